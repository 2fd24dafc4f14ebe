"""Values in words: the one walk from a claim's value to its parts, and from these to a line of text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from fihrist.catalogue import AnyClaim, Catalogue
from fihrist.catalogue.parts import plain
from fihrist.catalogue.statuses import FieldStatus, Standing
from fihrist.model import Model, OneOf, Quantity, Record, Reference, Text
from fihrist.model.values import Edtf
from fihrist.model.vocabulary import label
from fihrist.model.walk import strip

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
class Part:
    """A part of a value: its name in a composed value or "", its sort, its content, and its closed list."""

    name: str
    sort: Sort
    content: Any
    terms: str = ""


def parts(claim: AnyClaim) -> tuple[Part, ...]:
    """The parts of what is claimed, the words before what else is told."""
    return tuple(sorted(_parts("", claim.value, *value_type(type(claim))), key=lambda part: part.sort != "text"))


def value_type(claim: Any) -> tuple[Any, tuple[Any, ...]]:
    """The bare type of the value of a type of claims, and its marks."""
    info = claim.model_fields["value"]
    value, marks = strip(info.annotation)
    return value, (*info.metadata, *marks)


def claim_types(kind: type[Record]) -> dict[str, Any]:
    """The type of the claims on each field of a kind."""
    fields = strip(kind.model_fields["claims"].annotation)[0].model_fields
    return {name: strip(strip(info.annotation)[0].__args__[0])[0] for name, info in fields.items()}


def sort_of(value: Any, marks: tuple[Any, ...]) -> Sort | Literal["composed"]:
    """What sort of value a type with its marks holds; `composed` where it has parts of its own."""
    if isinstance(value, type) and issubclass(value, Model):
        return "text" if value is Text else "quantity" if issubclass(value, Quantity) else "composed"
    sorts: tuple[tuple[Any, Sort], ...] = ((Reference, "reference"), (OneOf, "term"), (Edtf, "date"))
    return next((sort for mark in marks for type_, sort in sorts if isinstance(mark, type_)), "plain")


def inner_types(value: Any) -> Iterator[tuple[str, Any, tuple[Any, ...]]]:
    """The parts of a composed type of values: name, bare type and marks; those of a number are its bounds and none."""
    if isinstance(value, type) and issubclass(value, Model) and value is not Text:
        for name, info in value.model_fields.items():
            if not (issubclass(value, Quantity) and name in Quantity.model_fields):
                inner, marks = strip(info.annotation)
                yield name, inner, (*info.metadata, *marks)


def in_two_languages(value: Any) -> bool:
    """Whether a type of values has a text in both languages in it."""
    return value is Text or any(in_two_languages(inner) for _, inner, _ in inner_types(value))


def has_date(value: Any, marks: tuple[Any, ...]) -> bool:
    """Whether a type of values has a date in it."""
    return sort_of(value, marks) == "date" or any(has_date(inner, more) for _, inner, more in inner_types(value))


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


def joined(values: Iterable[str]) -> str | None:
    """The values of a cell, or None where there is none."""
    return BETWEEN.join(values) or None


def doubt(found: FieldStatus) -> str | None:
    """What the bare values of a field would hide, in English; values count from 1."""
    told = ["rival values"] if found.rivals else []
    for number, one in enumerate(found.standings, 1):
        place = f"value {number} " if len(found.standings) > 1 else ""
        told += [f"{place}{words}" for words in doubts(one)]
    return "; ".join(told) or None


def speakers(found: Standing, status: str) -> str:
    """Who says a claim with this status: ids, and the words for those who have no name."""
    said = (attestation.passage.passage for attestation in found.attestations if attestation.status == status)
    named = (name for one in said for name in one.said_by or ((one.speaker.en,) if one.speaker else ()))
    return " and ".join(dict.fromkeys(named))


def doubts(found: Standing) -> Iterator[str]:
    """What the bare value of a claim would hide, in English."""
    claim: Any = getattr(found.of, "claim", None) or getattr(found.of, "statement", None)
    if found.denials:
        by = dict.fromkeys(who for p in found.denials for who in p.passage.said_by or (f"{p.source} itself",))
        yield f"denied by {' and '.join(by)}" + (" (unclear what is denied)" if claim.scope else "")
    said = dict.fromkeys(attestation.status for attestation in found.attestations)
    for status in said:
        if found.denials or "stated" not in said:
            yield f"{status} by {speakers(found, status) or 'the document itself'}"
    if getattr(claim, "derived", None):
        yield f"derived: {claim.derived.how}"
    if getattr(claim, "varies_with", None):
        yield f"varies with {claim.varies_with}"
    if times := [t for t in dict.fromkeys((getattr(claim, "as_of", None), *_times(found))) if t]:
        yield f"as of {' and '.join(times)}"


def _times(found: Standing) -> Iterator[str | None]:
    return (attestation.passage.passage.as_of for attestation in found.attestations)


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


def _parts(name: str, value: Any, annotation: Any, marks: tuple[Any, ...]) -> Iterator[Part]:
    if value is None:
        return
    sort = sort_of(annotation, marks)
    if sort != "composed":
        yield Part(name, sort, value, next((mark.name for mark in marks if isinstance(mark, OneOf)), ""))
    for field, inner, inner_marks in inner_types(annotation):
        yield from _parts(field, getattr(value, field), inner, inner_marks)
