"""The published schemas refuse what checks refuse, where a schema can tell it, and nothing that checks pass."""

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml

from fihrist.catalogue.loading import records
from fihrist.model.kinds import by_folder
from fihrist.model.schemas import export
from fihrist.model.strictness import BANNED, DATE
from fihrist.reading import read
from fihrist.text.characters import code_of
from fihrist.text.dates import days
from tests import small
from tests.checking.examples import Base

JUDGES = {
    name.removesuffix(".schema.json"): jsonschema_rs.Draft202012Validator(json.loads(data)) for name, data in export()
}
CASES = yaml.safe_load(Path(__file__).with_name("bad_records.yaml").read_text("utf-8"))
FAULTS = [pytest.param(f"catalogue/{case['in']}.yaml", case["old"], case["new"], id=case["fault"]) for case in CASES]
LAST = 0xFFFF
"""The last character of the first plane."""


def refused(path: str, data: bytes) -> bool:
    """Whether the published schema of its kind refuses the record in a file."""
    document, _ = read(path, data)
    assert document
    return not JUDGES[by_folder()[path.split("/")[1]]].is_valid(document.values)


@pytest.mark.parametrize(("path", "old", "new"), FAULTS)
def test_what_a_schema_can_tell_it_tells(base: Base, path: str, old: str, new: str) -> None:
    """A record with one such fault is refused by the published schema, and by a check under a code of its own."""
    text = (base.root / path).read_text("utf-8")
    spoilt = text.replace(old, new).encode()
    codes = {found.code for found in base.whole_with({path: spoilt})[0] if found.level == "error"}
    assert (refused(path, text.encode()), refused(path, spoilt)) == (False, True)
    assert (bool(codes), "S901" in codes) == (True, False)


@pytest.mark.parametrize("folder", [small.SMALL, small.ROOT], ids=["the small catalogue", "the real one"])
def test_what_checks_pass_schemas_pass(folder: Path) -> None:
    """No record of a clean catalogue is refused by the published schema of its kind."""
    assert [file.path for file in records(folder) if "/words/" not in file.path and refused(file.path, file.data)] == []


def test_every_date_has_the_form_of_one() -> None:
    """Whatever is a date by our reading has the form that the schemas ask for."""
    years, months = ["1995", "199X", "19XX", "XXXX"], ["", "-02", "-0X", "-1X", "-XX", "-21", "-41", "-X2"]
    parts = [f"{y}{m}{d}" for y in years for m in months for d in ("", "-28", "-0X", "-3X", "-XX")]
    parts += [one for part in parts[::3] for one in (f"{part}~", f"{part}?", f"{part}%", f"~{part}")] + [".."]
    found = [*parts, *(f"{one}/{other}" for one in parts[::7] for other in parts[::11])]
    judge: Any = jsonschema_rs.Draft202012Validator({"pattern": DATE})
    assert [date for date in found if days(date) and not judge.is_valid(date)] == []


def test_every_character_that_is_banned_is_banned_by_schemas() -> None:
    """Controls, turns of direction, and what has no ink or an odd width: schemas refuse those of the first plane."""
    told = re.compile(f"[{BANNED}]")
    codes = {chr(n): code_of(chr(n)) for n in range(LAST) if not 0xD800 <= n <= 0xDFFF}
    assert {one for one, code in codes.items() if code in ("T102", "T103", "T104", "T105")} == {
        one for one in codes if told.match(one) and unicodedata.category(one) != "Cn"
    }
