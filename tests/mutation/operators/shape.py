"""Faults of shape and logic: keys, types, terms, lists, dates and numbers that no record can have."""

from collections.abc import Iterator
from random import Random
from typing import Any

from fihrist.model.fields import fields
from fihrist.model.kinds.source import Source
from tests.mutation.mutations import Maker, Mutant, Operator, Subject, mutant, shuffled


def misspelt(word: str, random: Random) -> str:
    """A word with two neighbouring letters swapped."""
    places = [at for at in range(len(word) - 1) if word[at] != word[at + 1] and word[at : at + 2].isalpha()]
    at = random.choice(places) if places else 0
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :] if places else word + word[-1]


def _dropping(*patterns: tuple[Any, ...]) -> Maker:
    def make(subject: Subject, random: Random) -> Iterator[Mutant]:
        for path in shuffled(random, [p for pattern in patterns for p in subject.paths(*pattern)]):
            yield mutant(subject, subject.drop(path), path[:-1])

    return make


def misspelt_key(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A key with two letters swapped."""
    patterns = (("claims", None), ("claims", None, None, None), ("passages", None, None))
    for path in shuffled(random, [p for pattern in patterns for p in subject.paths(*pattern)]):
        wrong = misspelt(str(path[-1]), random)
        if wrong != path[-1]:
            part = {(wrong if key == path[-1] else key): value for key, value in subject.at(path[:-1]).items()}
            yield mutant(subject, subject.set(path[:-1], part), (*path[:-1], wrong))


def misspelt_term(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A term of a closed list with two letters swapped."""
    for leaf in shuffled(random, [leaf for leaf in subject.leaves if leaf.terms and subject.at(leaf.path)]):
        yield mutant(subject, subject.set(leaf.path, misspelt(leaf.value, random)), leaf.path)


def unknown_key(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A key that no record has."""
    yield mutant(subject, subject.set(("colour",), "red"), ("colour",))


def text_for_list(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A text where a list is wanted."""
    for path in shuffled(random, subject.paths("claims", None, None, "passages")):
        yield mutant(subject, subject.set(path, subject.at(path)[0]), path)


def listed_twice(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A passage, speaker, subject or name that is listed twice."""
    patterns = (
        ("claims", None, None, "passages"), ("passages", None, "said_by"), ("passages", None, "follows"),
        ("passages", None, "statements", None, "about"), ("aliases", None),
    )  # fmt: skip
    for path in shuffled(random, [p for pattern in patterns for p in subject.paths(*pattern)]):
        items = subject.at(path)
        yield mutant(subject, subject.set(path, [*items, items[0]]), path)


def value_twice(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A value that stands on two lines."""
    for path in shuffled(random, subject.paths("claims", None)):
        claims = subject.at(path)
        yield mutant(subject, subject.set(path, [*claims, claims[0]]), path)


def impossible_date(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A month or a day that no calendar has."""
    for leaf in shuffled(random, [leaf for leaf in subject.leaves if leaf.is_date and leaf.value[:4].isdigit()]):
        wrong = leaf.value[:4] + random.choice(("-13", "-00", "-02-30"))
        yield mutant(subject, subject.set(leaf.path, wrong), leaf.path)


def ends_swapped(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A span of time that ends before it begins."""
    for leaf in shuffled(random, [leaf for leaf in subject.leaves if leaf.is_date and leaf.value[:4].isdigit()]):
        year = int(leaf.value[:4])
        yield mutant(subject, subject.set(leaf.path, f"{year}/{year - 1}"), leaf.path)


def wrong_form(subject: Subject, random: Random) -> Iterator[Mutant]:
    """An id in a form that no id has."""
    for leaf in shuffled(random, [leaf for leaf in subject.leaves if leaf.reference is not None]):
        yield mutant(subject, subject.set(leaf.path, leaf.value.capitalize()), leaf.path)


def emptied(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A text in which nothing stands."""
    patterns = (("name", None), ("passages", None, "en"), ("passages", None, "text"))
    for path in shuffled(random, [p for pattern in patterns for p in subject.paths(*pattern)]):
        yield mutant(subject, subject.set(path, ""), path)


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


def bounds_swapped(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A range whose lower end is above its upper one."""
    for path in subject.paths("claims", None, None, "value"):
        value = subject.at(path)
        if isinstance(value, dict) and {"min", "max"} <= value.keys():
            yield mutant(subject, subject.set(path, {**value, "min": value["max"], "max": value["min"]}), path)


def supplier_is_recipient(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A transfer from a party to itself."""
    for path in subject.paths("claims", "recipient", 0, "value"):
        supplier = subject.at(("claims", "supplier", 0, "value"))
        yield mutant(subject, subject.set(path, supplier), ("claims",))


def one_party(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A relationship of one party with itself."""
    parties = subject.at(("parties",))
    if parties:
        yield mutant(subject, subject.set(("parties",), [parties[0], parties[0]]), ("parties",))


def after_its_source(subject: Subject, random: Random) -> Iterator[Mutant]:
    """Something that happened after the document that tells of it."""
    for leaf in shuffled(random, [leaf for leaf in subject.leaves if leaf.is_date and leaf.path[0] == "claims"]):
        if not isinstance(subject.record, Source):
            yield mutant(subject, subject.set(leaf.path, "2031"), leaf.path[:3])


def reason_dropped(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A step from the context without its reason."""
    for path in shuffled(random, subject.paths("claims", None, None, "derived", "why")):
        if subject.at((*path[:-1], "how")) == "context":
            yield mutant(subject, subject.drop(path), path[:-1])


def _operators() -> Iterator[Operator]:
    rows: tuple[tuple[str, str, Maker], ...] = (
        ("passage-part-dropped", "S101", _dropping(("passages", None, "text"), ("passages", None, "en"))),
        ("claim-without-passages", "S101", _dropping(("claims", None, None, "passages"))),
        ("claim-without-value", "S101", _dropping(("claims", None, None, "value"))),
        ("statement-part-dropped", "S101", _dropping(*(("passages", None, "statements", None, k) for k in KEYS))),
        ("name-dropped", "S101", _dropping(("name", None))),
        ("type-dropped", "S101", _dropping(("type",))),
        ("misspelt-key", "S102", misspelt_key),
        ("misspelt-term", "S104", misspelt_term),
        ("unknown-key", "S102", unknown_key),
        ("text-for-list", "S103", text_for_list),
        ("listed-twice", "L109", listed_twice),
        ("value-twice", "L111", value_twice),
        ("impossible-date", "D101 S105", impossible_date),
        ("ends-swapped", "D102", ends_swapped),
        ("wrong-form", "S105", wrong_form),
        ("emptied", "S106", emptied),
        ("required-unfilled", "L104", required_unfilled),
        ("unknown-contradicted", "L105", unknown_contradicted),
        ("bounds-swapped", "L103", bounds_swapped),
        ("supplier-is-recipient", "L101", supplier_is_recipient),
        ("one-party", "L109 S106", one_party),
        ("after-its-source", "D103 V311 V314", after_its_source),
        ("reason-dropped", "L110", reason_dropped),
    )
    yield from (Operator(name, "shape", frozenset(codes.split()), make) for name, codes, make in rows)


KEYS = ("about", "topic", "aspect")
OPERATORS = tuple(_operators())
