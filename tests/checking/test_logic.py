"""What the checks of logic say beyond the examples on their pages."""

from importlib import import_module
from typing import Any

import pytest

from fihrist.catalogue import Catalogue
from fihrist.model.kinds import kinds
from fihrist.model.shape import accept

QUOTES = {"q": {"source": "s", "text": "x", "en": "x"}}


def found(check: str, **parts: Any) -> list[str]:
    """What a check says of a weapon with these parts."""
    values = {"id": "w", "name": {"en": "W", "ar": "و"}, "quotes": QUOTES, **parts}
    record: Any = accept(values, kinds()["weapon"])
    module = import_module(f"fihrist.checking.checks.{check}")
    return [finding.message for finding in module.check(record, Catalogue({"w": record}, {}, {}))]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"min": 1, "max": 2}, []),
        ({"more_than": 1, "less_than": 2}, []),
        ({"exact": 1}, []),
        ({"min": 2, "max": 1}, ["the lower bound is above the upper one"]),
        ({"min": 2, "max": 2}, ["the two bounds are the same number"]),
        ({"more_than": 5, "max": 5}, ["the two bounds are the same number"]),
        ({"more_than": 5, "min": 6}, ["two bounds stand on one side"]),
        ({"exact": 5, "max": 6}, ["an exact or approximate number stands beside bounds"]),
        ({"about": -5}, ["the number is below zero"]),
        ({}, ["the number is empty"]),
    ],
)
def test_bounds_make_sense(value: dict[str, float], expected: list[str]) -> None:
    """A number says something, once, and its lower bound is below its upper one."""
    claims = {"range_km": [{"value": value, "quote": "q"}]}
    assert found("l103_number_makes_no_sense", claims=claims) == expected


DENIAL = {"denies": "v/missile", "said_by": ["russia"], "quote": "q"}
UNKNOWN = {"category": {"why": "not-in-source"}}


def test_a_denial_gives_no_value() -> None:
    """A required field with a denial alone is unfilled, and may be unknown; with a claim it is filled, and may not."""
    claims = {"category": [DENIAL]}
    assert found("l104_required_field_unfilled", claims=claims) == ["`category` has neither a claim nor an `unknown`"]
    assert found("l104_required_field_unfilled", claims=claims, unknown=UNKNOWN) == []
    assert found("l105_unknown_contradicted", claims=claims, unknown=UNKNOWN) == []
    claims = {"category": [{"value": "submarine", "quote": "q"}, DENIAL]}
    assert found("l104_required_field_unfilled", claims=claims) == []
    assert found("l105_unknown_contradicted", claims=claims, unknown=UNKNOWN) == ["`category` has a claim"]
