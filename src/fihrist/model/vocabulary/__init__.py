"""The closed lists of terms, each with its labels in English and Arabic and the words that name it in a source."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from fihrist.reading.events import composed


@dataclass(frozen=True, slots=True)
class Label:
    """A text in English and in Arabic."""

    en: str
    ar: str


@dataclass(frozen=True, slots=True)
class Term:
    """One term of a closed list: what it is called and means; `words` are the Arabic words for it in a source.

    It stands only where none of the `narrower` terms is told.
    """

    id: str
    label: Label
    about: Label
    words: tuple[str, ...] = ()
    narrower: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TermList:
    """A closed list: what it is for, and its terms in the order of the file."""

    name: str
    about: Label
    terms: Mapping[str, Term]


def names() -> tuple[str, ...]:
    """The names of all closed lists, sorted."""
    return tuple(sorted(f.name.removesuffix(".yaml") for f in files(__name__).iterdir() if f.name.endswith(".yaml")))


@cache
def term_list(name: str) -> TermList:
    """The closed list of this name; a name without a file is a bug and raises FileNotFoundError."""
    data: Any = composed(files(__name__).joinpath(f"{name}.yaml").read_bytes())
    terms = {
        term: Term(
            term,
            Label(**about["label"]),
            Label(**about["about"]),
            tuple(about.get("words", ())),
            tuple(about.get("narrower", ())),
        )
        for term, about in data["terms"].items()
    }
    return TermList(name, Label(**data["about"]), MappingProxyType(terms))
