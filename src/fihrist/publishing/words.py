"""Values in words: the one walk from a claim's value to its parts, and from these to a line of text."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Any, Literal, TypeVar

from fihrist.catalogue import AnyClaim, Catalogue
from fihrist.catalogue.parts import plain
from fihrist.catalogue.statuses import Standing
from fihrist.model import Model, Passage, Quantity, Text
from fihrist.model.values import Marks
from fihrist.model.vocabulary import term_list
from fihrist.model.walk import type_at
from fihrist.text.dates import days

H = TypeVar("H")
Sort = Literal["text", "quantity", "reference", "term", "date", "plain"]
Language = Literal["en", "ar"]
LANGUAGES: tuple[Language, ...] = ("en", "ar")
CONTESTED = "contested"
BOUNDS = {
    "exact": ("{}", "{}"),
    "about": ("about {}", "نحو {}"),
    "more_than": ("more than {}", "أكثر من {}"),
    "less_than": ("less than {}", "أقل من {}"),
    "min": ("at least {}", "{} على الأقل"),
    "max": ("at most {}", "{} على الأكثر"),
}
"""Each bound of a number in words, in English and in Arabic."""
ANSWERED = {"denied": "denied", "unconfirmed": "neither confirmed nor denied", "confirmed": "confirmed"}
"""What became of a value, in English, by the key under which its answers stand."""
PRECISIONS = {
    "day": r"\d{4}-\d\d-\d\d",
    "month": r"\d{4}-[01]\d",
    "part of a year": r"\d{4}-[2-4]\d",
    "year": r"\d{4}",
    "decade": r"\d{3}X",
    "century": r"\d\dXX",
    "interval": ".+/.+",
}
"""The forms of dates by how precise they are."""
_RANGE = ("{} to {}", "من {} إلى {}")
_COMMA, _SEMICOLON = (", ", "، "), ("; ", "؛ ")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a value: its name in a composed value or "", its sort, its content, and its closed list.

    Of a type of values it has no content; `path` leads to it from a value.
    """

    name: str
    sort: Sort
    content: Any = None
    terms: str = ""
    path: tuple[str, ...] = ()


@cache
def part_types(value: Any, marks: Marks, path: tuple[str, ...] = ()) -> tuple[Part, ...]:
    """The parts that values of a type can have; one that is no model is its own part, without a path."""
    name = "".join(path[-1:])
    if not (isinstance(value, type) and issubclass(value, Model)):
        scalar: Sort = "term" if marks.terms else "date" if marks.is_date else "plain"
        sort = scalar if marks.reference is None else "reference"
        return (Part(name, sort, terms=marks.terms or "", path=path),)
    if value is Text:
        return (Part(name, "text", path=path),)
    bounds = Quantity.model_fields if issubclass(value, Quantity) else {}
    below = (part_types(*type_at(value, (key,)), (*path, key)) for key in value.model_fields if key not in bounds)
    own = (Part(name, "quantity", path=path),) if bounds else ()
    return (*own, *chain.from_iterable(below))


def parts(claim: AnyClaim) -> tuple[Part, ...]:
    """The parts of what is claimed, the words before what else is told."""
    found = []
    for part in _part_types(type(claim)):
        content = claim.value
        for name in part.path:
            content = content and getattr(content, name)
        if content is not None:
            found.append(Part(part.name, part.sort, content, part.terms, part.path))
    return tuple(found)


@cache
def _part_types(claim: type[AnyClaim]) -> tuple[Part, ...]:
    return tuple(sorted(part_types(*type_at(claim, ("value",))), key=lambda part: part.sort != "text"))


def in_words(claim: AnyClaim, catalogue: Catalogue | None = None, language: Language = "en") -> str:
    """A claim's value on one line; with a catalogue, names stand for ids and labels for terms."""
    return _SEMICOLON[language == "ar"].join(part_in_words(part, catalogue, language) for part in parts(claim))


def marked(words: str, status: str, language: Language = "en") -> str:
    """A value in words, with the label of its status behind it where it is contested."""
    return f"{words} ({getattr(term_list('status').terms[status].label, language)})" if status == CONTESTED else words


def amount(quantity: Quantity, language: Language = "en", write: Callable[[float], str] = str) -> str:
    """A number with its bounds in words."""
    at, said = language == "ar", list[str]()
    found = {bound: write(number) for bound, number in plain(quantity).items() if bound in BOUNDS}
    if "min" in found and "max" in found:
        said = [_RANGE[at].format(found.pop("min"), found.pop("max"))]
    return _COMMA[at].join(said + [BOUNDS[bound][at].format(found[bound]) for bound in BOUNDS if bound in found])


def ends(quantity: Quantity) -> dict[str, float | str | None]:
    """What a number is exactly or about, its least and greatest value, and which bounds it is given by.

    An approximate number has no ends; a bound that is not included stands as an end, and only its name tells it.
    """
    low = (quantity.exact, quantity.min, quantity.more_than)
    high = (quantity.exact, quantity.max, quantity.less_than)
    least, most = (next((n for n in given if n is not None), None) for given in (low, high))
    bound = " ".join(name.replace("_", "-") for name in BOUNDS if getattr(quantity, name) is not None)
    return {"exact": quantity.exact, "about": quantity.about, "min": least, "max": most, "bound": bound}


def once(values: Iterable[H]) -> tuple[H, ...]:
    """Each value once, in the order in which they come first."""
    return tuple(dict.fromkeys(values))


def precision(text: str) -> str:
    """How precise an EDTF date is, in one word; a qualifier changes nothing."""
    bare = re.sub("[~?%]", "", text)
    return next((name for name, form in PRECISIONS.items() if re.fullmatch(form, bare)), "other")


def day_view(text: str) -> dict[str, Any]:
    """The first and the last day that a date can mean, and whether it is marked as approximate or uncertain."""
    span = days(text)
    ends = {"earliest": span and span.earliest, "latest": span and span.latest}
    iso = {end: day.isoformat() if day else None for end, day in ends.items()}
    return {**iso, "qualified": any(sign in text for sign in "~?%")}


def days_of(*claims: AnyClaim) -> dict[str, str | None]:
    """The first and the last of the days that the values of claims can mean; an end that one leaves open is open."""
    dates = [part.content for claim in claims for part in parts(claim) if part.sort == "date" and days(part.content)]
    firsts, lasts = ([day_view(text)[end] for text in dates] for end in ("earliest", "latest"))
    return {
        "earliest": min(firsts, default=None) if all(firsts) else None,
        "latest": max(lasts, default=None) if all(lasts) else None,
    }


def speakers(passage: Passage) -> tuple[str, ...]:
    """Who says a passage: ids, or the words for one who has no name; the document itself is none of them."""
    return passage.said_by or ((passage.speaker.en,) if passage.speaker else ())


def doubts(found: Standing, *, rivals: bool = False) -> Iterator[str]:
    """What the bare value of a claim would hide, in English; whose it is, too, where it has rivals or is denied."""
    claim: Any = found.of.made
    said: dict[str, list[str]] = {}
    for one in found.attestations:
        said.setdefault(one.status, []).extend(speakers(one.passage.passage))
    for status, by in said.items():
        if rivals or found.denials or "stated" not in said:
            yield f"{status} by {' and '.join(once(by)) or 'the document itself'}"
    for how, answers in found.answers.items():
        by = [who for p in answers for who in speakers(p.passage) or (f"{p.source} itself",)]
        scope = " (unclear what is denied)" if claim.scope and how == "denied" else ""
        if by:
            yield f"{ANSWERED[how]} by {' and '.join(once(by))}{scope}"
    if claim.derived:
        yield f"derived: {claim.derived.how}"
    if claim.varies_with:
        yield f"varies with {claim.varies_with}"
    if known := [time for time in (claim.as_of, *(one.passage.passage.as_of for one in found.attestations)) if time]:
        yield f"as of {' and '.join(once(known))}"


def part_in_words(part: Part, catalogue: Catalogue | None, language: Language) -> str:
    """A part of a value as plain text."""
    if part.sort == "quantity":
        return amount(part.content, language)
    if part.sort == "text":
        return str(getattr(part.content, language))
    if catalogue and part.sort == "reference" and (record := catalogue.records.get(part.content)):
        return str(getattr(record.name, language))
    if catalogue and part.sort == "term":
        return str(getattr(term_list(part.terms).terms[part.content].label, language))
    return str(plain(part.content))
