"""Hedging: which words of a passage, or just before it, say how sure it is, or deny it."""

from itertools import pairwise

from fihrist.catalogue import PassageAt
from fihrist.checking.evidence.cues import Cue, cues, is_framed, is_may
from fihrist.checking.evidence.lexicon import facts, memo, phrases
from fihrist.checking.evidence.parts import Part
from fihrist.checking.evidence.speaking import is_apart, sayings
from fihrist.checking.evidence.spelling import has, places, single, spans, words

_MODES = {
    "allegation": "alleged",
    "rumour": "alleged",
    "belief": "estimated",
    "estimate": "estimated",
    "expectation": "expected",
}
_WEAKEST = ("possible", "expected", "alleged", "estimated")
"""Of several hedges the weakest mode is asked for."""
_LONGEST = 4
"""So many words before a passage can stand in a phrase that governs it."""


def has_speaker(passage: PassageAt) -> bool:
    """Whether somebody other than the document says a passage."""
    return bool(passage.passage.said_by or passage.passage.speaker)


def hedge(text: str, names: tuple[str, ...] = ()) -> tuple[str, str] | None:
    """The mode that the words of an Arabic text ask for in place of `stated`, with the word that does, or None.

    A word within one of the `names` asks for nothing: it says who somebody is.
    """
    found, idle = words(text), _within(names, text)
    hedges = (cue for cue in cues(text) if cue.at not in idle and _is_hedge(cue, text))
    asked = {_mode(cue, found): found[cue.at] for cue in hedges}
    return next(((mode, asked[mode]) for mode in _WEAKEST if mode in asked), None)


def cut_off(one: Part, kind: str) -> str | None:
    """The phrase of a kind that stands just before a passage in its sentence, with no mark between them, or None."""
    found = () if is_apart(one.sentence, one.start) else words(one.sentence)[: one.start][-_LONGEST:]
    # Only و and ف are taken off; others would make لم of كلم.
    known = single("governing", kind)
    ending = (start for start, end in spans(phrases("governing", kind), found) if end == len(found))
    starts = (at for at in ending if not known.isdisjoint((found[at], found[at][1:] if found[at][0] in "وف" else "")))
    return next((" ".join(found[at:]) for at in starts), None)


def _within(names: tuple[str, ...], text: str) -> set[int]:
    return {at for start, end in spans(names, words(text)) for at in range(start, end)}


def _mode(cue: Cue, found: tuple[str, ...]) -> str:
    is_possible = (cue.is_verbal and is_may(found[cue.at])) or cue.at in places(phrases("cues", "possible"), found)
    return "possible" if cue.kind == "expectation" and is_possible else _MODES[cue.kind]


def _is_hedge(cue: Cue, text: str) -> bool:
    """Whether a cue makes uncertain what the text says: not where it is a part of a pledge, a fear or an article."""
    if cue.kind == "allegation":
        said = next((one for one in sayings(text) if one.at == cue.at), None)
        return said is not None and said.start < len(words(text))
    if cue.kind not in _MODES or cue.is_noun or (cue.kind == "expectation" and is_framed(text, cue.at)):
        return False
    return cue.kind != "belief" or cue.at in places(phrases("cues", "guesses"), words(text))


def bears_mode(mode: str, text: str, around: str) -> bool:
    """Whether a text has a word of a mode, or has none of another and what is around it has one."""
    own = _modes(text)
    return mode in own or (mode in _modes(around) and not (own and mode in ("expected", "possible")))


@memo
def _modes(text: str) -> frozenset[str]:
    """The modes of which an Arabic text has a word."""
    found = words(text)
    asked = {_mode(cue, found) for cue in cues(text) if cue.kind in _MODES}
    bare = [word for word in found if word != "لا"]
    may = any(is_may(one) and after[0] in "يتن" and not after.endswith("ت") for one, after in pairwise(bare))
    told = {mode for mode in facts("cues")["modes"] if has(phrases("cues", "modes", mode), found)}
    return frozenset(asked | told | ({"possible"} if may else set()))
