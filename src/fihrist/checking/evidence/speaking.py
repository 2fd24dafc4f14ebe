"""Speaking: the verbs of saying in a sentence, what each says, and the words that tell of whom it is said."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from fihrist.checking.evidence.cues import REACH, SPOKEN, Sentence, cues, is_negated, read
from fihrist.checking.evidence.inflecting import inflected
from fihrist.checking.evidence.lexicon import facts, memo, phrases
from fihrist.checking.evidence.spelling import forms, has, single, spans, words

_LONGEST = 14
"""So many words at most tell who speaks."""
_NEAR = 6
"""So many words before a verb stands what opens its clause."""
_FROM, _PASSED = "عن", "نقلا"
_OBJECTS = ("ها", "هم", "ه")
_THESE = frozenset({"هذا", "هذه", "تلك"})
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


@memo
def sayings(sentence: str) -> tuple[Saying, ...]:
    """The verbs of saying in an Arabic sentence, in its order."""
    one, nouns = read(sentence), single("cues", "reporting", "verbal_nouns")
    found = {at: {"passing"} for at in range(len(one.words)) if _passes(at, one)}
    found |= {at: {"attribution"} for at in _of_occasions(one)}
    for cue in cues(sentence):
        if cue.kind in SPOKEN and not cue.is_noun and one.words[cue.at] not in nouns:
            found[cue.at] = (found.get(cue.at, set()) - {"passing"}) | {cue.kind}
    plain = [at for at in sorted(found) if found[at] != {"attribution"} and not _is_relative(at, one)]
    made: list[Saying] = []
    for at, kinds in sorted(found.items()):
        until = next((other for other in plain if other > at), len(one.words))
        saying = Saying(frozenset(kinds), at, _content(kinds, at, until, one))
        saying = _with_subject(saying, one, min(made[-1].start, at) if made else 0)
        # Within the words for a source a verb says who that is: نقلا عن شهود زعموا أنهم رأوه.
        is_within = bool(made) and made[-1].kinds == {"attribution"} and at < made[-1].start
        base = _base(at, made, one) if saying.goes_on else None
        made.append(replace(saying, base=base, is_nobodys=is_within or _is_nobodys(kinds, at, one)))
    return tuple(made)


def is_apart(sentence: str, at: int) -> bool:
    """Whether a comma or the like stands before a word of a sentence, by its number from 0."""
    return at in read(sentence).marks


def _base(at: int, made: list[Saying], one: Sentence) -> int | None:
    """The verb of saying with whose subject a participle goes on; None where another verb stands between them."""
    base = next((other.at for other in reversed(made) if other.is_finite), None)
    return base if single("speaking", "deeds").isdisjoint(map(_bare, one.words[base or 0 : at])) else None


def _content(kinds: set[str], at: int, until: int, one: Sentence) -> int:
    """The word with which begins what a verb says: a quotation, what stands behind an opener, or the next word.

    That of which somebody is accused begins with ب; an accusation without it says nothing.
    """
    opened = one.opened(at, min(REACH, until - at))
    if "allegation" not in kinds:
        return at + 1 if opened is None else opened
    first = at + (1 if one.words[at].endswith(("ه", "ها", "همهم", "ا")) else 2)
    near, none = range(first, min(at + REACH, until)), _NAMING | _verbs()
    charge = next((n for n in near if one.words[n][0] == "ب" and one.words[n] not in none), None)
    return min((n for n in (opened, charge) if n is not None), default=len(one.words))


def _is_nobodys(kinds: set[str], at: int, one: Sentence) -> bool:
    """Whether a verb is of the writer, denied, or of nobody."""
    # What is so by an agreement, a plan or «these figures» is said by nobody.
    papers = single("speaking", "papers") | single("cues", "own")
    is_own = one.words[at] in single("cues", "first_person")
    first = next((word for word in one.words[at + 1 : at + 3] if word not in _THESE), "")
    is_of_paper = not papers.isdisjoint((*forms(first), *_ahead(at, 0, one)[:1]))
    # Who does not think something says so all the same.
    return is_own or is_of_paper or ("belief" not in kinds and is_negated(at, one.words))


def _is_relative(at: int, one: Sentence) -> bool:
    return bool(at) and _bare(one.words[at - 1]) in single("speaking", "relatives")


def _of_occasions(one: Sentence) -> Iterator[int]:
    """The verbs that tell who passes on what is said on an occasion: في تصريح نقلته الوكالة."""
    passing, occasions = single("speaking", "passing"), phrases("speaking", "occasions")
    found = (at for at, word in enumerate(one.words) if word in passing and word.endswith(_OBJECTS))
    return (at for at in found if has(occasions, one.words[max(at - _NEAR, 0) : at]))


def _until(start: int, one: Sentence) -> tuple[str, ...]:
    """The words from one on up to a mark, the opener of what is said, or another word that ends who says it."""
    ends = single("cues", "openers") | single("speaking", "ends")
    stop = next((n for n in range(start, len(one.words)) if n in one.marks or one.words[n] in ends), None)
    return one.words[start:stop][:_LONGEST]


def _ahead(at: int, least: int, one: Sentence) -> tuple[str, ...]:
    """The words before a verb of whom it is said (لكن الوزيرة قالت), none where it opens its clause."""
    is_joined = one.words[at] != _bare(one.words[at])
    if is_joined or _is_relative(at, one) or (at in one.marks and _until(at + 1, one)):
        return ()
    clause = list(one.words[max(least, max((mark for mark in one.marks if mark < at), default=0)) : at])
    while clause and clause[-1] in single("speaking", "helping"):
        clause.pop()
    particles = single("speaking", "particles")
    opens = bool(clause) and _bare(clause[-1]) in particles
    while clause and _bare(clause[0]) in particles:
        clause.pop(0)
    others = single("speaking", "prepositions") | single("speaking", "ends")
    return () if opens or not clause or _bare(clause[0]) in others else tuple(clause)


def _with_subject(saying: Saying, one: Sentence, least: int) -> Saying:
    """A verb of saying with those of whom it is said; what is said before begins at the word `least`."""
    at, word = saying.at, _bare(one.words[saying.at])
    if saying.kinds == {"attribution"}:
        return _according(saying, one)
    if word in _participles():
        return replace(saying, goes_on=True)
    after, ahead = _until(at + 1, one), _ahead(at, least, one)
    # Behind a verb with its object stands who does it: وهو اتهام نفته نواكشوط.
    bare = next((word.removesuffix(end) for end in _OBJECTS if word.endswith(end)), "")
    has_object = not _verbs().isdisjoint((bare, bare[:-1] + "ي"))
    subject, end = (after or ahead) if has_object else (ahead or after), at + 1 + len(after)
    citing = spans(phrases("speaking", "citing"), one.words[at : saying.start])
    is_passed = "passing" in saying.kinds and one.words[end : end + 1] == (_FROM,)
    origin = next((at + end for _, end in citing), end + 1 if is_passed else len(one.words))
    # Behind an accusation stands the accused, and behind what is passed on its origin.
    is_alone = not saying.kinds.isdisjoint(("allegation", "passing"))
    is_dual = not subject and word.endswith("ا") and word[:-1] in _verbs()
    return replace(
        saying,
        subject=subject,
        near=(*ahead, *after, *(() if is_alone else one.words[at + 1 : min(saying.start, origin)])),
        origin=_until(origin, one),
        is_relative=_is_relative(at, one),
        of_two=is_dual or has(phrases("stand-ins", "pairs"), subject[:1]),
    )


def _according(saying: Saying, one: Sentence) -> Saying:
    """An attribution with whom it names: بحسب الصحيفة نقلا عن مصدر is said by the source, and passed on."""
    start, last = saying.at + 1, len(one.words)
    openers = (n for n in range(start + 1, last) if one.words[n] in single("cues", "openers"))
    opens = {n for n in openers if one.words[n - 1] not in _verbs()}
    stop = next((n for n in range(start + 1, last) if n in one.marks | opens), last)
    # Behind a sentence it may have marks of its own: حسب ما أفادت به، أمس، مصادر.
    if not single("speaking", "what").isdisjoint(one.words[start : start + 1]) and start > last / 2:
        stop = last
    who = one.words[start:stop][:_LONGEST]
    is_passed = _PASSED in who or not single("speaking", "passing").isdisjoint(who)
    if has(phrases("speaking", "citing"), one.words[saying.at : start + 1]):
        return replace(saying, start=stop, near=one.words[start:], origin=who[1:])
    if _FROM not in who or not is_passed:
        return replace(saying, start=stop, subject=who, near=one.words[start:])
    cut = who.index(_FROM)
    medium = tuple(word for word in who[:cut] if word != _PASSED)
    return replace(saying, start=stop, subject=medium, near=medium, origin=who[cut + 1 :])


def _passes(at: int, one: Sentence) -> bool:
    """Whether a word is a verb by which somebody passes on what others say, or goes on after a comma."""
    word = _bare(one.words[at])
    if word not in single("speaking", "passing"):
        return at in one.marks and word in single("speaking", "going_on")
    if _is_relative(at, one):
        return True
    after, near = one.words[at + 1 : at + _LONGEST], map(_bare, one.words[max(at - _NEAR, 0) : at])
    has_content = _FROM in after or not single("cues", "openers").isdisjoint(after)
    begins = at == 0 or word != one.words[at] or not single("speaking", "particles").isdisjoint(near)
    # A noun may end its clause: طائرتا نقل، وذلك.
    return has_content and begins and at + 1 not in one.marks


@memo
def _participles() -> frozenset[str]:
    """The forms by which somebody goes on: مؤكدا, مشيرة, نافيا, مرحبا."""
    entries = [entry for kind in SPOKEN - {"attribution"} for entry in facts("cues")[kind]["words"]]
    active = (inflected(f"//{entry.rstrip('+').split('/')[2]}") for entry in entries if entry.count("/") == 2)
    alone = (entry for entry in entries if "/" not in entry and entry.endswith(("ا", "ة")))
    forms = (*phrases("speaking", "going_on"), *alone, *(form for forms in active for form in forms))
    return frozenset(words(" ".join(forms)))


@memo
def _verbs() -> frozenset[str]:
    return single("speaking", "passing").union(*(single("cues", kind, "words") for kind in SPOKEN))


def _bare(word: str) -> str:
    """A word without و or ف before it; وصف has none."""
    return word[1:] if len(word) > 2 and word[0] in "وف" and word not in _verbs() else word
