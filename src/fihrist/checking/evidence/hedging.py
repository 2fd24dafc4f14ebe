"""Hedging: which words of a passage say that somebody says it, or that it is not certain."""

from collections.abc import Iterable

from fihrist.catalogue import Catalogue, PassageAt, full
from fihrist.checking.evidence.cues import SPOKEN, Cue, cues, is_framed
from fihrist.checking.evidence.facts import facts
from fihrist.checking.evidence.spelling import places, words

_MODES = {"allegation": "alleged", "belief": "estimated", "estimate": "estimated", "expectation": "expected"}
_WEAKEST = ("possible", "expected", "alleged", "estimated")
"""Of several hedges the weakest mode is asked for."""


def words_of_saying(text: str) -> str | None:
    """The first verb of an Arabic text by which somebody says, believes, alleges or denies something, or None."""
    said, acts = words(text), set(places(tuple(facts("cues")["acts"]), words(text)))
    found = sorted(cue.at for cue in cues(text) if cue.kind in SPOKEN and not cue.is_noun and cue.at not in acts)
    return said[found[0]] if found else None


def has_speaker(passage: PassageAt) -> bool:
    """Whether somebody other than the document says a passage."""
    return bool(passage.passage.said_by or passage.passage.speaker)


def introduces(passage: PassageAt, after: PassageAt | None, passages: Iterable[PassageAt]) -> bool:
    """Whether a passage tells who says the one after it, or one that follows it."""
    following = (one for one in passages if passage.name in (full(name, one.source) for name in one.passage.follows))
    return any(has_speaker(one) for one in (*following, *((after,) if after else ())))


def hedge(text: str) -> tuple[str, str] | None:
    """The mode that the words of an Arabic text ask for in place of `stated`, with the word that does, or None."""
    found = words(text)
    asked = {_mode(cue, found): found[cue.at] for cue in cues(text) if _is_hedge(cue, found, text)}
    return next(((mode, asked[mode]) for mode in _WEAKEST if mode in asked), None)


def is_within_marks(passage: PassageAt, catalogue: Catalogue) -> bool:
    """Whether a passage begins between quotation marks that have opened before it in its line."""
    match, source = catalogue.match(passage), catalogue.text(passage.source)
    if not match or not source:
        return False
    start = source.raw_span(match.span).start
    before = source.raw[source.raw.rfind("\n", 0, start) + 1 : start]
    curly = max(before.rfind("“"), before.rfind("«")) > max(before.rfind("”"), before.rfind("»"))
    return bool(before.count('"') % 2) or curly


def _mode(cue: Cue, found: tuple[str, ...]) -> str:
    if cue.kind == "expectation" and (_is_may(cue, found) or cue.at in places(tuple(facts("cues")["possible"]), found)):
        return "possible"
    return _MODES[cue.kind]


def _is_may(cue: Cue, found: tuple[str, ...]) -> bool:
    return cue.is_verbal and found[cue.at].lstrip("وف") == facts("cues")["may"]


def _is_hedge(cue: Cue, found: tuple[str, ...], text: str) -> bool:
    """Whether a cue makes uncertain what the text says: not where it is a part of a pledge, a fear or an article."""
    if cue.kind not in _MODES or cue.is_noun or (cue.kind == "expectation" and is_framed(text, cue.at)):
        return False
    return cue.kind != "belief" or bool(set(places(tuple(facts("cues")["guesses"]), found)) & {cue.at})
