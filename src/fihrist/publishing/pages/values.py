"""The parts of a claim's value in the words of a page."""

from fihrist.catalogue import Catalogue
from fihrist.model import Quantity
from fihrist.model.walk import Leaf
from fihrist.publishing.pages.dates import in_words
from fihrist.publishing.pages.language import Language
from fihrist.publishing.words import Part

_BOUNDS = ("exact", "about", "more_than", "less_than")


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
        case "reference":
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
