"""Tests of plain scalars: what they are, and where YAML 1.1 and 1.2 do not agree."""

from typing import Any

import pytest

from fihrist.reading import read
from fihrist.text.places import Span


def told(text: str) -> tuple[str, list[tuple[str, Span]]]:
    """The values of a text, as they are printed, since 1 is not True here, and its faults."""
    document, faults = read("a", text.encode())
    return repr(document and document.values), [(f.code, f.span) for f in faults]


TEXTS = "word 2003/2005 199X 2022-07 1995~ XXXX-07 1.2.3 ٢٤٠٠ a1e3"
MISREAD = """
yes No oN off y N tRUE 0b11 -0x1F 1_000 1_0.5 1:30 1:30.5 2022-07-19 2022-07-19T10:00:00Z = <<
"""
TOO_LARGE = f"1000000000000000 0xFFFFFFFFFFFFFFFF {'9' * 5000} .inf -.Inf .NaN 1.0e+999 1.0e-999 0.1e-999"
SCALARS = [
    *((text, text, None) for text in TEXTS.split()),
    *((text, text, "Y108") for text in MISREAD.split()),
    *((text, text, "Y111") for text in TOO_LARGE.split()),
    ("null", None, None),
    ("", None, None),
    ("TRUE", True, None),
    ("false", False, None),
    ("0", 0, None),
    ("-0", 0, None),
    ("+12", 12, None),
    ("0x1F", 31, None),
    ("999999999999999", 999_999_999_999_999, None),
    ("2003", 2003, None),
    ("1.5", 1.5, None),
    ("-2.50", -2.5, None),
    (".5", 0.5, None),
    ("5.", 5.0, None),
    ("1.5e+3", 1500.0, None),
    ("0.0e+1", 0.0, None),
    ("~", None, "Y108"),
    ("012", 12, "Y108"),
    ("08", 8, "Y108"),
    ("00", 0, "Y108"),
    ("0o12", 10, "Y108"),
    ("1e3", 1000.0, "Y108"),
    ("1.5E3", 1500.0, "Y108"),
    ("-.5", -0.5, "Y108"),
]
"""What stands there, its value, and the code of its fault if it has one: lists of texts, then what is none."""


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
