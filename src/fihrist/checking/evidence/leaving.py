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
    open_spans = [sentence.span for sentence in about.open]
    matched = [(match.span, one) for one in passages_in(source) if (match := catalogue.match(one))]
    for span in about.left_over:
        # An open sentence is told as a whole.
        if any(one.start <= span.start < one.end for one in open_spans):
            continue
        words_left = text.folded[span.start : span.end]
        beside = [one for where, one in matched if where.start > span.start][:1] + [
            one for where, one in matched if where.end <= span.start
        ][-1:]
        rest = _rest(words_left, beside, catalogue)
        if rest:
            spot = Spot(*beside[-1].path) if beside else Spot("file")
            dated = bool(told(words_left) or moments(words_left).times)
            yield Over(words_left, spot, dated or len(rest) >= _MANY)


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
