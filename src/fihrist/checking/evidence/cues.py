"""Cues: the words by which a sentence reports, believes, alleges, denies, expects, doubts or negates what it says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fihrist.checking.evidence.lexicon import facts, memo, phrases
from fihrist.checking.evidence.numbers import Language
from fihrist.checking.evidence.spelling import has, places, single, spans, words

KINDS = ("reporting", "attribution", "belief", "allegation", "denial", "expectation", "estimate", "rumour")
SPOKEN = frozenset({"reporting", "attribution", "belief", "allegation", "denial"})
"""Cues that speak of somebody."""

_CONTRACTED = re.compile(r"n't\b")
_NEITHER_NOR = re.compile(r"\bneither(?: \S+){1,4} nor\b")
_ENGLISH = re.compile(r"n't|[a-z]+")
_FUTURE = re.compile(r"[وف]?س[يتن]\w{2,}")
_OPENING = re.compile(r":|[\"“«](?=[^\"”»]{25})")
"""A colon, or a mark that opens a quotation longer than a name."""
_NEAR = 6
"""So many words after a noun of saying its content begins, where it has one: تأكيد إيران المتكرر على أن."""
_PLUPERFECT = 10
"""So many words before قد may stand what makes it a pluperfect: كان المتحدث باسم الوزارة قد أعلن."""
_NOT = frozenset({"لم", "لا", "لن"})
_WITHOUT = frozenset({"دون", "غير", "بدون"})
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


@memo
def cues(text: str) -> tuple[Cue, ...]:
    """Every cue of an Arabic text, in the order of the kinds."""
    return tuple(_cues(text, words(text)))


def is_may(word: str) -> bool:
    """Whether a word is the particle قد, with و or ف or without."""
    return bool(word.lstrip("وف") == facts("cues")["may"])


@memo
def kinds_of(text: str) -> frozenset[str]:
    """The kinds of cues in an Arabic text, and `negation` where it denies something by grammar."""
    return frozenset({cue.kind for cue in cues(text)} | ({"negation"} if negations(text) else set()))


@memo
def negations(text: str, language: Language = "ar") -> int:
    """The number of times that a text denies something; `neither … nor` denies once."""
    about = facts("negations")[language]
    if language == "ar":
        found = words(text)
        idle = set(places(tuple(about["idle"]), found))
        plain = map(_plain, found)
        return sum(at not in idle and not one.isdisjoint(about["words"]) for at, one in enumerate(plain))
    told = text.casefold().replace("’", "'")
    for phrase in about["idle"]:
        told = told.replace(phrase, " ")
    denying = [word for word in _ENGLISH.findall(_CONTRACTED.sub(" n't", told)) if word in about["words"]]
    return len(denying) - len(_NEITHER_NOR.findall(told))


def _plain(word: str) -> set[str]:
    """A word with and without و or ف; without other particles كلم would be لم."""
    return {word, word[1:] if word[0] in "وف" else word}


def is_framed(text: str, hedge: int) -> bool:
    """Whether an Arabic text tells of a pledge, an article or, before a hedge, a fear, of which the hedge is a part."""
    found = words(text)
    fears = places(phrases("cues", "fears"), found)
    return has(phrases("cues", "frames"), found) or any(at < hedge for at in fears)


def _cues(text: str, found: tuple[str, ...]) -> Iterator[Cue]:
    # A verb of judging that the vowels show to be passive is nobody's in particular.
    passive = {len(words(text[: verb.start()])) for verb in passives().finditer(text)}
    for kind in KINDS:
        idle = {at for start, end in spans(phrases("cues", kind, "idle"), found) for at in range(start, end)}
        verbs = _are_verbs(kind, set(places(phrases("cues", kind, "words"), found)), found)
        for at in sorted(verbs - idle - passive):
            start, end = _governed(kind, at, text, found)
            # Such verbs do something else as well: كشف عن, هدد أوروبا, رأى فيه صديقا.
            if _is_opened(kind, at, start, found):
                yield Cue(kind, at, start, end)
        yield from _nouns(kind, idle, found)
    for at in sorted(passive):
        yield Cue("estimate", at, 0, len(found))
    for at in _to_come(found):
        yield Cue("expectation", at, at, len(found), is_verbal=True)


def _is_opened(kind: str, at: int, start: int, found: tuple[str, ...]) -> bool:
    """Whether what a verb says or thinks is opened, or by what it measures, where it does something else as well."""
    if has(phrases("cues", kind, "needs_to"), (found[at],)) and found[start - 2] != "الي":
        return False
    # «وصف ما يتداول بأنه كاذب» opens what it is called.
    if kind == "rumour" and found[start - 1].startswith("ب"):
        return False
    is_measured = has(phrases("cues", kind, "objects"), found[at + 1 : at + _NEAR])
    return start > at + 1 or is_measured or not has(phrases("cues", kind, "needs_opener"), (found[at],))


def _nouns(kind: str, idle: set[int], found: tuple[str, ...]) -> Iterator[Cue]:
    """The nouns among the cues of a kind; those of saying govern what an opener opens near by."""
    for at in places(phrases("cues", kind, "nouns"), found):
        if at not in idle:
            yield Cue(kind, at, at, at)
    for at in places(phrases("cues", kind, "verbal_nouns"), found):
        opened = _opened(at, _NEAR, found)
        if opened is not None:
            yield Cue(kind, at, opened, len(found))


def _are_verbs(kind: str, at: set[int], found: tuple[str, ...]) -> set[int]:
    """Those of the words that are verbs, where the cues of a kind are: no verb has an article (`الحذر`) or a `ب`."""
    if kind not in _VERBAL:
        return at
    known, ahead = single("cues", kind, "words"), single("cues", "before_nouns")
    verbs = {n for n in at if found[n] in known or _PARTICLES.sub("", found[n], count=1) in known}
    return {n for n in verbs if not (n and found[n - 1] in ahead) and not (_denies(found[n]) and _is_negated(n, found))}


def _denies(word: str) -> bool:
    return not single("cues", "denial", "words").isdisjoint(_plain(word))


def _is_negated(at: int, found: tuple[str, ...]) -> bool:
    """Whether a verb is denied by what stands before it: لم تنف, من دون أن تنفي."""
    before = found[max(at - 2, 0) : at]
    return (bool(before) and (_plain(before[-1]) & _NOT) != set()) or (before[-1:] == ("ان",) and before[0] in _WITHOUT)


def _to_come(found: tuple[str, ...]) -> Iterator[int]:
    """The words that put a verb in the future or make it a possibility."""
    for at, word in enumerate(found):
        if is_may(word):
            if _is_possibility(found, at):
                yield at
        elif _FUTURE.fullmatch(word) and not has(phrases("cues", "not_future"), (word,)):
            yield at


def _is_possibility(found: tuple[str, ...], at: int) -> bool:
    """Whether قد stands before an imperfect verb and no past one in ت (وقد تعهد)."""
    after = found[at + 1] if at + 1 < len(found) else ""
    before = (form for one in found[max(at - _PLUPERFECT, 0) : at] for form in _plain(one))
    is_joined = found[at] != facts("cues")["may"] and after in single("cues", "pasts_after")
    past = is_joined or after in single("cues", "pasts") or not single("cues", "pluperfect").isdisjoint(before)
    return after.startswith(("ي", "ت", "ن")) and not after.endswith("ت") and not past


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
    openers = single("cues", "openers")
    return next((n + 1 for n in range(at + 1, min(at + reach, len(found))) if found[n] in openers), None)


@memo
def passives() -> re.Pattern[str]:
    """The verbs of judging that the vowels show to be passive."""
    return re.compile(rf"(?<!\w)[وف]?(?:{'|'.join(map(re.escape, phrases('cues', 'estimate', 'passive')))})(?!\w)")
