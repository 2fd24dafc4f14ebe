"""The parts of a claim's value in the words of a page."""

from fihrist.catalogue import Catalogue
from fihrist.model import Quantity
from fihrist.model.walk import Leaf
from fihrist.publishing.pages.dates import in_words
from fihrist.publishing.pages.language import Language
from fihrist.publishing.words import BOUNDS, Part


def part_of(leaf: Leaf) -> Part:
    """A scalar of a record as a part."""
    if leaf.reference is not None:
        return Part("", "reference", leaf.value)
    return Part("", "term", leaf.value, leaf.terms) if leaf.terms else Part("", "plain", leaf.value)


def in_short(part: Part, catalogue: Catalogue, language: Language) -> str:
    """A part as plain text."""
    match part.sort:
        case "text":
            return language.of(part.content)
        case "reference" if record := catalogue.records.get(part.content):
            return language.of(record.name)
        case "term":
            return language.label(part.terms, part.content)
        case "date":
            return in_words(part.content, language)
        case "quantity":
            return amount(part.content, language)
    return str(part.content)


def amount(quantity: Quantity, language: Language) -> str:
    """A number with its bounds in words."""
    told = {bound: language.number(n) for bound in BOUNDS if (n := getattr(quantity, bound)) is not None}
    between = language.t("from_to", start=told.pop("min"), end=told.pop("max")) if {"min", "max"} <= told.keys() else ""
    said = [language.t(f"number_{bound}", n=n) for bound, n in told.items()]
    return language.t("comma").join([*said, between] if between else said)
