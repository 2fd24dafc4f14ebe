"""Cues: the words by which a sentence reports, believes, alleges, denies, expects or doubts what it says."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from fihrist.checking.evidence.facts import facts
from fihrist.checking.evidence.negations import negators
from fihrist.checking.evidence.spelling import has, places, words

KINDS = ("reporting", "attribution", "belief", "allegation", "denial", "expectation", "estimate")
SPOKEN = frozenset({"reporting", "attribution", "belief", "allegation", "denial"})
"""Cues that speak of somebody."""

_FUTURE = re.compile(r"[وف]?س[يتن]\w{3,}")
_OPENING = re.compile(r":|[\"“«](?=[^\"”»]{25})")
"""A colon, or a mark that opens a quotation longer than a name."""
_NEAR = 6
"""So many words after a noun of saying its content begins, where it has one: تأكيد إيران المتكرر على أن."""
_VERBAL = SPOKEN - {"attribution"}
_PARTICLES = re.compile(r"^(?:[وف]?[سل]|[وف])")
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
    return cue.at + 1 if found[cue.at].lstrip("وف") == facts("cues")["may"] else cue.at


@lru_cache(maxsize=16384)
def kinds_of(text: str) -> frozenset[str]:
    """The kinds of cues in an Arabic text, and `negation` where it denies something by grammar."""
    found = {cue.kind for cue in cues(text)}
    return frozenset(found | ({"negation"} if negators(text) else set()))


def _cues(text: str, found: tuple[str, ...]) -> Iterator[Cue]:
    for kind in KINDS:
        about = facts("cues")[kind]
        idle = {
            at + more
            for phrase in about.get("idle", ())
            for at in places((phrase,), found)
            for more in range(len(words(phrase)))
        }
        passive = set(_passive(text))
        for at in sorted(_are_verbs(kind, _at(about["words"], found), found) - idle - passive):
            start, end = _governed(kind, at, text, found)
            if kind != "belief" or not _sees(at, found) or start > at + 1:
                yield Cue(kind, at, start, end)
        yield from _nouns(kind, about, idle, found)
    for at in _passive(text):
        yield Cue("estimate", at, 0, len(found))
    for at in _to_come(found):
        yield Cue("expectation", at, at, len(found), is_verbal=True)


def _nouns(kind: str, about: Mapping[str, Any], idle: set[int], found: tuple[str, ...]) -> Iterator[Cue]:
    """The nouns among the cues of a kind; those of saying govern what an opener opens near by."""
    for at in sorted(_at(about.get("nouns", ()), found) - idle):
        yield Cue(kind, at, at, at)
    for at in sorted(_at(about.get("verbal_nouns", ()), found)):
        opened = _opened(at, _NEAR, found)
        if opened is not None:
            yield Cue(kind, at, opened, len(found))


def _at(names: Iterable[str], found: tuple[str, ...]) -> set[int]:
    return set(places(tuple(names), found))


def _are_verbs(kind: str, at: set[int], found: tuple[str, ...]) -> set[int]:
    """Those of the words that are verbs, where the cues of a kind are: no verb has an article (`الحذر`) or a `ب`."""
    if kind not in _VERBAL:
        return at
    known = frozenset(words(" ".join(facts("cues")[kind]["words"])))
    return {n for n in at if found[n] in known or _PARTICLES.sub("", found[n], count=1) in known}


def _passive(text: str) -> Iterator[int]:
    """The verbs of judging that the vowels show to be passive: nobody in particular judges."""
    for verb in _passives().finditer(text):
        yield len(words(text[: verb.start()]))


def _sees(at: int, found: tuple[str, ...]) -> bool:
    return has(tuple(facts("cues")["needs_opener"]), found[at : at + 1])


def _to_come(found: tuple[str, ...]) -> Iterator[int]:
    """The words that put a verb in the future or make it a possibility."""
    for at, word in enumerate(found):
        if word.lstrip("وف") == facts("cues")["may"]:
            if _is_possibility(found, at):
                yield at
        elif _FUTURE.fullmatch(word) and not has(tuple(facts("cues")["not_future"]), (word,)):
            yield at


def _is_possibility(found: tuple[str, ...], at: int) -> bool:
    """Whether قد stands before an imperfect verb; after وقد one in ت is mostly a past one (وقد تعهد), in ي never."""
    after = found[at + 1] if at + 1 < len(found) else ""
    past = at > 0 and found[at - 1] in facts("cues")["pluperfect"]
    letters = ("ي", "ت", "ن") if found[at] == facts("cues")["may"] else ("ي",)
    return after.startswith(letters) and not after.endswith("ت") and not past


def _governed(kind: str, at: int, text: str, found: tuple[str, ...]) -> tuple[int, int]:
    """The words that a cue governs: what follows its opener, or all before it where it closes the sentence."""
    if kind in ("expectation", "estimate"):
        return 0, len(found)
    if kind == "attribution" or found[max(0, at - 1)] == "كما":
        return (0, at) if at > len(found) // 3 else (at, len(found))
    opened = _opened(at, _REACH, found)
    opening = next((m.start() for m in _OPENING.finditer(text) if len(words(text[: m.start()])) > at), None)
    quoted = len(words(text[:opening])) if opening is not None else None
    return min((n for n in (opened, quoted) if n is not None), default=at + 1), len(found)


def _opened(at: int, reach: int, found: tuple[str, ...]) -> int | None:
    """The word after the opener that follows a word within so many words."""
    return next((n + 1 for n in range(at + 1, min(at + reach, len(found))) if found[n] in _openers()), None)


def is_framed(text: str, hedge: int) -> bool:
    """Whether an Arabic text tells of a pledge, an article or, before a hedge, a fear, of which the hedge is a part."""
    found = words(text)
    return bool(_at(facts("cues")["frames"], found)) or any(at < hedge for at in _at(facts("cues")["fears"], found))


@cache
def _passives() -> re.Pattern[str]:
    verbs = "|".join(map(re.escape, facts("cues")["estimate"]["passive"]))
    return re.compile(rf"(?<!\w)[وف]?(?:{verbs})(?!\w)")


@cache
def _openers() -> frozenset[str]:
    return frozenset(words(" ".join(facts("cues")["openers"])))
