"""Faults of shape and logic: keys, types, terms, lists, dates and numbers that no record can have."""

from collections.abc import Iterator
from random import Random
from typing import Any

from fihrist.model.fields import fields
from fihrist.model.kinds.source import Source
from tests.mutation.making import dropping, first, keys, leaves, setting
from tests.mutation.mutations import Mutant, Subject, family, mutant, shuffled

DATES = leaves(lambda leaf: leaf.is_date and leaf.value[:4].isdigit())
TERMS = leaves(lambda leaf: leaf.terms)
DATES_OF_CLAIMS = leaves(lambda leaf: leaf.is_date and leaf.path[0] == "claims")
LISTS = keys(
    "claims.*.*.passages", "passages.*.said_by", "passages.*.follows", "passages.*.statements.*.about", "aliases.*"
)
"""Lists in which nothing stands twice."""


def misspelt(word: str | None, random: Random, *_: Subject) -> list[str]:
    """A word, where a file has it, with two neighbouring letters swapped."""
    if not word:
        return []
    places = [at for at in range(len(word) - 1) if word[at] != word[at + 1] and word[at : at + 2].isalpha()]
    at = random.choice(places) if places else 0
    return [word[:at] + word[at + 1] + word[at] + word[at + 2 :] if places else word + word[-1]]


def misspelt_key(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A key with two letters swapped."""
    for path in shuffled(random, keys("claims.*", "claims.*.*.*", "passages.*.*")(subject)):
        (wrong,) = misspelt(str(path[-1]), random)
        if wrong != path[-1]:
            part = {(wrong if key == path[-1] else key): value for key, value in subject.at(path[:-1]).items()}
            yield mutant(subject, subject.set(path[:-1], part), (*path[:-1], wrong))


def required_unfilled(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A required field that neither a claim nor an `unknown` fills."""
    filled = [p for p in subject.paths("claims", None) if fields(type(subject.record))[str(p[1])].required]
    for path in shuffled(random, [*filled, *subject.paths("unknown", None)]):
        yield mutant(subject, subject.drop(path), ("claims",), ())


def unknown_contradicted(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A field that is unknown although a claim fills it."""
    for path in shuffled(random, subject.paths("claims", None)):
        unknown = {**(subject.at(("unknown",)) or {}), path[1]: {"why": "not-in-source"}}
        yield mutant(subject, subject.set(("unknown",), unknown), ("unknown", path[1]))


def _turned(value: Any, *_: object) -> list[Any]:
    """A range whose lower end is above its upper one."""
    is_range = isinstance(value, dict) and {"min", "max"} <= value.keys()
    return [{**value, "min": value["max"], "max": value["min"]}] if is_range else []


def reason_dropped(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A step from the context without its reason."""
    for path in subject.paths("claims", None, None, "derived", "why"):
        if subject.at((*path[:-1], "how")) == "context":
            yield mutant(subject, subject.drop(path), path[:-1])


def step_dropped(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A number in words or a Levantine month as if it stood there letter for letter."""
    for path in subject.paths("claims", None, None, "derived"):
        if subject.at((*path, "how")) in ("number-word", "levantine-month"):
            yield mutant(subject, subject.drop(path), path[:-1])


OPERATORS = family("shape", {
    "passage-part-dropped": ("S101", dropping("passages.*.text", "passages.*.en")),
    "claim-without-passages": ("S101", dropping("claims.*.*.passages")),
    "claim-without-value": ("S101", dropping("claims.*.*.value")),
    "statement-part-dropped":
        ("S101", dropping(*(f"passages.*.statements.*.{key}" for key in ("about", "topic", "aspect")))),
    "name-dropped": ("S101", dropping("name.*")),
    "type-dropped": ("S101", dropping("type")),
    "misspelt-key": ("S102", misspelt_key),
    "misspelt-term": ("S104", setting(TERMS, misspelt)),
    "unknown-key": ("S102", setting(lambda _: [("colour",)], lambda *_: ["red"])),
    "text-for-list": ("S103", setting(keys("claims.*.*.passages"), lambda passages, *_: [passages[0]])),
    "listed-twice": ("L109", setting(LISTS, lambda items, *_: [[*items, items[0]]])),
    "value-twice": ("L109", setting(keys("claims.*"), lambda claims, *_: [[*claims, claims[0]]])),
    "impossible-date":
        ("D101 S105", setting(DATES, lambda date, random, _: [date[:4] + random.choice(("-13", "-00", "-02-30"))])),
    "ends-swapped": ("D102", setting(DATES, lambda date, *_: [f"{date[:4]}/{int(date[:4]) - 1}"])),
    "wrong-form": ("S105", setting(leaves(lambda leaf: leaf.reference is not None), lambda id, *_: [id.capitalize()])),
    "emptied": ("S106", setting(keys("name.*", "passages.*.en", "passages.*.text"), lambda *_: [""])),
    "required-unfilled": ("L104", required_unfilled),
    "unknown-contradicted": ("L104", unknown_contradicted),
    "bounds-swapped": ("L103", setting(keys("claims.*.*.value"), _turned)),
    "supplier-is-recipient":
        ("L109", setting(keys("claims.recipient"), lambda claims, _, subject: [
            [{**claims[0], "value": subject.at(("claims", "supplier", 0, "value"))}, *claims[1:]]], first(1))),
    "one-party": ("L109 S106", setting(keys("parties"), lambda parties, *_: [[parties[0], parties[0]]])),
    "after-its-source":
        ("D103 V311 V314", setting(DATES_OF_CLAIMS, lambda _, __, subject:
            [] if isinstance(subject.record, Source) else ["2031"], first(3))),
    "reason-dropped": ("L110", reason_dropped),
    "step-dropped": ("L119", step_dropped),
})  # fmt: skip
