"""The parts of a claim's value, each with what it is, so that a template can show it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from fihrist.catalogue import AnyClaim, Catalogue
from fihrist.model import Model, OneOf, Quantity, Reference, Text
from fihrist.model.values import Edtf
from fihrist.model.walk import Leaf, strip
from fihrist.publishing.pages.dates import in_words
from fihrist.publishing.pages.language import Language

_BOUNDS = ("exact", "about", "more_than", "less_than")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a value: its name in a composed value or "", its sort, its content, and its closed list."""

    name: str
    sort: str
    content: Any
    terms: str = ""


def parts(claim: AnyClaim) -> tuple[Part, ...]:
    """The parts of what is claimed, the words before what else is told."""
    info = type(claim).model_fields["value"]
    annotation, marks = strip(info.annotation)
    found = _parts("", claim.value, annotation, (*info.metadata, *marks))
    return tuple(sorted(found, key=lambda part: part.sort != "text" and part.name != "who"))


def part_of(leaf: Leaf) -> Part:
    """A scalar of a record as a part."""
    if leaf.reference is not None:
        return Part("", "ref", leaf.value)
    return Part("", "term", leaf.value, leaf.terms) if leaf.terms else Part("", "plain", leaf.value)


def in_short(part: Part, catalogue: Catalogue, language: Language) -> str:
    """A part as plain text."""
    match part.sort:
        case "text":
            return language.of(part.content)
        case "ref":
            record = catalogue.records.get(part.content)
            return language.of(record.name) if record else str(part.content)
        case "term":
            return language.label(part.terms, part.content)
        case "date":
            return in_words(part.content, language)
        case "quantity":
            return amount(part.content, language)
    return str(part.content)


def amount(quantity: Quantity, language: Language) -> str:
    """A number with its bounds in words."""
    found = [(bound, getattr(quantity, bound)) for bound in _BOUNDS]
    said = [language.t(f"number_{bound}", n=language.number(n)) for bound, n in found if n is not None]
    if quantity.min is not None and quantity.max is not None:
        low, high = language.number(quantity.min), language.number(quantity.max)
        said.append(language.t("from_to", start=low, end=high))
    elif quantity.min is not None:
        said.append(language.t("number_min", n=language.number(quantity.min)))
    elif quantity.max is not None:
        said.append(language.t("number_max", n=language.number(quantity.max)))
    return language.t("comma").join(said)


def _parts(name: str, value: Any, annotation: Any, marks: tuple[Any, ...]) -> Iterator[Part]:
    if value is None:
        return
    if isinstance(value, Text):
        yield Part(name, "text", value)
    elif isinstance(value, Model):
        if isinstance(value, Quantity):
            yield Part(name, "quantity", value)
        for field, info in type(value).model_fields.items():
            if field not in Quantity.model_fields or not isinstance(value, Quantity):
                inner, inner_marks = strip(info.annotation)
                yield from _parts(field, getattr(value, field), inner, (*info.metadata, *inner_marks))
    else:
        yield _scalar(name, value, marks)


def _scalar(name: str, value: Any, marks: tuple[Any, ...]) -> Part:
    for mark in marks:
        if isinstance(mark, Reference):
            return Part(name, "ref", value)
        if isinstance(mark, OneOf):
            return Part(name, "term", value, mark.name)
        if isinstance(mark, Edtf):
            return Part(name, "date", value)
    return Part(name, "plain", value)
