"""What claims and statements add up to: their attestations, denials, origins and status."""

from typing import Any

import pytest

from fihrist.catalogue import Catalogue
from fihrist.catalogue.statuses import agree, standing, statuses
from fihrist.model.kinds import kinds
from fihrist.model.shape import accept

VOICES: dict[str, dict[str, Any]] = {
    "plain": {},
    "by-a": {"said_by": ["a"]},
    "by-b": {"said_by": ["b"]},
    "by-a-and-b": {"said_by": ["a", "b"]},
    "unnamed": {"speaker": {"en": "an official", "ar": "مسؤول"}},
    "estimated": {"mode": "estimated"},
    "alleged": {"said_by": ["a"], "mode": "alleged"},
    "expected": {"mode": "expected"},
    "possible": {"mode": "possible"},
}
"""The passages of two sources, by their voices."""


def source(id: str) -> Any:
    """A source with a passage of each voice, one of which has a statement that another denies."""
    passages = {key: {"text": key, "en": key, **voice} for key, voice in VOICES.items()}
    said = {"about": ["w"], "topic": "missiles", "aspect": "nature"}
    passages["by-a"]["statements"] = [said, {**said, "mode": "expected", "denied": ["by-b"]}]
    values = {"id": id, "name": {"en": id, "ar": "ا"}, "file": "seeds/x.txt", "sha256": "0" * 64, "passages": passages}
    return accept(values, kinds()["source"])


def told(field: str, *claims: dict[str, Any]) -> tuple[str, list[tuple[str, tuple[tuple[str, ...], ...]]]]:
    """The status of a field of a weapon, and the status and origins of each of its values."""
    values = {"id": "w", "name": {"en": "W", "ar": "و"}, "claims": {field: list(claims)}}
    record = accept(values, kinds()["weapon"])
    (found,) = statuses(record, Catalogue({"w": record, "s": source("s"), "t": source("t")}, {}, {})).values()
    assert found.field == field
    return found.status, [(one.status, one.origins) for one in found.standings]


def claim(*passages: str, value: str = "x", **more: Any) -> dict[str, Any]:
    """A claim that these passages make."""
    return {"value": value, "passages": [f"s/{one}" if "/" not in one else one for one in passages], **more}


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ([claim("plain")], ("stated", [("stated", (("s",),))])),
        ([claim("none")], ("stated", [("stated", ())])),
        ([claim("by-a")], ("reported", [("reported", (("a",),))])),
        ([claim("unnamed")], ("reported", [("reported", (("s: an official",),))])),
        ([claim("estimated")], ("estimated", [("estimated", (("s",),))])),
        ([claim("alleged")], ("alleged", [("alleged", (("a",),))])),
        ([claim("possible")], ("possible", [("possible", (("s",),))])),
        ([claim("plain", mode="expected")], ("expected", [("expected", (("s",),))])),
        ([claim("expected", mode="estimated")], ("expected", [("expected", (("s",),))])),
        ([claim("by-a", "t/plain")], ("stated", [("stated", (("a",), ("t",)))])),
        ([claim("plain"), claim("by-a", value="y")], ("contested", [("stated", (("s",),)), ("reported", (("a",),))])),
        ([claim("plain", denied=["s/by-b"])], ("contested", [("contested", (("s",),))])),
        ([claim("plain", unconfirmed=["s/by-b"])], ("stated", [("stated", (("s",),))])),
        ([claim("expected", confirmed=["t/plain"])], ("expected", [("expected", (("s",),))])),
    ],
)
def test_a_single_valued_field(claims: list[dict[str, Any]], expected: Any) -> None:
    """The strongest attestation gives the status of a value; a denial or a rival contests it, no other answer."""
    assert told("origin", *claims) == expected


def test_many_values_are_no_rivals() -> None:
    """On a many-valued field each value stands for itself, and the weakest gives the status of the field."""
    claims = [claim("plain"), claim("expected", value="y")]
    assert told("operator", *claims) == ("expected", [("stated", (("s",),)), ("expected", (("s",),))])


@pytest.mark.parametrize(
    ("passages", "origins"),
    [
        (("plain", "t/plain"), (("s",), ("t",))),
        (("by-a", "t/by-a"), (("a",),)),
        (("by-a", "by-b"), (("a",), ("b",))),
        (("by-a-and-b",), (("a", "b"),)),
        (("by-a", "by-b", "by-a-and-b"), (("a", "b"),)),
        (("unnamed", "t/unnamed"), (("s: an official",), ("t: an official",))),
    ],
)
def test_independent_origins(passages: tuple[str, ...], origins: tuple[tuple[str, ...], ...]) -> None:
    """Speakers who say it together are one origin, and so are passages that share a speaker; two documents are two."""
    ((_, found),) = told("origin", claim(*passages))[1]
    assert found == origins


def test_a_statement_has_the_voice_of_its_passage() -> None:
    """A statement is said by its passage, weaker where it says so, and contested where it is denied."""
    catalogue = Catalogue({"s": source("s")}, {}, {})
    found = [standing(one, catalogue) for one in catalogue.statements]
    assert [(one.status, [a.status for a in one.attestations], [p.key for p in one.denials]) for one in found] == [
        ("reported", ["reported"], []),
        ("contested", ["expected"], ["by-b"]),
    ]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2022-07", "2022-07-19", True),
        ("199X", "1995~", True),
        ("2015/..", "2015", False),
        ("2022-07", "2022-08", False),
        ("2022/2023", "2023/2024", False),
        ("done", "sought", False),
        ("done", "done", True),
    ],
)
def test_a_date_within_another_is_no_rival(one: str, other: str, expected: bool) -> None:
    """Two values of a field that has just one agree where they are the same, or one is a date within the other."""
    assert (agree(one, other), agree(other, one)) == (expected, expected)
