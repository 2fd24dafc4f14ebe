"""Hedging: which words of a passage, or just before it, say that somebody says it, that it is uncertain, or deny it."""

from collections.abc import Iterable
from itertools import pairwise

from fihrist.catalogue import Catalogue, PassageAt, full
from fihrist.checking.evidence.cues import SPOKEN, Cue, cues, is_framed, is_may
from fihrist.checking.evidence.lexicon import facts, memo, phrases
from fihrist.checking.evidence.spelling import has, places, single, spans, words

_MODES = {"allegation": "alleged", "belief": "estimated", "estimate": "estimated", "expectation": "expected"}
_WEAKEST = ("possible", "expected", "alleged", "estimated")
"""Of several hedges the weakest mode is asked for."""
_CONTENT = ("ب", "ان")
"""What begins that of which somebody is accused; without it a passage only tells who accuses whom."""
_NAMING = frozenset({"بن", "بنت", "باسم", "بعد", "بين"})
"""Words in ب that open no content."""
_DENYING = frozenset({"لم", "لا", "لن"})
"""Who did not say it does not say it: لم يؤكد."""
_LONGEST = 4
"""So many words before a passage can stand in a phrase that governs it."""


def words_of_saying(text: str, *, is_hedged: bool = False) -> str | None:
    """The first verb of an Arabic text by which somebody says, believes, alleges or denies something, or None.

    Of a text that `is_hedged` one by which nobody in particular believes it (يُعتقد أن) is none.
    """
    said = words(text)
    acts = set(places(phrases("cues", "acts"), said))
    found = {cue.at: cue.kind for cue in cues(text) if cue.kind in SPOKEN and not cue.is_noun and cue.at not in acts}
    return next((said[at] for at in sorted(found) if not _is_own(at, found[at] == "belief" and is_hedged, said)), None)


def _is_own(at: int, may_be_passive: bool, said: tuple[str, ...]) -> bool:
    """Whether a verb is of the writer, denied, or of nobody."""
    before = said[at - 1].lstrip("وف") if at else ""
    if said[at] in single("cues", "first_person") or before in _DENYING or before in single("speaking", "what"):
        return True
    after = said[at + 1] if at + 1 < len(said) else ""
    # What is so by an agreement or a plan is said by nobody.
    if after in single("speaking", "papers"):
        return True
    is_passive = said[at].lstrip("و").startswith(("ي", "ت")) and not said[at].endswith("ون")
    return after in single("cues", "own") or (may_be_passive and is_passive and after in single("cues", "openers"))


def has_speaker(passage: PassageAt) -> bool:
    """Whether somebody other than the document says a passage."""
    return bool(passage.passage.said_by or passage.passage.speaker)


def introduces(passage: PassageAt, after: PassageAt | None, passages: Iterable[PassageAt]) -> bool:
    """Whether a passage tells who says the one after it, or one that follows it."""
    following = (one for one in passages if passage.name in (full(name, one.source) for name in one.passage.follows))
    return any(has_speaker(one) for one in (*following, *((after,) if after else ())))


def says(text: str, names: tuple[str, ...]) -> bool:
    """Whether an Arabic text has what somebody says, and not only who says it; words within `names` say who he is."""
    idle = _within(names, text)
    said = [cue for cue in cues(text) if cue.kind in SPOKEN]
    opened = any(one.at + 1 < one.start and idle.isdisjoint((one.at, one.start - 1)) for one in said)
    # «according to» behind a sentence says it, and so does an accusation of something.
    first = min(said, key=lambda one: one.at, default=None)
    behind = first is not None and first.kind == "attribution" and first.at > _LONGEST
    return opened or behind or any(_has_content(one, words(text), idle) for one in said if one.kind == "allegation")


def hedge(text: str, names: tuple[str, ...] = ()) -> tuple[str, str] | None:
    """The mode that the words of an Arabic text ask for in place of `stated`, with the word that does, or None.

    A word within one of the `names` asks for nothing: it says who somebody is.
    """
    found, idle = words(text), _within(names, text)
    hedges = (cue for cue in cues(text) if cue.at not in idle and _is_hedge(cue, text, idle))
    asked = {_mode(cue, found): found[cue.at] for cue in hedges}
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


def cut_off(passage: PassageAt, catalogue: Catalogue, kind: str) -> str | None:
    """The phrase of a kind that stands just before a passage in its sentence, with no mark between them, or None."""
    match, text = catalogue.match(passage), catalogue.text(passage.source)
    if not text or not match or not match.sentences:
        return None
    sentence = next(s for s in text.sentences if s.number == match.sentences[0])
    before = text.folded[sentence.span.start : match.span.start]
    if not before.endswith(" ") or before.rstrip(" ")[-1:] in ("،", "؛", ":", ".", '"', "»"):
        return None
    spelled, found = before.split()[-_LONGEST:], words(before)[-_LONGEST:]
    # Only و and ف are taken off; others would make لم of كلم.
    known = single("governing", kind)
    starts = (
        start
        for start, end in spans(phrases("governing", kind), found)
        if end == len(found) and (found[start] in known or (found[start][1:] in known and found[start][0] in "وف"))
    )
    return next((" ".join(spelled[start - len(found) :]) for start in starts), None)


def _within(names: tuple[str, ...], text: str) -> set[int]:
    return {at for start, end in spans(names, words(text)) for at in range(start, end)}


def _mode(cue: Cue, found: tuple[str, ...]) -> str:
    is_possible = (cue.is_verbal and is_may(found[cue.at])) or cue.at in places(phrases("cues", "possible"), found)
    return "possible" if cue.kind == "expectation" and is_possible else _MODES[cue.kind]


def _is_hedge(cue: Cue, text: str, idle: set[int]) -> bool:
    """Whether a cue makes uncertain what the text says: not where it is a part of a pledge, a fear or an article."""
    if cue.kind == "allegation" and not _has_content(cue, words(text), idle):
        return False
    if cue.kind not in _MODES or cue.is_noun or (cue.kind == "expectation" and is_framed(text, cue.at)):
        return False
    return cue.kind != "belief" or cue.at in places(phrases("cues", "guesses"), words(text))


def _has_content(cue: Cue, found: tuple[str, ...], idle: set[int]) -> bool:
    """Whether an accusation tells of what; the word after a verb is who accuses or is accused (اتهمت بكين)."""
    first = cue.at + (1 if found[cue.at].endswith(("ه", "ها", "همهم", "ا")) else 2)
    after = (word for at, word in enumerate(found) if at >= first and at not in idle and word not in _NAMING)
    return not cue.is_noun and any(word.startswith(_CONTENT) for word in after)


def bears_mode(mode: str, text: str, around: str) -> bool:
    """Whether a text has a word of a mode, or has none of another and what is around it has one."""
    own = _modes(text)
    return mode in own or (mode in _modes(around) and not (own and mode in ("expected", "possible")))


@memo
def _modes(text: str) -> frozenset[str]:
    """The modes of which an Arabic text has a word."""
    found = words(text)
    asked = {_mode(cue, found) for cue in cues(text) if cue.kind in _MODES}
    may = any(is_may(one) and after[0] in "يتن" and not after.endswith("ت") for one, after in pairwise(found))
    told = {mode for mode in facts("cues")["modes"] if has(phrases("cues", "modes", mode), found)}
    return frozenset(asked | told | ({"possible"} if may else set()))
