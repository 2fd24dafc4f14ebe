"""One fault gives one message, at its own place."""

from pathlib import Path

import pytest

from fihrist.checking.engine import diagnose
from tests import tiny

IRAN, MIG = "catalogue/organisations/iran.yaml", "catalogue/weapons/mig-29.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small catalogue that tests may change."""
    return tiny.make(tmp_path)


def changed(root: Path, path: str, old: str, new: str) -> list[tuple[str, str, int]]:
    """The code, file and line of what is found once a text in a file has been replaced, but for the open sentence."""
    file = root / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    return found(root)


def found(root: Path) -> list[tuple[str, str, int]]:
    """The code, file and line of each finding, but for the sentence that is open in the small catalogue."""
    return [(d.code, d.path, d.start.line) for d in diagnose(root).diagnostics if d.code != "C101"]


def test_a_key_with_another_name_is_one_fault(root: Path) -> None:
    """The key that was meant is not missing as well, and no other record suffers from the one that has no shape."""
    assert changed(root, IRAN, "name:", "nam:") == [("S102", IRAN, 3)]


def test_broken_yaml_is_one_fault(root: Path) -> None:
    """What the broken record says counts neither as absent nor as idle elsewhere."""
    assert changed(root, IRAN, "name: {", "name: '{") == [("Y101", IRAN, 3)]


@pytest.mark.parametrize("text", [None, "{", "[]", "\0", '{"$ref": "http://127.0.0.1:9/none"}'])
def test_a_schema_that_is_none_is_told_once(root: Path, text: str | None) -> None:
    """Neither its absence nor broken JSON nor an address in it is told for each record or fetched."""
    schema = root / "schemas/organisation.schema.json"
    schema.unlink()
    if text is not None:
        schema.write_text(text, "utf-8")
    assert found(root) == [("S901", IRAN, 1)]


def test_a_second_id_is_told_at_its_place(root: Path) -> None:
    """An id of a claim stands once in a record, whatever the field."""
    lines = (
        "  category:\n    - {id: a, value: fighter-aircraft, quote: fighters-obtained}\n"
        "    - {denies: a, said_by: [russia], quote: fighters-obtained}\n"
        "  operator:\n    - {value: russia, quote: fighters-obtained}\n"
        "    - {id: a, value: iran, quote: fighters-obtained}\n"
    )
    file = root / MIG
    text = file.read_text("utf-8")
    file.write_text(text[: text.index("  category:")] + lines, "utf-8")
    line = file.read_text("utf-8").splitlines().index(lines.splitlines()[-1]) + 1
    assert [f for f in found(root) if f[0] == "L109"] == [("L109", MIG, line)]


def test_a_denial_of_a_denial_is_told_as_one(root: Path) -> None:
    """A denial that is itself denied is there; it only gives no value that could be denied."""
    lines = (
        "  category:\n    - {id: a, value: fighter-aircraft, quote: fighters-obtained}\n"
        "    - {id: b, denies: a, said_by: [russia], quote: fighters-obtained}\n"
        "    - {denies: b, said_by: [iran], quote: fighters-obtained}\n"
    )
    file = root / MIG
    text = file.read_text("utf-8")
    file.write_text(text[: text.index("  category:")] + lines, "utf-8")
    told = [d.message for d in diagnose(root).diagnostics if d.code == "R105"]
    assert told == ["the claim `b` is itself a denial"]


def test_every_circle_is_told(root: Path) -> None:
    """Two circles are two findings, and a record that refers to itself hides neither."""
    folder = root / "catalogue/organisations"
    parents = {"a": "b", "b": "a", "c": "d", "d": "c", "e": "e", "f": "a"}
    for id, parent in parents.items():
        claim = f"    - {{value: {parent}, quote: friends}}\n"
        text = (folder / "iran.yaml").read_text("utf-8").replace("id: iran", f"id: {id}")
        (folder / f"{id}.yaml").write_text(f"{text}  part_of:\n{claim}", "utf-8")
    told = [(d.path, d.message) for d in diagnose(root).diagnostics if d.code == "R104"]
    assert told == [
        ("catalogue/organisations/a.yaml", "`part_of` runs in a circle through `a`, `b`"),
        ("catalogue/organisations/c.yaml", "`part_of` runs in a circle through `c`, `d`"),
    ]
