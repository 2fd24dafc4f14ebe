"""Quotes: find one in its source, letter for letter, and judge its length and elisions."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from fihrist.text.folding import folded
from fihrist.text.places import Span
from fihrist.text.source import SourceText
from fihrist.text.words import words

_ELLIPSIS = re.compile(r"…|\.{3,}|\. \. \.")
_LEAST_WORDS = 3
_LEAST_LETTERS = 12
_TATWEEL = "ـ"


@dataclass(frozen=True, slots=True)
class Match:
    """The one place of a quote: `span` in the folded source, `raw_span` in the source as received, its sentences."""

    span: Span
    raw_span: Span
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Absent:
    """The quote is not in the source; `elsewhere` is where its text stands, but not between this prefix and suffix."""

    elsewhere: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Several:
    """The quote stands in more than one place of the folded source, and nothing says which is meant."""

    spans: tuple[Span, ...]

    @property
    def count(self) -> int:
        """The number of places."""
        return len(self.spans)


Found = Match | Absent | Several


@lru_cache(maxsize=65536)
def find(quote_text: str, source: SourceText, *, prefix: str | None = None, suffix: str | None = None) -> Found:
    """The place of a quote, letter for letter but for spaces; `prefix` and `suffix` stand directly beside it."""
    places = tuple(_places(folded(quote_text).strip(" "), source.folded))
    before, after = folded(prefix or "").lstrip(" "), folded(suffix or "").rstrip(" ")
    fitting = tuple(span for span in places if _stands_between(span, source.folded, before, after))
    match fitting:
        case ():
            return Absent(places)
        case (span,):
            return Match(span, source.raw_span(span), source.sentences_in(span))
    return Several(fitting)


@lru_cache(maxsize=65536)
def long_enough(text: str) -> bool:
    """Whether a quote has 3 words or 12 letters, so that it can say something."""
    letters = sum(char.isalpha() and char != _TATWEEL for char in text)
    return letters >= _LEAST_LETTERS or len(words(text)) >= _LEAST_WORDS


def has_ellipsis(text: str, source: SourceText | None = None) -> bool:
    """Whether a text leaves out something with `…` or `...` that the source does not have between the same words."""
    quote = folded(text)
    found = (Span(*ellipsis.span()) for ellipsis in _ELLIPSIS.finditer(quote))
    return any(source is None or _with_neighbours(quote, span) not in source.folded for span in found)


def _places(quote: str, text: str) -> Iterator[Span]:
    at = text.find(quote) if quote else -1
    while at >= 0:
        yield Span(at, at + len(quote))
        at = text.find(quote, at + 1)


def _stands_between(span: Span, text: str, before: str, after: str) -> bool:
    fits_before = text.endswith((before, before.rstrip(" ") + " "), 0, span.start)
    return fits_before and text.startswith((after, " " + after.lstrip(" ")), span.end)


def _with_neighbours(text: str, span: Span) -> str:
    """A passage with the word before and the word after it."""
    start = text.rfind(" ", 0, max(0, span.start - 1)) + 1
    end = text.find(" ", span.end + 1)
    return text[start : end if end >= 0 else len(text)]
