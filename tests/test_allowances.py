"""Allowances know where they stand."""

import pytest

from fihrist.checking.allowances import Allowances
from fihrist.reading import read

RECORD = """\
id: mig-29
name: {en: MiG-29, ar: ميغ - 29}
quotes:
  obtained: {source: visit, text: حصلت ايران على أسلحة}
claims:
  category:
    - {value: fighter, quote: obtained}
    - value: bomber
      quote: obtained
"""
CASES = [
    ("    - {value: fighter, quote: obtained}", 7, ("claims", "category", 0)),
    ("    - value: bomber", 8, ("claims", "category", 1)),
    ("      quote: obtained", 9, ("claims", "category", 1, "quote")),
    ("  category:", 6, ("claims", "category")),
    ("  obtained:", 4, ("quotes", "obtained")),
    ("name:", 2, ("name",)),
]


def found(text: str) -> list[tuple[str, str, int, str, tuple[str | int, ...]]]:
    """The allowances of a text."""
    document, faults = read("catalogue/weapons/mig-29.yaml", text.encode())
    assert document
    assert faults == ()
    return [(a.path, a.code, a.line, a.reason, a.spot) for a in Allowances.of(document)]


@pytest.mark.parametrize(("line", "number", "spot"), CASES)
def test_an_allowance_speaks_of_what_begins_on_its_line(line: str, number: int, spot: tuple[str | int, ...]) -> None:
    """An allowance behind a line, or alone above it, speaks of the shortest path that begins there."""
    (whole,) = (one for one in RECORD.splitlines() if one.startswith(line))
    path = "catalogue/weapons/mig-29.yaml"
    behind = RECORD.replace(whole + "\n", whole + "  # allow V301: the reason\n", 1)
    assert found(behind) == [(path, "V301", number, "the reason", spot)]
    above = RECORD.replace(whole + "\n", "# allow V301: the reason\n" + whole + "\n", 1)
    assert found(above) == [(path, "V301", number + 1, "the reason", spot)]


def test_an_allowance_of_nothing_has_no_spot() -> None:
    """At the end of a file an allowance speaks of a line on which nothing begins."""
    assert [spot for *_, spot in found(RECORD + "# allow V301: the reason\n")] == [()]
