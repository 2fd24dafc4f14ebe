"""One fault gives one message, at its own place."""

from pathlib import Path

import pytest

from fihrist.checking.engine import diagnose

IRAN = "catalogue/organisations/iran.yaml"


def changed(root: Path, path: str, old: str, new: str) -> list[tuple[str, str, int]]:
    """The code, file and line of what is found once a text in a file has been replaced."""
    file = root / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    return found(root)


def found(root: Path) -> list[tuple[str, str, int]]:
    """The code, file and line of each finding."""
    return [(d.code, d.path, d.start.line) for d in diagnose(root).diagnostics]


def test_a_key_with_another_name_is_one_fault(root: Path) -> None:
    """The key that was meant is not missing as well, and no other record suffers from the one that has no shape."""
    assert changed(root, IRAN, "name:", "nam:") == [("S102", IRAN, 3)]


def test_broken_yaml_is_one_fault(root: Path) -> None:
    """What the broken record says counts neither as absent nor as idle elsewhere."""
    assert changed(root, IRAN, "name: {", "name: '{") == [("Y101", IRAN, 3)]


@pytest.mark.parametrize(
    "record", ["transfers/mawj-3-to-sahilia", "officials/klein", "weapons/shahab-4", "events/klein-visit-to-sahilia"]
)
def test_a_faulty_record_raises_nothing_elsewhere(root: Path, record: str) -> None:
    """What a record without its shape says of passages, names and denials counts as said."""
    path = f"catalogue/{record}.yaml"
    assert {(path_, code) for code, path_, _ in changed(root, path, "name:", "nam:")} == {(path, "S102")}


@pytest.mark.parametrize("text", [None, "{", "[]", "\0", '{"$ref": "http://127.0.0.1:9/none"}'])
def test_a_schema_that_is_none_is_told_once(root: Path, text: str | None) -> None:
    """Neither its absence nor broken JSON nor an address in it is told for each record or fetched."""
    schema = root / "schemas/organisation.schema.json"
    schema.unlink()
    if text is not None:
        schema.write_text(text, "utf-8")
    first = min((root / "catalogue/organisations").glob("*.yaml")).relative_to(root)
    assert found(root) == [("S901", str(first), 1)]


@pytest.mark.parametrize(
    ("old", "new", "code", "level"),
    [("name: {en: Nordal", "name: {en: MiG", "V332", "doubt"), ("type: state", "type: states", "S104", "error")],
)
def test_errors_and_doubts_are_told_apart(root: Path, old: str, new: str, code: str, level: str) -> None:
    """What is certain is an error, what is read by cues is a doubt, and an outcome knows which is which."""
    file = root / "catalogue/organisations/nordal.yaml"
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    outcome = diagnose(root)
    assert code in {one.code for one in outcome.diagnostics if one.level == level}
    assert (*outcome.errors, *outcome.doubts) == tuple(
        sorted(outcome.diagnostics, key=lambda one: one.level == "doubt")
    )


def test_every_circle_is_told(root: Path) -> None:
    """Two circles are two findings, and a record that refers to itself hides neither."""
    folder = root / "catalogue/organisations"
    parents = {"a": "b", "b": "a", "c": "d", "d": "c", "e": "e", "f": "a"}
    for id, parent in parents.items():
        claim = f"{{value: {parent}, passages: [khatami-visit/moscow-needs-ally]}}"
        text = (folder / "iran.yaml").read_text("utf-8").replace("id: iran", f"id: {id}")
        (folder / f"{id}.yaml").write_text(f"{text}claims:\n  part_of:\n    - {claim}\n", "utf-8")
    told = [(d.path, d.message) for d in diagnose(root).diagnostics if d.code == "R104"]
    assert told == [
        ("catalogue/organisations/a.yaml", "`part_of` runs in a circle through `a`, `b`"),
        ("catalogue/organisations/c.yaml", "`part_of` runs in a circle through `c`, `d`"),
    ]
