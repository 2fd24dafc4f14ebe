"""One fault gives one message, at its own place."""

from collections import Counter
from pathlib import Path

import pytest

from fihrist.checking.engine import diagnose
from tests.small import change

RECORDS = (
    "organisations/iran", "transfers/mawj-3-to-sahilia", "officials/klein", "weapons/shahab-4",
    "events/klein-visit-to-sahilia",
)  # fmt: skip


def found(root: Path) -> list[tuple[str, str, int]]:
    """The code, file and line of each finding."""
    return [(d.code, d.path, d.start.line) for d in diagnose(root).diagnostics]


@pytest.mark.parametrize("record", RECORDS)
@pytest.mark.parametrize(("old", "new", "code"), [("name: {", "nam: {", "S102"), ("name: {", "name: '{", "Y101")])
def test_a_faulty_record_is_one_fault_and_raises_nothing_elsewhere(
    record: str, old: str, new: str, code: str, root: Path
) -> None:
    """A key that was meant is not missing as well; what a record without its shape says counts as said elsewhere."""
    path = f"catalogue/{record}.yaml"
    change(root, path, old, new)
    assert found(root) == [(code, path, 3)]


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
    change(root, "catalogue/organisations/nordal.yaml", old, new)
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


@pytest.mark.parametrize(
    ("data", "code"), [(b"\xff", "F103"), (b"[" * 99, "Y109"), (b"id: x \n", "T108"), (None, "F101")]
)
def test_a_bad_file_hides_no_other(data: bytes | None, code: str, root: Path) -> None:
    """Whatever is wrong in one file, what is wrong in another is still found."""
    bad, other = "catalogue/weapons/bad.yaml", "catalogue/weapons/other.yaml"
    if data is None:
        (root / bad).mkdir()
    else:
        (root / bad).write_bytes(data)
    (root / other).write_text("id: wrong\nname: {en: A, ar: ا}\n", "utf-8")
    assert {(code, bad), ("I101", other)} <= {one[:2] for one in found(root)}


def test_a_source_without_its_file_is_told_once(root: Path) -> None:
    """A missing document is one finding at the source, not one at each passage."""
    (root / "seeds/000_a02b6a7c3cf66cba.txt").unlink()
    told = [one[:2] for one in found(root) if one[0].startswith("Q")]
    assert told == [("Q101", "catalogue/sources/khatami-visit.yaml")]


def test_a_schema_that_disagrees_is_told(root: Path) -> None:
    """A record that the model accepts and the published schema does not is a finding."""
    change(root, "schemas/weapon.schema.json", '"fighter-aircraft"', '"fighter"')
    assert ("S901", "catalogue/weapons/mig-29.yaml", 1) in found(root)


def test_an_empty_catalogue_has_nothing_wrong(tmp_path: Path) -> None:
    """No record, no finding."""
    (tmp_path / "catalogue").mkdir()
    assert found(tmp_path) == []


def test_ten_thousand_findings_are_shown(root: Path) -> None:
    """Many findings neither hang nor hide each other."""
    for i in range(10):
        claims = "\n".join(f"    - {{value: nobody-{i}-{n}, passages: [none/none]}}" for n in range(500))
        text = f"id: w{i}\nname: {{en: A, ar: ا}}\nclaims:\n  operator:\n{claims}\n"
        (root / f"catalogue/weapons/w{i}.yaml").write_text(text, "utf-8")
    counts = Counter(code for code, *_ in found(root))
    assert min(counts["R101"], counts["R106"]) >= 5_000


def test_a_document_that_no_record_names_is_told(root: Path) -> None:
    """At its first letter, and nothing else is."""
    (root / "seeds/stray.txt").write_text("كلمة\n", "utf-8")
    assert found(root) == [("F105", "seeds/stray.txt", 1)]


def test_what_was_seen_is_counted(root: Path) -> None:
    """The claims and statements of each document, also of one with none or without its shape; not of what is none."""
    (root / "catalogue/weapons/bad.yaml").write_text("{", "utf-8")
    change(root, "catalogue/organisations/nordal.yaml", "type: state", "type: states")
    seen = diagnose(root).seen
    documents = {path.relative_to(root).as_posix() for path in root.glob("catalogue/*/*")}
    assert seen.keys() == documents - {"catalogue/weapons/bad.yaml"}
    expected = {"weapons/mawj-3": (3, 0), "sources/port-report": (2, 2), "organisations/sahilia": (0, 0)}
    assert {name: seen[f"catalogue/{name}.yaml"] for name in expected} == expected
    weapon = "catalogue/weapons/mawj-3.yaml"
    assert diagnose(root, only=frozenset({weapon})).seen == {weapon: (3, 0)}
