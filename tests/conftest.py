"""What many tests need: the real catalogue, read once."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from fihrist.checking.engine import Outcome, diagnose
from tests.small import make

ROOT = Path(__file__).parents[1]

# The same examples in every run of CI, so that a commit that passed once passes again; elsewhere new ones each time.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("here", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def outcome() -> Outcome:
    """The real catalogue with its diagnostics."""
    return diagnose(ROOT)


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The root of a copy of the tests' own small catalogue; nobody changes it."""
    return make(tmp_path_factory.mktemp("small"))
