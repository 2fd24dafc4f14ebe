"""What the tests of the exports need: every file of every export, made once."""

import pytest

from fihrist.edition import Edition, Revision
from fihrist.engine import Outcome
from fihrist.exports import export
from fihrist.release import Release, data_version


@pytest.fixture(scope="session")
def edition(outcome: Outcome) -> Edition:
    """An edition with a commit and a past."""
    first = sorted(outcome.catalogue.records)[0]
    touched = ((outcome.catalogue.records[first].folder, first, "added"), ("weapons", "gone", "removed"))
    past = (Revision("b" * 40, "2026-01-02T03:04:05Z", "A record & more", touched),)
    return Edition("0.1.0", data_version(outcome.catalogue), "a" * 40, "2026-02-03T04:05:06Z", past)


@pytest.fixture(scope="session")
def made(outcome: Outcome, edition: Edition) -> Release:
    """The real catalogue with that edition."""
    return Release(outcome.catalogue, edition)


@pytest.fixture(scope="session")
def files(outcome: Outcome, edition: Edition) -> dict[str, bytes]:
    """Every file of every export."""
    return dict(export(outcome.catalogue, edition))
