"""What claims add up to."""

from typing import Any

import pytest

from fihrist.catalogue import Catalogue
from fihrist.catalogue.statuses import statuses
from fihrist.model.kinds import kinds
from fihrist.model.shape import accept

QUOTES = {"q": {"source": "s", "text": "x", "en": "x"}, "r": {"source": "t", "text": "y", "en": "y"}}


def weapon(**fields: Any) -> Any:
    """A weapon with these claims."""
    values = {"id": "w", "name": {"en": "W", "ar": "و"}, "quotes": QUOTES, "claims": fields}
    return accept(values, kinds()["weapon"])


def told(field: str, *claims: dict[str, Any]) -> tuple[str, list[tuple[str, tuple[str, ...]]]]:
    """The status of a field, and the status and origins of each of its values."""
    record = weapon(**{field: [{"quote": "q", **claim} for claim in claims]})
    found = statuses(record, Catalogue({"w": record}, {}, {}))[field]
    return found.status, [(standing.status, standing.origins) for standing in found.standings]


RUSSIAN, SOVIET = {"value": "russia"}, {"value": "soviet-union"}


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ([RUSSIAN], ("stated", [("stated", ("s",))])),
        ([{**RUSSIAN, "said_by": ["a"]}], ("reported", [("reported", ("a",))])),
        (
            [{**RUSSIAN, "speaker": {"en": "an official", "ar": "مسؤول"}}],
            ("reported", [("reported", ("an official",))]),
        ),
        ([{**RUSSIAN, "mode": "estimated"}], ("estimated", [("estimated", ("s",))])),
        ([{**RUSSIAN, "said_by": ["a"], "mode": "alleged"}], ("alleged", [("alleged", ("a",))])),
        ([{**RUSSIAN, "mode": "expected"}], ("expected", [("expected", ("s",))])),
        ([{**RUSSIAN, "said_by": ["a"]}, {**RUSSIAN, "quote": "r"}], ("stated", [("stated", ("a", "t"))])),
        ([RUSSIAN, {**SOVIET, "said_by": ["a"]}], ("contested", [("stated", ("s",)), ("reported", ("a",))])),
        ([{**RUSSIAN, "id": "c"}, {"denies": "c", "said_by": ["b"]}], ("contested", [("contested", ("s",))])),
    ],
)
def test_a_single_valued_field(claims: list[dict[str, Any]], expected: Any) -> None:
    """The strongest claim gives the status of a value; a denial or a rival makes the field contested."""
    assert told("origin", *claims) == expected


def test_many_values_are_no_rivals() -> None:
    """On a many-valued field each value stands for itself, and the weakest gives the status of the field."""
    claims = [{"value": "russia"}, {"value": "iran", "mode": "expected"}]
    assert told("operator", *claims) == ("expected", [("stated", ("s",)), ("expected", ("s",))])


def test_the_same_report_in_two_sources_is_one_origin() -> None:
    """Support is counted by who first said it."""
    claims = [{**RUSSIAN, "said_by": ["a"]}, {**RUSSIAN, "said_by": ["a"], "quote": "r"}]
    assert told("origin", *claims) == ("reported", [("reported", ("a",))])


def test_a_denial_in_another_record_counts() -> None:
    """`record/claim` reaches across records."""
    record = weapon(origin=[{**RUSSIAN, "id": "c", "quote": "q"}])
    values = {"id": "v", "name": {"en": "V", "ar": "ف"}, "quotes": QUOTES}
    denial = {"origin": [{"denies": "w/c", "said_by": ["b"], "quote": "q"}]}
    other = accept({**values, "claims": denial}, kinds()["weapon"])
    found = statuses(record, Catalogue({"w": record, "v": other}, {}, {}))["origin"]
    assert (found.status, [d.record for d in found.standings[0].denials]) == ("contested", ["v"])
