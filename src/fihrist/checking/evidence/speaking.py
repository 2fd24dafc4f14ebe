"""Speaking: the verbs of saying in a sentence, what each says, and the words that tell of whom it is said."""

import re
from dataclasses import dataclass, replace

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
_REACH = 30
"""So many words after a verb at most begins what it says."""
_FROM, _PASSED = "عن", "نقلا"
_NOT, _WITHOUT = frozenset({"لم", "لا", "لن"}), frozenset({"دون", "غير", "بدون"})
_NAMING = frozenset({"بن", "بنت", "باسم", "بعد", "بين"})
"""Words in ب with which no accusation begins."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A verb of saying by the number of its word in a sentence, where its content begins, and who says it.

    `near` are all words up to what is said, among which more may be told of him; `origin` are those from whom it is
    passed on (نقلت الصحيفة عن مصدر). A participle goes on with him of whom its `base` is said (مؤكدا); a
    relative one describes something (ما ذكره الموقع). What is denied (لم يؤكد), is the writer's own (أظن) or stands in
    an agreement is nobody's.
    """

    kinds: frozenset[str]
    at: int
    start: int
    subject: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    origin: tuple[str, ...] = ()
    goes_on: bool = False
    base: int | None = None
    is_relative: bool = False
    of_two: bool = False
    is_nobodys: bool = False

    @property
    def is_finite(self) -> bool:
        """Whether it is the verb of a sentence, on which participles depend."""
        return not (self.goes_on or self.is_relative or self.kinds == {"attribution"})


@dataclass(frozen=True, slots=True)
class _Sentence:
    """The words of a sentence, and the numbers of those before which a comma or the like stands, or a quotation.

    The words of short quotations are `names`, in which no word opens what is said (قناة "سي إن إن").
    """

    words: tuple[str, ...]
    marks: frozenset[int]
    quotes: frozenset[int]
    names: frozenset[int]

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
        others = single("speaking", "prepositions") | single("speaking", "ends")
        return () if opens or not clause or _bare(clause[0]) in others else tuple(clause)


@memo
def sayings(sentence: str) -> tuple[Saying, ...]:
    """The verbs of saying in an Arabic sentence, in its order."""
    read, nouns = _read(sentence), single("cues", "reporting", "verbal_nouns")
    found = {at: {"passing"} for at in range(len(read.words)) if _passes(at, read)}
    for cue in cues(sentence):
        if cue.kind in SPOKEN and not cue.is_noun and read.words[cue.at] not in nouns:
            found[cue.at] = (found.get(cue.at, set()) - {"passing"}) | {cue.kind}
    relatives = single("speaking", "relatives")
    plain = [at for at in sorted(found) if found[at] != {"attribution"} and read.before(at) not in relatives]
    made: list[Saying] = []
    for at, kinds in sorted(found.items()):
        until = next((other for other in plain if other > at), len(read.words))
        # Within the words for a source a verb says who that is: نقلا عن شهود زعموا أنهم رأوه.
        is_within = bool(made) and made[-1].kinds == {"attribution"} and at < made[-1].start
        is_nobodys = is_within or _is_nobodys(at, read)
        saying = Saying(frozenset(kinds), at, _content(kinds, at, until, read), is_nobodys=is_nobodys)
        least = min(made[-1].start, at) if made else 0
        made.append(_with_subject(saying, read, least))
        if made[-1].goes_on:
            made[-1] = replace(made[-1], base=_base(at, made, read))
    return tuple(made)


def _base(at: int, made: list[Saying], read: _Sentence) -> int | None:
    """The verb of saying with whose subject a participle goes on; None where another verb stands between them."""
    base = next((one.at for one in reversed(made) if one.is_finite), None)
    return base if single("speaking", "deeds").isdisjoint(map(_bare, read.words[base or 0 : at])) else None


def is_apart(sentence: str, at: int) -> bool:
    """Whether a comma or the like stands before a word of a sentence, by its number from 0."""
    return at in _read(sentence).marks


def _content(kinds: set[str], at: int, until: int, read: _Sentence) -> int:
    """The word with which begins what a verb says: a quotation, what stands behind an opener, or the next word.

    That of which somebody is accused begins with ب; an accusation without it says nothing.
    """
    openers = single("cues", "openers")
    for n in range(at + 1, min(at + _REACH, until)):
        if n in read.quotes or (read.words[n - 1] in openers and n - 1 not in read.names):
            return n
        is_charge = "allegation" in kinds and read.words[n][0] == "ب" and read.words[n] not in _NAMING | _verbs()
        if is_charge and n > at + (0 if read.words[at].endswith(("ه", "ها", "همهم", "ا")) else 1):
            return n
    return len(read.words) if "allegation" in kinds else at + 1


def _is_nobodys(at: int, read: _Sentence) -> bool:
    """Whether a verb is of the writer, denied, or of nobody."""
    before, after = read.before(at), read.words[at + 1 : at + 2]
    denied = before in _NOT or (before == "ان" and read.before(at - 1) in _WITHOUT)
    # What is so by an agreement or a plan is said by nobody.
    papers = single("speaking", "papers") | single("cues", "own")
    return (
        denied
        or read.words[at] in single("cues", "first_person")
        or not papers.isdisjoint((*after, *read.ahead(at, 0)[:1]))
    )


def _with_subject(saying: Saying, read: _Sentence, least: int) -> Saying:
    """A verb of saying with those of whom it is said; what is said before begins at the word `least`."""
    at, word = saying.at, _bare(read.words[saying.at])
    if saying.kinds == {"attribution"}:
        return _according(saying, read)
    if word in _participles():
        return replace(saying, goes_on=True)
    after, ahead = read.until(at + 1), read.ahead(at, least)
    # Behind a verb with its object stands who does it: وهو اتهام نفته نواكشوط.
    bare = next((word.removesuffix(end) for end in ("ها", "هم", "ه") if word.endswith(end)), "")
    has_object = not _verbs().isdisjoint((bare, bare[:-1] + "ي"))
    subject, end = (after or ahead) if has_object else (ahead or after), at + 1 + len(after)
    is_passed = "passing" in saying.kinds and read.words[end : end + 1] == (_FROM,)
    # Behind an accusation stands the accused, and behind what is passed on its origin.
    is_alone = not saying.kinds.isdisjoint(("allegation", "passing"))
    beside = () if is_alone else read.words[at + 1 : saying.start]
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
    stop = next((n for n in range(start + 1, len(read.words)) if n in read.marks), len(read.words))
    # Behind a sentence it may have marks of its own: حسب ما أفادت به، أمس، مصادر.
    if not single("speaking", "what").isdisjoint(read.words[start : start + 1]) and start > len(read.words) / 2:
        stop = len(read.words)
    who = read.words[start:stop][:_LONGEST]
    is_passed = _PASSED in who or not single("speaking", "passing").isdisjoint(who)
    if _FROM not in who or not is_passed:
        return replace(saying, start=stop, subject=who, near=read.words[start:])
    cut = who.index(_FROM)
    medium = tuple(word for word in who[:cut] if word != _PASSED)
    return replace(saying, start=stop, subject=medium, near=medium, origin=who[cut + 1 :])


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
def _read(text: str) -> _Sentence:
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
    return _Sentence(tuple(found), frozenset(marks), frozenset(quotes), frozenset(names))


def _bare(word: str) -> str:
    """A word without و or ف before it; وصف has none."""
    return word[1:] if len(word) > 2 and word[0] in "وف" and word not in _verbs() else word
