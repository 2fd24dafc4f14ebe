"""Values in words: the one walk from a claim's value to its parts, and from these to a line of text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, reduce
from typing import Any, Literal, TypeVar

from fihrist.catalogue import AnyClaim, Catalogue
from fihrist.catalogue.parts import plain
from fihrist.catalogue.statuses import FieldStatus, Standing
from fihrist.model import Model, Quantity, Record, Text
from fihrist.model.fields import fields
from fihrist.model.vocabulary import label
from fihrist.model.walk import Marks, type_at
from fihrist.text.dates import days

H = TypeVar("H")
Sort = Literal["text", "quantity", "reference", "term", "date", "plain"]
Language = Literal["en", "ar"]
BETWEEN = " | "
"""What stands between the values of a cell that holds several."""
BOUNDS = {
    "exact": ("{}", "{}"),
    "about": ("about {}", "نحو {}"),
    "more_than": ("more than {}", "أكثر من {}"),
    "less_than": ("less than {}", "أقل من {}"),
    "min": ("at least {}", "{} على الأقل"),
    "max": ("at most {}", "{} على الأكثر"),
}
"""Each bound of a number in words, in English and in Arabic."""
_RANGE = ("{} to {}", "من {} إلى {}")


@dataclass(frozen=True, slots=True)
class PartType:
    """A part that values of a type can have: the way to it, its sort, its closed list, the kinds that it may name."""

    path: tuple[str, ...]
    sort: Sort
    terms: str = ""
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a value: its name in a composed value or "", its sort, its content, and its closed list."""

    name: str
    sort: Sort
    content: Any
    terms: str = ""


def claim_types(kind: type[Record]) -> dict[str, Any]:
    """The type of the claims on each field of a kind."""
    return {name: type_at(kind, ("claims", name, 0))[0] for name in fields(kind)}


@cache
def part_types(claim: Any) -> tuple[PartType, ...]:
    """The parts that the value of a type of claims can have; one that is no model is its own part, without a path."""
    return tuple(_types(claim, ()))


def parts(claim: AnyClaim) -> tuple[Part, ...]:
    """The parts of what is claimed, the words before what else is told."""
    found = (
        (part, reduce(lambda value, name: value and getattr(value, name), part.path, claim.value))
        for part in part_types(type(claim))
    )
    made = (Part("".join(of.path[-1:]), of.sort, content, of.terms) for of, content in found if content is not None)
    return tuple(sorted(made, key=lambda part: part.sort != "text"))


def in_words(claim: AnyClaim, catalogue: Catalogue | None = None, language: Language = "en") -> str:
    """A claim's value on one line; with a catalogue, names stand for ids and labels for terms."""
    return "; ".join(_in_words(part, catalogue, language) for part in parts(claim))


def amount(quantity: Quantity, language: Language = "en") -> str:
    """A number with its bounds in words."""
    at, found = language == "ar", plain(quantity)
    said = []
    if "min" in found and "max" in found:
        said = [_RANGE[at].format(found.pop("min"), found.pop("max"))]
    return ", ".join(said + [BOUNDS[bound][at].format(found[bound]) for bound in BOUNDS if bound in found])


def once(values: Iterable[H]) -> tuple[H, ...]:
    """Each value once, in the order in which they come first."""
    return tuple(dict.fromkeys(values))


def days_of(*claims: AnyClaim) -> dict[str, str | None]:
    """The first and the last of the days that the values of claims can mean; an end that one leaves open is open."""
    dates = (days(part.content) for claim in claims for part in parts(claim) if part.sort == "date")
    found = [span for span in dates if span]
    first = min((s.earliest for s in found if s.earliest), default=None) if all(s.earliest for s in found) else None
    last = max((s.latest for s in found if s.latest), default=None) if all(s.latest for s in found) else None
    return {"earliest": first.isoformat() if first else None, "latest": last.isoformat() if last else None}


def doubt(found: FieldStatus) -> str | None:
    """What the bare values of a field would hide, in English; values count from 1."""
    told = ["rival values"] if found.rivals else []
    for number, one in enumerate(found.standings, 1):
        place = f"value {number} " if len(found.standings) > 1 else ""
        told += [f"{place}{words}" for words in doubts(one)]
    return "; ".join(told) or None


def doubts(found: Standing) -> Iterator[str]:
    """What the bare value of a claim would hide, in English."""
    claim: Any = getattr(found.of, "claim", None) or getattr(found.of, "statement", None)
    if found.denials:
        by = once(who for p in found.denials for who in p.passage.said_by or (f"{p.source} itself",))
        yield f"denied by {' and '.join(by)}" + (" (unclear what is denied)" if claim.scope else "")
    said = once(attestation.status for attestation in found.attestations)
    for status in said:
        if found.denials or "stated" not in said:
            yield f"{status} by {_speakers(found, status) or 'the document itself'}"
    if getattr(claim, "derived", None):
        yield f"derived: {claim.derived.how}"
    if getattr(claim, "varies_with", None):
        yield f"varies with {claim.varies_with}"
    times = (getattr(claim, "as_of", None), *(said.passage.passage.as_of for said in found.attestations))
    if known := once(time for time in times if time):
        yield f"as of {' and '.join(known)}"


def _speakers(found: Standing, status: str) -> str:
    """Who says a claim with this status: ids, and the words for those who have no name."""
    said = (attestation.passage.passage for attestation in found.attestations if attestation.status == status)
    return " and ".join(once(who for one in said for who in one.said_by or ((one.speaker.en,) if one.speaker else ())))


def _in_words(part: Part, catalogue: Catalogue | None, language: Language) -> str:
    if part.sort == "quantity":
        return amount(part.content, language)
    if part.sort == "text":
        return str(getattr(part.content, language))
    if catalogue and part.sort == "reference" and (record := catalogue.records.get(part.content)):
        return str(getattr(record.name, language))
    if catalogue and part.sort == "term":
        return str(getattr(label(part.terms, part.content), language))
    return str(plain(part.content))


def _types(claim: Any, path: tuple[str, ...]) -> Iterator[PartType]:
    value, annotations = type_at(claim, ("value", *path))
    is_model = isinstance(value, type) and issubclass(value, Model)
    is_number = is_model and issubclass(value, Quantity)
    if value is Text or is_number or not is_model:
        marks = Marks.of(annotations)
        sort = "text" if value is Text else "quantity" if is_number else _scalar(marks)
        yield PartType(path, sort, marks.terms or "", marks.reference or ())
    if is_model and value is not Text:
        for name in value.model_fields:
            if not (is_number and name in Quantity.model_fields):
                yield from _types(claim, (*path, name))


def _scalar(marks: Marks) -> Sort:
    if marks.reference is not None:
        return "reference"
    return "term" if marks.terms else "date" if marks.is_date else "plain"
