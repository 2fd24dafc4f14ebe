"""The published schemas refuse what checks refuse, where a schema can tell it, and nothing that checks pass."""

import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from fihrist.catalogue.loading import records
from fihrist.checking.engine import diagnose
from fihrist.model.kinds import by_folder
from fihrist.model.schemas import export
from fihrist.model.strictness import DATE
from fihrist.reading import read
from fihrist.text.dates import days
from tests import small

JUDGES = {
    name.removesuffix(".schema.json"): jsonschema_rs.Draft202012Validator(json.loads(data)) for name, data in export()
}
SHAHAB, MAWJ = "catalogue/weapons/shahab-4.yaml", "catalogue/weapons/mawj-3.yaml"
REPORT, HELP = "catalogue/sources/port-report.yaml", "catalogue/transfers/missile-help-to-iran.yaml"
FAULTS = [
    pytest.param(SHAHAB, "{min: 2400, max: 3600}", "{}", id="an empty number"),
    pytest.param(SHAHAB, "{min: 2400, max: 3600}", "{min: -2400, max: 3600}", id="a number below zero"),
    pytest.param(SHAHAB, "{min: 2400, max: 3600}", "{exact: 2400, max: 3600}", id="an exact number beside a bound"),
    pytest.param(SHAHAB, "{min: 2400, max: 3600}", "{about: 2400, max: 3600}", id="an approximate one beside a bound"),
    pytest.param(SHAHAB, "{min: 2400, max: 3600}", "{exact: 2400, about: 2400}", id="exact and approximate"),
    pytest.param(SHAHAB, "{min: 2400, max: 3600}", "{min: 2400, more_than: 2400}", id="two bounds below"),
    pytest.param(SHAHAB, "{min: 2400, max: 3600}", "{max: 3600, less_than: 3600}", id="two bounds above"),
    pytest.param(SHAHAB, '"2003/2005"', '"2003-13"', id="a month that is none"),
    pytest.param(SHAHAB, '"2003/2005"', '"2003-02-41"', id="a day that is none"),
    pytest.param(SHAHAB, '"2003/2005"', '"2003/2005/2007"', id="a span with three ends"),
    pytest.param(SHAHAB, '"2003/2005"', '"03/2005"', id="a year of two digits"),
    pytest.param(SHAHAB, "passages: [khatami-visit/range]", "passages: [khatami-visit/range, khatami-visit/range]",
                 id="a passage twice"),
    pytest.param(SHAHAB, "passages: [khatami-visit/range]", "passages: [khatami-visit/range], scope: unclear",
                 id="a scope without a denial"),
    pytest.param(SHAHAB, "passages: [khatami-visit/range]", "passages: [khatami-visit/range], derived: {how: context}",
                 id="from context without a reason"),
    pytest.param(SHAHAB, "claims:", "unknown:\n  category: {why: not-in-source}\nclaims:", id="unknown and filled"),
    pytest.param(SHAHAB, "claims:", "unknown:\n  colour: {why: not-in-source}\nclaims:", id="unknown and no field"),
    pytest.param(SHAHAB, "claims:", "unknown:\n  origin: {why: not-in-source}\nclaims:", id="unknown and not needed"),
    pytest.param(SHAHAB, "  category:\n", "  used_in:\n", id="a required field unfilled"),
    pytest.param(REPORT, "said_by: [nordal]", "said_by: [nordal, nordal]", id="a speaker twice"),
    pytest.param(REPORT, "  title: {why: not-in-source}", "  title: {why: source-says-unknown}",
                 id="said to be unknown by no passage"),
]  # fmt: skip


def refused(root: Path, path: str) -> bool:
    """Whether the published schema of its kind refuses the record in a file."""
    document, _ = read(path, (root / path).read_bytes())
    assert document
    return not JUDGES[by_folder()[path.split("/")[1]]].is_valid(document.values)


@pytest.mark.parametrize(("path", "old", "new"), FAULTS)
def test_what_a_schema_can_tell_it_tells(root: Path, path: str, old: str, new: str) -> None:
    """A record with one such fault is refused by the published schema, and by a check under a code of its own."""
    assert not refused(root, path)
    with small.changed(root, path, old, new):
        codes = {found.code for found in diagnose(root).diagnostics if found.path == path and found.level == "error"}
        assert (refused(root, path), bool(codes), "S901" in codes) == (True, True, False)


@pytest.mark.parametrize("folder", [small.SMALL, small.ROOT], ids=["the small catalogue", "the real one"])
def test_what_checks_pass_schemas_pass(folder: Path) -> None:
    """No record of a clean catalogue is refused by the published schema of its kind."""
    assert [file.path for file in records(folder) if "/words/" not in file.path and refused(folder, file.path)] == []


def test_every_date_has_the_form_of_one() -> None:
    """Whatever is a date by our reading has the form that the schemas ask for."""
    years, months = ["1995", "199X", "19XX", "XXXX"], ["", "-02", "-0X", "-1X", "-XX", "-21", "-41", "-X2"]
    parts = [f"{y}{m}{d}{q}" for y in years for m in months for d in ("", "-28", "-0X", "-3X", "-XX") for q in "~?%"]
    parts += [part[:-1] for part in parts] + [f"~{part}" for part in parts] + [".."]
    found = [*parts, *(f"{one}/{other}" for one in parts[::7] for other in parts[::11])]
    judge: Any = jsonschema_rs.Draft202012Validator({"pattern": DATE})
    assert [date for date in found if days(date) and not judge.is_valid(date)] == []
