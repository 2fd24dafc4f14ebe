"""What the tests of what is published need: a small catalogue with every sort of doubt, and every file made from it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from fihrist.catalogue import Catalogue
from fihrist.catalogue.loading import catalogue_at
from fihrist.cli.commands.serve import server
from fihrist.model import Left, Record, Text
from fihrist.publishing.comparing import compare
from fihrist.publishing.exports import export
from fihrist.publishing.past import Revision, view
from fihrist.publishing.release import Checked, Edition, Release, release
from fihrist.reading.remarks import Allowance
from tests.small import SMALL

CHECKED = Checked({}, {"A102": 2})
FORMER = "mawj-iii"


def altered(record: Record, field: str, *claims: dict[str, Any]) -> Record:
    """The record with claims on a field, each the first one that stands there with some of its parts changed."""
    first = getattr(record.claims, field)[0]
    made = tuple(first.model_copy(update=claim) for claim in claims)
    return record.model_copy(update={"claims": record.claims.model_copy(update={field: made})})


def with_records(catalogue: Catalogue, *records: Record) -> Catalogue:
    """The catalogue with these records in the place of those with their ids."""
    return replace(catalogue, records={**catalogue.records, **{one.id: one for one in records}})


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The small catalogue with every answer, a former id, rivals, a remark, an unnamed speaker and a number left."""
    found = catalogue_at(SMALL)
    mawj = altered(found.records["mawj-3"], "range_km", {}, {"value": {"exact": 900.0}, "derived": None})
    mawj = altered(mawj, "range_km", {}, {"value": mawj.claims.range_km[0].value.model_copy(update={"max": 900.0})})
    silent, outcome = ("port-report/turned-into-partnership",), ("port-report/dock-agreed",)
    coming = altered(found.records["mawj-3-to-sahilia"], "stage", {"unconfirmed": silent, "confirmed": outcome})
    source = found.sources["port-report"]
    both = Text(en="a remark", ar="ملاحظة")
    update = {"said_by": (), "speaker": Text(en="an officer", ar="ضابط"), "left": (Left(words="12", why=both),)}
    passages = {**source.passages, "mawj-range": source.passages["mawj-range"].model_copy(update=update)}
    allowance = Allowance("A102", "for a reason", None, "catalogue/weapons/mawj-3.yaml", ("claims", "range_km", 1))  # type: ignore[arg-type]
    return replace(
        with_records(
            found,
            mawj.model_copy(update={"formerly": (FORMER,), "note": both}),
            source.model_copy(update={"passages": passages}),
            coming,
        ),
        allowances=(allowance,),
    )


@pytest.fixture(scope="session")
def given_catalogue(catalogue: Catalogue) -> Callable[[], Catalogue]:
    """What gives that catalogue, for tests whose arguments are printed."""
    return lambda: catalogue


@pytest.fixture(scope="session")
def edition(catalogue: Catalogue) -> Edition:
    """An edition with a commit and a past."""
    touched = (("weapons", "mawj-3", "added"), ("weapons", "gone", "removed"))
    less = with_records(catalogue, altered(catalogue.records["shahab-4"], "developer", {"value": "russia"}))
    changes = compare(less, catalogue)
    past = (Revision("b" * 40, "2026-01-02T03:04:05Z", "A record & more", touched, [*map(view, changes)]),)
    return Edition("0.1.0", release(catalogue).edition.data_version, "a" * 40, "2026-02-03T04:05:06Z", past)


@pytest.fixture(scope="session")
def made(catalogue: Catalogue, edition: Edition) -> Release:
    """The small catalogue with that edition."""
    return release(catalogue, edition, CHECKED)


@pytest.fixture(scope="session")
def files(made: Release) -> dict[str, bytes]:
    """Every file of every export."""
    return dict(export(made))


@pytest.fixture(scope="session")
def folder(files: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of all exports, written out."""
    root = tmp_path_factory.mktemp("site")
    for name, data in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return root


@pytest.fixture(scope="session")
def site(folder: Path) -> Iterator[str]:
    """The address of that folder, served on this machine alone."""
    with server(folder, 0) as running:
        yield f"http://127.0.0.1:{running.server_port}"
