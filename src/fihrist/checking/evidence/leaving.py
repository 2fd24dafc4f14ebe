"""Leaving: which words of a source stand in no passage and are not set aside, other than what joins passages."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.catalogue.coverage import coverage
from fihrist.catalogue.parts import passages_in
from fihrist.checking.evidence.facts import facts
from fihrist.checking.evidence.moments import moments
from fihrist.checking.evidence.names import spellings
from fihrist.checking.evidence.numbers import told
from fihrist.checking.evidence.spelling import places, words
from fihrist.checking.finding import Spot
from fihrist.model.kinds.source import Source
from fihrist.text.places import Span

_MANY = 3
"""So many words that join nothing are something that the document says."""


@dataclass(frozen=True, slots=True)
class Over:
    """Words that are left over, and the spot of the passage beside which they stand."""

    text: str
    spot: Spot
    is_telling: bool


def left_over(source: Source, catalogue: Catalogue) -> Iterator[Over]:
    """The words of a source that are left over in sentences that have a passage in use or a piece set aside."""
    about, text = coverage(source.id, catalogue), catalogue.text(source.id)
    if text is None or not catalogue.whole:
        return
    # An open sentence is told as a whole.
    closed = [sentence.span for sentence in about.sentences if sentence not in about.open]
    matched = [(match.span, one) for one in passages_in(source) if (match := catalogue.match(one))]
    for over in about.left_over:
        for whole in (one for one in closed if one.start < over.end and over.start < one.end):
            inside = text.words_in(Span(max(whole.start, over.start), min(whole.end, over.end)))
            if inside:
                yield from _over(Span(inside[0].start, inside[-1].end), text.folded, matched, catalogue)


def _over(span: Span, text: str, matched: list[tuple[Span, PassageAt]], catalogue: Catalogue) -> Iterator[Over]:
    """The words at a span, if any of them joins nothing, beside the passage before them or else after them."""
    words_left = text[span.start : span.end]
    before = [one for where, one in matched if where.end <= span.start][-1:]
    beside = [*before, *[one for where, one in matched if where.start >= span.end][:1]]
    if rest := _rest(words_left, beside, catalogue):
        spot = Spot(*beside[0].path, "text") if beside else Spot("file")
        is_dated = bool(told(words_left) or moments(words_left).times)
        yield Over(words_left, spot, is_dated or len(rest) >= _MANY)


def _rest(left: str, beside: list[PassageAt], catalogue: Catalogue) -> tuple[str, ...]:
    """The words left that neither join passages nor say whose words follow or went before."""
    found, idle = words(left), set[int]()
    ids = {id for one in beside for id in (*one.passage.said_by, *one.passage.via)}
    named = (record for id in sorted(ids) if (record := catalogue.records.get(id)))
    for name in (*_connectives(), *(name for record in named for name in spellings(record))):
        for at in places((name,), found):
            idle |= set(range(at, at + len(words(name))))
    return tuple(word for at, word in enumerate(found) if at not in idle)


@cache
def _connectives() -> tuple[str, ...]:
    cues = facts("cues")
    return (*facts("connectives")["words"], *cues["reporting"]["words"], *cues["attribution"]["words"])
