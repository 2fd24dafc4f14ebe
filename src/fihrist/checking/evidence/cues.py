"""Cues: the words by which a sentence reports, believes, alleges, denies, expects, doubts or negates what it says."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from fihrist.checking.evidence.lexicon import facts, memo, phrases
from fihrist.checking.evidence.numbers import Language
from fihrist.checking.evidence.spelling import Index, has, places, single, unjoined, words
from fihrist.text import fold_key

KINDS = ("reporting", "attribution", "belief", "allegation", "denial", "expectation", "estimate", "rumour")
SPOKEN = frozenset({"reporting", "attribution", "belief", "allegation", "denial"})
"""Cues that speak of somebody."""

_TOKEN = re.compile(r'[^\W_]+|[,;:()]|"')
_U = "\u064f"
_NEITHER_NOR = re.compile(r"\bneither(?: \S+){1,4} nor\b")
_ENGLISH = re.compile(r"n't\b|[a-z]+?(?=n't\b)|[a-z]+")
_FUTURE = re.compile(r"[وف]?س[يتن]\w{2,}")
_PARTICLES = re.compile(r"^(?:[وف]?[سل]|[وف])")
_QUOTED = 25
"""A quotation is longer than a name, in letters."""
_NEAR = 6
"""So many words after a noun of saying its content begins, where it has one: تأكيد إيران المتكرر على أن."""
_PLUPERFECT = 10
"""So many words before قد may stand what makes it a pluperfect: كان المتحدث باسم الوزارة قد أعلن."""
REACH = 30
"""So many words after a verb of saying its content begins at the latest."""
_LONG = 16
"""So many words behind a verb of reckoning stands at the latest how much: قدر خبير، رفض كشف هويته، المسافة بحوالي."""
_UNTIL = 8
"""So many words behind لن stands at the latest the time before which it is not to be: لن تصل السفن إلا بعد أسبوع."""
NOT, WITHOUT = frozenset({"لم", "لا", "لن"}), frozenset({"دون", "غير", "بدون"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in the words of a text: its kind, and the number of its first word from 0.

    A noun governs nothing by itself; a verbal one is a particle that puts the verb at it in the future, or in doubt.
    """

    kind: str
    at: int
    is_noun: bool = False
    is_verbal: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a sentence, and the numbers of those before which a comma or the like stands, or a quotation.

    The words of short quotations are `names`, in which no word opens what is said (قناة "سي إن إن").
    """

    words: tuple[str, ...]
    marks: frozenset[int]
    quotes: frozenset[int]
    names: frozenset[int]

    def opened(self, at: int, reach: int = REACH) -> int | None:
        """The word with which begins what a verb or noun says, behind what opens it or in a quotation, or None."""
        openers, near = single("cues", "openers"), range(at + 1, min(at + reach, len(self.words)))
        return next(
            (n for n in near if n in self.quotes or (n - 1 not in self.names and self.words[n - 1] in openers)), None
        )


@memo
def read(text: str) -> Sentence:
    """A sentence with its marks and quotations."""
    key, found, is_open, is_long = fold_key(text), list[str](), False, False
    marks, quotes, names = set[int](), set[int](), set[int]()
    for token in _TOKEN.finditer(key):
        if token[0].isalnum():
            if is_open and not is_long:
                names.add(len(found))
            found.append(token[0])
            continue
        if token[0] == '"':
            is_open = not is_open
            is_long = is_open and '"' not in key[token.end() : token.end() + _QUOTED]
        if token[0] != '"' or is_long:
            marks.add(len(found))
        if token[0] == ":" or (token[0] == '"' and is_long):
            quotes.add(len(found))
    return Sentence(tuple(found), frozenset(marks), frozenset(quotes), frozenset(names))


@memo
def cues(text: str) -> tuple[Cue, ...]:
    """Every cue of an Arabic text, in the order of the kinds."""
    return tuple(_cues(text, read(text)))


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
        return sum(at not in idle and not _plain(one).isdisjoint(about["words"]) for at, one in enumerate(found))
    told = text.casefold().replace("’", "'")
    for phrase in about["idle"]:
        told = told.replace(phrase, " ")
    return sum(word in about["words"] for word in _ENGLISH.findall(told)) - len(_NEITHER_NOR.findall(told))


def is_may(word: str) -> bool:
    """Whether a word is the particle قد, with و or ف or without."""
    return bool(unjoined(word) == facts("cues")["may"])


def _plain(word: str) -> set[str]:
    """A word with and without و or ف; without other particles كلم would be لم."""
    return {word, word[1:] if word[0] in "وف" else word}


@memo
def _index() -> Index:
    keys = ("words", "idle", "nouns", "verbal_nouns")
    return Index.of({(kind, key): phrases("cues", kind, key) for kind in KINDS for key in keys})


def _cues(text: str, sentence: Sentence) -> Iterator[Cue]:
    found, where, idle = sentence.words, defaultdict[tuple[str, str], set[int]](set), defaultdict[str, set[int]](set)
    for (kind, key), start, end in _index().spans(found):
        where[kind, key].add(start)
        idle[kind].update(range(start, end) if key == "idle" else ())
    # A verb of judging that the vowels show to be passive is nobody's in particular, as is one of what it measures.
    passive, unsaid = passives(text), passives(text, "reporting")
    impersonal = {at for at in where["belief", "words"] if _is_impersonal(at, sentence)}
    passive |= {at for at in impersonal if has(phrases("cues", "belief", "objects"), found[at + 1 : at + 2])}
    for kind in KINDS:
        for at in sorted(
            where[kind, "words"] - idle[kind] - passive - unsaid - (impersonal if kind == "belief" else set())
        ):
            if _is_verb(kind, at, found) and _is_opened(kind, at, sentence):
                yield Cue(kind, at)
        yield from (Cue(kind, at, is_noun=True) for at in sorted(where[kind, "nouns"] - idle[kind]))
        yield from (
            Cue(kind, at) for at in sorted(where[kind, "verbal_nouns"]) if sentence.opened(at, _NEAR) is not None
        )
    yield from (Cue("estimate", at) for at in sorted(passive))
    yield from (Cue("expectation", at, is_verbal=True) for at, word in enumerate(found) if _is_to_come(at, word, found))


def _is_verb(kind: str, at: int, found: tuple[str, ...]) -> bool:
    """Whether a word is a verb, where cues of a kind are: none has an article (`الحذر`) or a `ب`, or is denied."""
    if kind not in SPOKEN - {"attribution"}:
        return True
    known, word = single("cues", kind, "words"), found[at]
    if (at and found[at - 1] in single("cues", "before_nouns")) or known.isdisjoint(
        (word, _PARTICLES.sub("", word, count=1))
    ):
        return False
    denies = not single("cues", "denial", "words").isdisjoint(_plain(word))
    return not (denies and is_negated(at, found))


def _is_impersonal(at: int, sentence: Sentence) -> bool:
    """Whether a verb of thinking has nobody beside it: ويعتقد أن, تقدر قيمته, تعتبر من أحدث, not لكنه يعتقد."""
    found = sentence.words
    verb, before, after = _PARTICLES.sub("", found[at], count=1), found[at - 1 : at], found[at + 1 : at + 2]
    is_bare = verb != found[at] or at in sentence.marks or not before or before[0] in single("cues", "belief", "after")
    is_thought = verb[0] == "ي" and not single("cues", "openers").isdisjoint(after)
    is_measure = has(phrases("cues", "belief", "objects"), after)
    is_ranked = verb in single("cues", "belief", "ranked") and has(
        phrases("cues", "belief", "ranks"), found[at + 2 : at + 5]
    )
    return is_ranked or (verb in single("cues", "belief", "impersonal") and is_bare and (is_thought or is_measure))


def is_negated(at: int, found: tuple[str, ...]) -> bool:
    """Whether a verb is denied by what stands before it: لم تنف, من دون أن تنفي."""
    before = found[max(at - 2, 0) : at]
    return any(not NOT.isdisjoint(_plain(one)) for one in before[-1:]) or (
        before[-1:] == ("ان",) and before[0] in WITHOUT
    )


def _is_opened(kind: str, at: int, sentence: Sentence) -> bool:
    """Whether what a verb says or thinks is opened, or by what it measures, where it does something else as well.

    So do كشف عن, هدد أوروبا and رأى فيه صديقا, and «وصف ما يتداول بأنه كاذب» opens what it is called.
    """
    found, start = sentence.words, sentence.opened(at) or at + 1
    if has(phrases("cues", kind, "needs_to"), (found[at],)) and found[start - 2] != "الي":
        return False
    if kind == "rumour" and found[start - 1].startswith("ب"):
        return False
    if start > at + 1 or not has(phrases("cues", kind, "needs_opener"), (found[at],)):
        return True
    is_told = has(phrases("cues", kind, "objects"), found[at + 1 : at + _NEAR]) or has(
        phrases("cues", kind, "amounts"), found[at + 1 : at + _LONG]
    )
    return is_told and has(phrases("cues", kind, "measuring"), (found[at],))


def _is_to_come(at: int, word: str, found: tuple[str, ...]) -> bool:
    """Whether a word is a verb of the future, لن with إلا, or قد before an imperfect verb, no past one (وقد تعهد)."""
    if "لن" in _plain(word):
        behind = found[at + 1 : at + _UNTIL]
        return has(phrases("cues", "until"), behind) and not has(phrases("cues", "not_until"), behind)
    if not is_may(word):
        return bool(_FUTURE.fullmatch(word)) and not has(phrases("cues", "not_future"), (word,))
    after = found[at + 1] if at + 1 < len(found) else ""
    before = (form for one in found[max(at - _PLUPERFECT, 0) : at] for form in _plain(one))
    is_joined = word != facts("cues")["may"] and after in single("cues", "pasts_after")
    past = is_joined or after in single("cues", "pasts") or not single("cues", "pluperfect").isdisjoint(before)
    return after.startswith(("ي", "ت", "ن")) and not after.endswith("ت") and not past


@memo
def passives(text: str, kind: str = "estimate") -> frozenset[int]:
    """The verbs of judging, or others of a kind, that the vowels show to be passive, by the numbers of their words."""
    verbs = "|".join(map(re.escape, phrases("cues", kind, "passive")))
    found = re.finditer(rf"(?<!\w)[وف]?(?:{verbs})(?!\w)", text) if _U in text else ()
    return frozenset(len(words(text[: verb.start()])) for verb in found)
