"""Cues: the words by which a sentence reports, believes, alleges, denies, expects or doubts what it says."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from fihrist.grounding.negations import negators
from fihrist.grounding.spelling import has, places, words
from fihrist.reading import load

KINDS = ("reporting", "attribution", "belief", "allegation", "denial", "expectation", "estimate")
SPOKEN = frozenset({"reporting", "attribution", "belief", "allegation", "denial"})
"""Cues that speak of somebody."""

_FUTURE = re.compile(r"[وف]?س[يتن]\w{3,}")
_OPENING = re.compile(r"[\"“«:]")
_REACH = 30
"""So many words after a verb of saying its content begins at the latest."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in the words of a text: its kind, the number of its first word from 0, and the words it governs."""

    kind: str
    at: int
    start: int
    end: int
    is_verbal: bool = False

    @property
    def is_noun(self) -> bool:
        """Whether it governs nothing by itself."""
        return self.start == self.end

    def governs(self, word: int) -> bool:
        """Whether the word with this number lies in what the cue governs."""
        return self.start <= word < self.end


@lru_cache(maxsize=16384)
def cues(text: str) -> tuple[Cue, ...]:
    """Every cue of an Arabic text, in the order of the kinds."""
    return tuple(_cues(text, words(text)))


def verb_of(cue: Cue, found: tuple[str, ...]) -> int:
    """The number of the verb that a verbal cue makes uncertain: the word after قد, or the word with سـ itself."""
    return cue.at + 1 if found[cue.at].lstrip("وف") == _data()["may"] else cue.at


@lru_cache(maxsize=16384)
def kinds_of(text: str) -> frozenset[str]:
    """The kinds of cues in an Arabic text, and `negation` where it denies something by grammar."""
    found = {cue.kind for cue in cues(text)}
    return frozenset(found | ({"negation"} if negators(text) else set()))


def has_speaker(text: str) -> bool:
    """Whether an Arabic text puts something in somebody's mouth or mind."""
    return not SPOKEN.isdisjoint(kinds_of(text))


def _cues(text: str, found: tuple[str, ...]) -> Iterator[Cue]:
    for kind in KINDS:
        about = _data()[kind]
        idle = {
            at + more
            for phrase in about.get("idle", ())
            for at in places((phrase,), found)
            for more in range(len(words(phrase)))
        }
        for at in sorted(_at(about["words"], found) - idle):
            start, end = _governed(kind, at, text, found)
            if kind != "belief" or not _sees(at, found) or start > at + 1:
                yield Cue(kind, at, start, end)
        for at in sorted(_at(about.get("nouns", ()), found) - idle):
            yield Cue(kind, at, at, at)
    for at in _to_come(found):
        yield Cue("expectation", at, at, len(found), is_verbal=True)


def _at(names: Iterable[str], found: tuple[str, ...]) -> set[int]:
    return set(places(tuple(names), found))


def _sees(at: int, found: tuple[str, ...]) -> bool:
    return has(tuple(_data()["needs_opener"]), found[at : at + 1])


def _to_come(found: tuple[str, ...]) -> Iterator[int]:
    """The words that put a verb in the future or make it a possibility."""
    for at, word in enumerate(found):
        if word.lstrip("وف") == _data()["may"]:
            if _is_possibility(found, at):
                yield at
        elif _FUTURE.fullmatch(word) and not has(tuple(_data()["not_future"]), (word,)):
            yield at


def _is_possibility(found: tuple[str, ...], at: int) -> bool:
    """Whether قد stands before an imperfect verb; after وقد one in ت is mostly a past one (وقد تعهد), in ي never."""
    after = found[at + 1] if at + 1 < len(found) else ""
    past = at > 0 and found[at - 1] in _data()["pluperfect"]
    letters = ("ي", "ت", "ن") if found[at] == _data()["may"] else ("ي",)
    return after.startswith(letters) and not after.endswith("ت") and not past


def _governed(kind: str, at: int, text: str, found: tuple[str, ...]) -> tuple[int, int]:
    """The words that a cue governs: what follows its opener, or all before it where it closes the sentence."""
    if kind in ("expectation", "estimate"):
        return 0, len(found)
    if kind == "attribution" or found[max(0, at - 1)] == "كما":
        return (0, at) if at > len(found) // 3 else (at, len(found))
    opened = (n + 1 for n in range(at + 1, min(at + _REACH, len(found))) if found[n] in _openers())
    opening = next((m.start() for m in _OPENING.finditer(text) if len(words(text[: m.start()])) > at), None)
    quoted = len(words(text[:opening])) if opening is not None else None
    start = next(opened, None)
    starts = [n for n in (start, quoted) if n is not None]
    return (min(starts) if starts else at + 1), len(found)


def is_framed(text: str) -> bool:
    """Whether an Arabic text tells of a fear, a pledge or an article, of which a hedge in it is a part."""
    return bool(_at(_data()["frames"], words(text)))


@cache
def _openers() -> frozenset[str]:
    return frozenset(words(" ".join(_data()["openers"])))


@cache
def _data() -> Mapping[str, Any]:
    data: Any = load(files(__package__).joinpath("cues.yaml").read_bytes())
    return dict(data)
