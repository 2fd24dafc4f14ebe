"""Borders: whether a quote begins and ends between words, or cuts a word or a number."""

from dataclasses import dataclass

from fihrist.text.quotes import Match
from fihrist.text.source import SourceText


@dataclass(frozen=True, slots=True)
class Cut:
    """A word or number that one end of a quote cuts: the `whole` of it, and the part `beside` the quote."""

    whole: str
    beside: str


@dataclass(frozen=True, slots=True)
class BorderFault:
    """What a quote cuts at its start, at its end, or at both."""

    start: Cut | None
    end: Cut | None

    def as_message(self) -> str:
        """The fault in one sentence."""
        begins = f"begins inside «{self.start.whole}»" if self.start else ""
        ends = f"ends inside «{self.end.whole}»" if self.end else ""
        return "the passage " + " and ".join(filter(None, (begins, ends)))

    def as_help(self) -> str:
        """The cure in one imperative sentence."""
        begin = f"begin the passage before «{self.start.beside}»" if self.start else ""
        end = f"end it after «{self.end.beside}»" if self.end else ""
        return " and ".join(filter(None, (begin, end if begin else end.replace("it", "the passage", 1))))


def border_fault(match: Match, source: SourceText) -> BorderFault | None:
    """What the two ends of a match cut, if anything."""
    text, span = source.folded, match.span
    before, after = source.cut_at(span.start), source.cut_at(span.end)
    if before is None and after is None:
        return None
    return BorderFault(
        Cut(text[before.start : before.end], text[before.start : span.start]) if before else None,
        Cut(text[after.start : after.end], text[span.end : after.end]) if after else None,
    )
