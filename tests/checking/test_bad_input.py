"""Bad input: a clear message, never a traceback, never a hang; the findings of other files are still shown."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from fihrist.checking.engine import diagnose

GOOD = "catalogue/weapons/mig-29.yaml"
SOURCE = "catalogue/sources/khatami-visit.yaml"
SEED = "seeds/000_a02b6a7c3cf66cba.txt"


def codes(root: Path, *paths: str) -> list[set[str]]:
    """The codes of the findings in each of some files."""
    found = diagnose(root).diagnostics
    return [{one.code for one in found if one.path == path} for path in paths]


def put(data: bytes) -> Callable[[Path], object]:
    """Writes these bytes."""
    return lambda path: path.write_bytes(data)


CASES: dict[str, tuple[Callable[[Path], object], str]] = {
    "empty": (put(b""), "Y102"),
    "not UTF-8": (put("id: ميغ\n".encode("cp1256")), "F103"),
    "UTF-16": (put("id: x\n".encode("utf-16")), "F103"),
    "byte-order mark": (put("\ufeffid: x\n".encode()), "T101"),
    "trailing space": (put(b"id: x \n"), "T108"),
    "nothing but NUL": (put(b"\0" * 1000), "T102"),
    "brackets": (put(b"[" * 100_000), "Y109"),
    "too many values": (put(b"id: [" + b"a, " * 5001 + b"a]\n"), "Y110"),
    "too large": (put(b"#" * 262_145), "F102"),
    "a folder": (lambda path: path.mkdir(), "F101"),
    "a pipe": (lambda path: os.mkfifo(path), "F101"),
    "a link out": (lambda path: path.symlink_to("/etc/hostname"), "F104"),
    "a loop of links": (lambda path: path.symlink_to(path), "F106"),
}


@pytest.mark.parametrize("name", CASES)
def test_a_bad_file_is_told_and_hides_no_other(name: str, root: Path) -> None:
    """The bad file has its code, and a fault in another file is still found."""
    make, code = CASES[name]
    make(root / "catalogue/weapons/bad.yaml")
    (root / "catalogue/weapons/other.yaml").write_text("id: wrong\nname: {en: A, ar: ا}\n", "utf-8")
    bad, other = codes(root, "catalogue/weapons/bad.yaml", "catalogue/weapons/other.yaml")
    assert (code in bad, "I101" in other) == (True, True)


@pytest.mark.parametrize("path", ["catalogue/weapons/mig.yml", "catalogue/stray.yaml"])
def test_a_stray_file_is_told(path: str, root: Path) -> None:
    """A file with another ending, or in no folder of a kind, would be overlooked in silence."""
    (root / path).write_text("id: mig\n", "utf-8")
    assert codes(root, path) == [{"F105"}]


def test_a_source_without_its_file_is_told_once(root: Path) -> None:
    """A missing document is one finding at the source, not one at each passage."""
    (root / SEED).unlink()
    source, other = codes(root, SOURCE, GOOD)
    assert ("Q101" in source, [code for code in other if code.startswith("Q")]) == (True, [])


def test_a_schema_that_disagrees_is_told(root: Path) -> None:
    """A record that the model accepts and the published schema does not is a finding."""
    schema = root / "schemas/weapon.schema.json"
    schema.write_text(schema.read_text("utf-8").replace('"fighter-aircraft"', '"fighter"', 1), "utf-8")
    assert "S901" in codes(root, GOOD)[0]


def test_an_empty_catalogue_has_nothing_wrong(tmp_path: Path) -> None:
    """No record, no finding."""
    (tmp_path / "catalogue").mkdir()
    assert diagnose(tmp_path).diagnostics == ()


def test_ten_thousand_findings_are_shown(root: Path) -> None:
    """Many findings neither hang nor hide each other."""
    for i in range(10):
        claims = "\n".join(f"    - {{value: nobody-{i}-{n}, passages: [none/none]}}" for n in range(500))
        text = f"id: w{i}\nname: {{en: A, ar: ا}}\nclaims:\n  operator:\n{claims}\n"
        (root / f"catalogue/weapons/w{i}.yaml").write_text(text, "utf-8")
    found = diagnose(root).diagnostics
    assert sum(d.code == "R101" for d in found) >= 5_000
    assert sum(d.code == "R106" for d in found) >= 5_000
