"""Governing: words that stand just before a passage and turn what it says."""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.catalogue.parts import passages_in
from fihrist.checking.evidence.facts import facts
from fihrist.checking.evidence.spelling import places, words
from fihrist.model.kinds.source import Source

_LONGEST = 4
"""So many words before a passage can stand in a phrase that governs it."""


def cut_off(source: Source, catalogue: Catalogue, kind: str) -> Iterator[tuple[PassageAt, str]]:
    """The passages of a source just before which, in the same sentence, a phrase of a kind stands, with that phrase."""
    text = catalogue.text(source.id)
    for passage in passages_in(source) if text else ():
        match = catalogue.match(passage)
        if text and match and match.sentences:
            sentence = next(s for s in text.sentences if s.number == match.sentences[0])
            before = text.folded[sentence.span.start : match.span.start]
            if phrase := _last(before, kind):
                yield passage, phrase


def _last(before: str, kind: str) -> str | None:
    """The phrase of a kind with which a text ends, if it is not divided from what follows by a mark."""
    if not before.endswith(" ") or before.rstrip(" ")[-1:] in ("،", "؛", ":", ".", '"', "»"):
        return None
    spelled, found = before.split()[-_LONGEST:], words(before)[-_LONGEST:]
    for phrase in facts("governing")[kind]:
        length = len(words(phrase))
        if length <= len(found) and len(found) - length in places((phrase,), found):
            return " ".join(spelled[-length:])
    return None
