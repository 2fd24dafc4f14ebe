"""Allowances know where they stand."""

from pathlib import Path

import pytest

from fihrist.checking.engine import diagnose
from fihrist.reading import read
from fihrist.reading.remarks import Allowance, allowances

RECORD = """\
id: mig-29
name: {en: MiG-29, ar: ميغ - 29}
claims:
  category:
    - {value: fighter, passages: [visit/obtained]}
    - value: bomber
      passages: [visit/obtained]
unknown:
  origin: {why: not-in-source}
"""
CASES = [
    ("    - {value: fighter", ("claims", "category", 0)),
    ("    - value: bomber", ("claims", "category", 1)),
    ("      passages:", ("claims", "category", 1, "passages")),
    ("  category:", ("claims", "category")),
    ("  origin:", ("unknown", "origin")),
    ("name:", ("name",)),
]


def found(text: str) -> list[tuple[str, str, str, tuple[str | int, ...]]]:
    """The allowances of a text."""
    document, faults = read("catalogue/weapons/mig-29.yaml", text.encode())
    assert document
    assert faults == ()
    return [(a.path, a.code, a.reason, a.spot) for a in allowances(document) if isinstance(a, Allowance)]


@pytest.mark.parametrize(("line", "spot"), CASES)
def test_an_allowance_speaks_of_what_begins_on_its_line(line: str, spot: tuple[str | int, ...]) -> None:
    """An allowance behind a line, or alone above it, speaks of the shortest path that begins there."""
    (whole,) = (one for one in RECORD.splitlines() if one.startswith(line))
    path = "catalogue/weapons/mig-29.yaml"
    behind = RECORD.replace(whole + "\n", whole + "  # allow V301: the reason\n", 1)
    assert found(behind) == [(path, "V301", "the reason", spot)]
    above = RECORD.replace(whole + "\n", "# allow V301: the reason\n" + whole + "\n", 1)
    assert found(above) == [(path, "V301", "the reason", spot)]


def test_an_allowance_of_nothing_has_no_spot() -> None:
    """At the end of a file an allowance speaks of a line on which nothing begins."""
    assert [spot for *_, spot in found(RECORD + "# allow V301: the reason\n")] == [()]


def test_allowances_may_stand_above_each_other_and_behind_a_text_of_several_lines() -> None:
    """Two allowances alone on their lines speak of what follows both; one behind a long text speaks of its key."""
    stacked = RECORD.replace("unknown:", "# allow V301: one\n# allow V302: two\nunknown:")
    assert [(code, spot) for _, code, _, spot in found(stacked)] == [("V301", ("unknown",)), ("V302", ("unknown",))]
    long = RECORD + "note:\n  en: one line\n    and a second  # allow V301: meant\n  ar: سطر\n"
    assert [spot for *_, spot in found(long)] == [("note", "en")]


def test_what_is_certain_cannot_be_allowed(root: Path) -> None:
    """An allowance of an error that no use of words brings about excuses nothing, and is itself an error."""
    path = root / "catalogue/sources/port-report.yaml"
    text = path.read_text("utf-8")
    line = next(line for line in text.splitlines() if line.startswith("sha256: "))
    path.write_text(text.replace(line, f"sha256: {'a' * 64}  # allow Q102: meant"), "utf-8")
    assert {one.code for one in diagnose(root).errors} == {"Q102", "Y202"}
    path.write_text(text.replace(line, f"{line}  # allow V301: meant"), "utf-8")
    assert {one.code for one in diagnose(root).errors} == {"Y201"}
