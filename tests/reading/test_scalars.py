"""Tests of plain scalars: what they are, and where YAML 1.1 and 1.2 do not agree."""

from typing import Any

import pytest

from fihrist.reading import read
from fihrist.text.places import Span


def told(text: str) -> tuple[str, list[tuple[str, Span]]]:
    """The values of a text, as they are printed, since 1 is not True here, and its faults."""
    document, faults = read("a", text.encode())
    return repr(document and document.values), [(f.code, f.span) for f in faults]


SCALARS = [
    ("word", "word", None),
    ("null", None, None),
    ("", None, None),
    ("TRUE", True, None),
    ("false", False, None),
    ("0", 0, None),
    ("-0", 0, None),
    ("+12", 12, None),
    ("0x1F", 31, None),
    ("999999999999999", 999_999_999_999_999, None),
    ("1.5", 1.5, None),
    ("-2.50", -2.5, None),
    (".5", 0.5, None),
    ("5.", 5.0, None),
    ("1.5e+3", 1500.0, None),
    ("2003", 2003, None),
    ("2003/2005", "2003/2005", None),
    ("199X", "199X", None),
    ("2022-07", "2022-07", None),
    ("1995~", "1995~", None),
    ("XXXX-07", "XXXX-07", None),
    ("1.2.3", "1.2.3", None),
    ("٢٤٠٠", "٢٤٠٠", None),
    ("a1e3", "a1e3", None),
    ("yes", "yes", "Y108"),
    ("No", "No", "Y108"),
    ("oN", "oN", "Y108"),
    ("off", "off", "Y108"),
    ("y", "y", "Y108"),
    ("N", "N", "Y108"),
    ("tRUE", "tRUE", "Y108"),
    ("~", None, "Y108"),
    ("012", 12, "Y108"),
    ("08", 8, "Y108"),
    ("00", 0, "Y108"),
    ("0o12", 10, "Y108"),
    ("0b11", "0b11", "Y108"),
    ("-0x1F", "-0x1F", "Y108"),
    ("1_000", "1_000", "Y108"),
    ("1_0.5", "1_0.5", "Y108"),
    ("1:30", "1:30", "Y108"),
    ("1:30.5", "1:30.5", "Y108"),
    ("1e3", 1000.0, "Y108"),
    ("1.5e3", 1500.0, "Y108"),
    ("-.5", -0.5, "Y108"),
    ("2022-07-19", "2022-07-19", "Y108"),
    ("2022-07-19T10:00:00Z", "2022-07-19T10:00:00Z", "Y108"),
    ("=", "=", "Y108"),
    ("<<", "<<", "Y108"),
    ("1000000000000000", "1000000000000000", "Y111"),
    ("0xFFFFFFFFFFFFFFFF", "0xFFFFFFFFFFFFFFFF", "Y111"),
    ("9" * 5000, "9" * 5000, "Y111"),
    (".inf", ".inf", "Y111"),
    ("-.Inf", "-.Inf", "Y111"),
    (".NaN", ".NaN", "Y111"),
    ("1.0e+999", "1.0e+999", "Y111"),
    ("1.0e-999", "1.0e-999", "Y111"),
]  # fmt: skip


@pytest.mark.parametrize(("scalar", "value", "code"), SCALARS)
def test_a_plain_scalar_is_what_both_versions_of_yaml_agree_on(scalar: str, value: Any, code: str | None) -> None:
    """A plain scalar has the value of YAML 1.2, and a fault where YAML 1.1 reads it as something else."""
    text = f"a: {scalar}".rstrip() + "\n"
    expected = [(code, Span(3, 3 + len(scalar)))] if code else []
    assert told(text) == (repr({"a": value}), expected)


@pytest.mark.parametrize("scalar", [scalar for scalar, _, _ in SCALARS])
def test_a_scalar_in_quotes_is_a_text(scalar: str) -> None:
    """Quotes make a text of every scalar, without a fault."""
    assert told(f"a: '{scalar}'\n") == (repr({"a": scalar}), [])
