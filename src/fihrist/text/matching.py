"""Matching: find a passage in its source, letter for letter, and judge its borders and its length."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from fihrist.text.folding import folded
from fihrist.text.places import Span
from fihrist.text.source import SourceText, words

_LEAST_WORDS = 3
_LEAST_LETTERS = 12
_TATWEEL = "ـ"


@dataclass(frozen=True, slots=True)
class Match:
    """The one place of a passage: `span` in the folded source, `raw_span` in the source as received, its sentences."""

    span: Span
    raw_span: Span
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Absent:
    """The passage is not in the source; `elsewhere` is where its text is, but not between this prefix and suffix."""

    elsewhere: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Several:
    """The passage stands in more than one place of the folded source, and nothing says which is meant."""

    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class BorderFault:
    """What a passage cuts at its start and at its end: the whole word or number, and the part beside the passage."""

    start: tuple[str, str] | None
    end: tuple[str, str] | None

    def as_message(self) -> str:
        """The fault in one sentence."""
        cuts = (("begins", self.start), ("ends", self.end))
        return "the passage " + " and ".join(f"{how} inside «{cut[0]}»" for how, cut in cuts if cut)

    def as_help(self) -> str:
        """The cure in one imperative sentence."""
        begin = f"begin the passage before «{self.start[1]}»" if self.start else ""
        end = f"end {'it' if begin else 'the passage'} after «{self.end[1]}»" if self.end else ""
        return " and ".join(filter(None, (begin, end)))


@lru_cache(maxsize=65536)
def find(
    text: str, source: SourceText, *, prefix: str | None = None, suffix: str | None = None
) -> Match | Absent | Several:
    """The place of a passage, letter for letter as folded; `prefix` and `suffix` stand directly beside it."""
    places = tuple(_places(folded(text).strip(" "), source.folded))
    before, after = folded(prefix or "").lstrip(" "), folded(suffix or "").rstrip(" ")
    fitting = tuple(span for span in places if _stands_between(span, source.folded, before, after))
    match fitting:
        case ():
            return Absent(places)
        case (span,):
            return Match(span, source.raw_span(span), source.sentences_in(span))
    return Several(fitting)


def border_fault(match: Match, source: SourceText) -> BorderFault | None:
    """What the two ends of a match cut, if anything."""
    text, span = source.folded, match.span
    before, after = source.cut_at(span.start), source.cut_at(span.end)
    if before is None and after is None:
        return None
    return BorderFault(
        (text[before.start : before.end], text[before.start : span.start]) if before else None,
        (text[after.start : after.end], text[span.end : after.end]) if after else None,
    )


@lru_cache(maxsize=65536)
def long_enough(text: str) -> bool:
    """Whether a passage has 3 words or 12 letters, so that it can say something."""
    letters = sum(char.isalpha() and char != _TATWEEL for char in text)
    return letters >= _LEAST_LETTERS or len(words(folded(text))) >= _LEAST_WORDS


def _places(passage: str, text: str) -> Iterator[Span]:
    at = text.find(passage) if passage else -1
    while at >= 0:
        yield Span(at, at + len(passage))
        at = text.find(passage, at + 1)


def _stands_between(span: Span, text: str, before: str, after: str) -> bool:
    fits_before = text.endswith((before, before + " "), 0, span.start)
    return fits_before and text.startswith((after, " " + after), span.end)
