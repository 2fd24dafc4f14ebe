"""Speaking: the verbs of saying in a sentence, and the words that tell of whom each is said."""

import re
from dataclasses import dataclass, replace
from itertools import takewhile

from fihrist.checking.evidence.cues import SPOKEN, cues
from fihrist.checking.evidence.inflecting import inflected
from fihrist.checking.evidence.lexicon import facts, memo, phrases
from fihrist.checking.evidence.spelling import has, single, words
from fihrist.text import fold_key

_TOKEN = re.compile(r'[^\W_]+|[,;:()]|"')
_QUOTED = 25
"""A quotation is longer than a name, in letters."""
_LONGEST = 14
"""So many words at most tell who speaks."""
_NEAR = 6
"""So many words before a verb stands what opens its clause."""
_FROM, _PASSED = "عن", "نقلا"


@dataclass(frozen=True, slots=True)
class Saying:
    """A verb of saying by the number of its word in a sentence, where its content begins, and who says it.

    `near` are all words up to what is said, among which more may be told of him; `origin` are those from whom it is
    passed on (نقلت الصحيفة عن مصدر). A participle goes on with him of whom the verb before it is said (مؤكدا); a
    relative one describes something (ما ذكره الموقع).
    """

    kinds: frozenset[str]
    at: int
    start: int
    subject: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    origin: tuple[str, ...] = ()
    goes_on: bool = False
    is_relative: bool = False
    of_two: bool = False

    @property
    def is_finite(self) -> bool:
        """Whether it is the verb of a sentence, on which participles depend."""
        return not (self.goes_on or self.is_relative or self.kinds == {"attribution"})


@dataclass(frozen=True, slots=True)
class _Sentence:
    """The words of a sentence, and the numbers of those before which a comma or the like stands."""

    words: tuple[str, ...]
    marks: frozenset[int]

    def before(self, at: int) -> str:
        return _bare(self.words[at - 1]) if at else ""

    def until(self, start: int) -> tuple[str, ...]:
        """The words from one on up to a mark, the opener of what is said, or another word that ends who says it."""
        ends = single("cues", "openers") | single("speaking", "ends")
        stop = next((n for n in range(start, len(self.words)) if n in self.marks or self.words[n] in ends), None)
        return self.words[start:stop][:_LONGEST]

    def ahead(self, at: int, least: int) -> tuple[str, ...]:
        """The words before a verb of whom it is said (لكن الوزيرة قالت), none where it opens its clause."""
        is_joined = self.words[at] != _bare(self.words[at])
        if is_joined or self.before(at) in single("speaking", "relatives") or (at in self.marks and self.until(at + 1)):
            return ()
        clause = list(self.words[max(least, max((mark for mark in self.marks if mark < at), default=0)) : at])
        while clause and clause[-1] in single("speaking", "helping"):
            clause.pop()
        particles = single("speaking", "particles")
        opens = bool(clause) and _bare(clause[-1]) in particles
        while clause and _bare(clause[0]) in particles:
            clause.pop(0)
        return () if opens or not clause or _bare(clause[0]) in single("speaking", "prepositions") else tuple(clause)


@memo
def sayings(sentence: str) -> tuple[Saying, ...]:
    """The verbs of saying in an Arabic sentence, in its order."""
    read = _read(sentence)
    found = {at: Saying(frozenset({"passing"}), at, at + 1) for at in range(len(read.words)) if _passes(at, read)}
    for cue in cues(sentence):
        if cue.kind in SPOKEN and not cue.is_noun and read.words[cue.at] not in _nouns():
            same = found[cue.at].kinds - {"passing"} if cue.at in found else frozenset[str]()
            found[cue.at] = Saying(same | {cue.kind}, cue.at, cue.start)
    made: list[Saying] = []
    for _, saying in sorted(found.items()):
        made.append(_with_subject(saying, read, made[-1].start if made else 0))
    return tuple(made)


def _with_subject(saying: Saying, read: _Sentence, least: int) -> Saying:
    """A verb of saying with those of whom it is said; what is said before begins at the word `least`."""
    at, word = saying.at, _bare(read.words[saying.at])
    if saying.kinds == {"attribution"}:
        return _according(saying, read)
    if word in _participles():
        return replace(saying, goes_on=True)
    after, ahead = read.until(at + 1), read.ahead(at, least)
    subject, end = ahead or after, at + 1 + len(after)
    is_passed = "passing" in saying.kinds and read.words[end : end + 1] == (_FROM,)
    # Behind an accusation stands the accused, and behind ما who else has said it.
    beside = () if "allegation" in saying.kinds else takewhile(_is_plain, read.words[at + 1 : saying.start])
    is_dual = not subject and word.endswith("ا") and word[:-1] in _verbs()
    return replace(
        saying,
        subject=subject,
        near=(*ahead, *after, *beside),
        origin=read.until(end + 1) if is_passed else (),
        is_relative=read.before(at) in single("speaking", "relatives"),
        of_two=is_dual or has(phrases("stand-ins", "pairs"), subject[:1]),
    )


def _according(saying: Saying, read: _Sentence) -> Saying:
    """An attribution with whom it names: بحسب الصحيفة نقلا عن مصدر is said by the source, and passed on."""
    start = saying.at + 1
    stop = next((n for n in range(start + 1, len(read.words)) if n in read.marks), None)
    who = read.words[start:stop][:_LONGEST]
    if _PASSED not in who:
        return replace(saying, subject=who, near=read.words[start:])
    cut = who.index(_PASSED)
    return replace(saying, subject=who[:cut], near=who[:cut], origin=who[cut + 2 :])


def _passes(at: int, read: _Sentence) -> bool:
    """Whether a word is a verb by which somebody passes on what others say, or goes on after a comma."""
    word = _bare(read.words[at])
    if word not in single("speaking", "passing"):
        return at in read.marks and word in single("speaking", "going_on")
    if read.before(at) in single("speaking", "relatives"):
        return True
    after, near = read.words[at + 1 : at + _LONGEST], map(_bare, read.words[max(at - _NEAR, 0) : at])
    has_content = _FROM in after or not single("cues", "openers").isdisjoint(after)
    begins = at == 0 or word != read.words[at] or not single("speaking", "particles").isdisjoint(near)
    return has_content and begins


@memo
def _participles() -> frozenset[str]:
    """The forms by which somebody goes on: مؤكدا, مشيرة, نافيا, مرحبا."""
    entries = [one for kind in SPOKEN - {"attribution"} for one in facts("cues")[kind]["words"]]
    active = (inflected(f"//{one.rstrip('+').split('/')[2]}") for one in entries if one.count("/") == 2)
    alone = (one for one in entries if "/" not in one and one.endswith(("ا", "ة")))
    forms = (*phrases("speaking", "going_on"), *alone, *(form for forms in active for form in forms))
    return frozenset(words(" ".join(forms)))


@memo
def _verbs() -> frozenset[str]:
    lists = (phrases("cues", kind, "words") for kind in SPOKEN)
    return frozenset(word for forms in lists for form in forms for word in words(form)) | single("speaking", "passing")


@memo
def _nouns() -> frozenset[str]:
    return single("cues", "reporting", "verbal_nouns")


@memo
def _read(text: str) -> _Sentence:
    key, found, marks, is_open = fold_key(text), list[str](), set[int](), False
    for token in _TOKEN.finditer(key):
        if token[0].isalnum():
            found.append(token[0])
            continue
        is_open = is_open != (token[0] == '"')
        if token[0] != '"' or (is_open and '"' not in key[token.end() : token.end() + _QUOTED]):
            marks.add(len(found))
    return _Sentence(tuple(found), frozenset(marks))


def _is_plain(word: str) -> bool:
    return word not in single("speaking", "what")


def _bare(word: str) -> str:
    """A word without و or ف before it; وصف has none."""
    return word[1:] if len(word) > 2 and word[0] in "وف" and word not in _verbs() else word
