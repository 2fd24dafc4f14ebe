"""Denials: what a text affirms of what its passage denies, and what it denies of what its passage affirms."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from fihrist.grounding.facts import facts
from fihrist.grounding.negations import negators
from fihrist.grounding.spelling import has, places, words
from fihrist.grounding.stems import akin

_SENTENCE = re.compile(r"[\n؛;!؟?]|[.…](?=\s|$)")
_CLAUSE = re.compile(r"[,:](?=\s)|،")
_REACH, _NEAR, _SHORT = 12, 2, 2
"""A negation reaches so many words; two that are so near make a yes; a word no longer than this is a particle."""
_NOR = "ولا"
_ARTICLE, _TO_THE, _LEADS_TO, _THAT = ("ال", "لل", "وال"), "لل", ("من", "في", "على"), ("ان", "انه", "انها")


@dataclass(frozen=True, slots=True)
class _Text:
    """The words of a text, the numbers of the clause and sentence of each, and its negations by their places."""

    words: tuple[str, ...]
    clauses: tuple[tuple[int, int], ...]
    negators: tuple[int, ...]

    def reach(self, at: int, *, over_relatives: bool = False) -> Iterator[int]:
        """The places of the words that a negation governs, at most to the end of its clause."""
        ends = _known("contrasts") if over_relatives else (*_known("contrasts"), *_known("relatives"))
        for word in range(at + 1, min(at + 1 + _REACH, len(self.words))):
            if self.clauses[word] != self.clauses[at] or has(ends, self.words[word : word + 1]):
                return
            yield word

    def clause(self, at: int) -> Iterator[int]:
        """The places of the words in the clause of a word."""
        return (place for place in range(len(self.words)) if self.clauses[place] == self.clauses[at])

    @property
    def exceptions(self) -> tuple[int, ...]:
        """The places of the words that make an exception: nothing but."""
        idle = set(places(_known("not_except"), self.words))
        return tuple(at for at in places(_known("except"), self.words) if at not in idle)

    def is_excepted(self, negator: int) -> bool:
        """Whether an exception in the same sentence makes a yes of a negation."""
        return any(negator < at and self.clauses[at][0] == self.clauses[negator][0] for at in self.exceptions)

    def is_light(self, at: int) -> bool:
        """Whether a word has no meaning of its own."""
        return at in self.negators or len(self.words[at]) <= _SHORT or has(_known("light"), self.words[at : at + 1])

    def says(self, at: int, head: str) -> bool:
        """Whether a word says what a denied word does; with ل, as in `to export`, it names it only."""
        word = self.words[at]
        return not self.is_light(at) and akin(word, head) and (word[0] != "ل" or head[0] == "ل")

    def is_subject(self, at: int, *, after: int, leading: bool) -> bool:
        """Whether a word is the one of whom something is denied, and not what is denied: a definite one, mostly."""
        if not self.words[at].startswith(_ARTICLE):
            return False
        led = has(_LEADS_TO, self.words[at - 1 : at]) and (leading or at - 2 == after)
        return not led or self.words[at].startswith(_TO_THE)

    def is_owned(self, at: int) -> bool:
        """Whether a word is defined by the next one, as in `the state of the market`, and so mostly a subject."""
        return at + 1 < len(self.words) and self.words[at + 1].startswith("ال")

    def single(self) -> Iterator[int]:
        """The places of the negations, but for those that cancel each other."""
        for at in self.negators:
            near = [other for other in self.negators if 0 < abs(other - at) <= _NEAR]
            if all(self.words[max(at, other)].startswith("و") for other in near):
                yield at

    def denials(self) -> Iterator[int]:
        """The places of the negations that deny: not those with an exception, nor two that cancel each other."""
        return (at for at in self.single() if not self.is_excepted(at))


@lru_cache(maxsize=16384)
def affirmed(text: str, passage: str, names: tuple[str, ...] = ()) -> str | None:
    """The first word that an Arabic text affirms and its passage only denies, or None; names are never denied."""
    there, here = _read(passage), _read(text)
    if not there.negators:
        return None
    if there.exceptions and here.exceptions and not here.negators:
        return here.words[here.exceptions[0]]
    refused = {place for at in here.single() for place in here.reach(at, over_relatives=True)}
    carried, most = 0, len(tuple(here.single()))
    for heads, separate in _denied(there, names):
        spots = [at for at in range(len(here.words)) if any(here.says(at, head) for head in heads)]
        carried += separate and not refused.isdisjoint(spots)
        if refused.isdisjoint(spots) or carried > most:
            free = [at for at in spots if not _denies_otherwise(here, at, there)]
            if free:
                return here.words[free[0]]
    return None


@lru_cache(maxsize=16384)
def denied(text: str, passage: str, names: tuple[str, ...] = ()) -> str | None:
    """The first word that an Arabic text denies and its passage affirms, or speaks of in no denial, or None."""
    if word := affirmed(passage, text, names):
        return word
    there, here = _read(passage), _read(text)
    told = {at for denial in there.denials() for at in there.reach(denial, over_relatives=True)}
    told |= {at for word in places(_known("denying"), there.words) for at in there.clause(word)}
    known = [there.words[at] for at in told - {*places(names, there.words)} if not there.is_light(at)]
    called = frozenset(places(names, here.words))
    for at in here.denials():
        said = (here.words[word] for word in here.clause(at) if word not in called and not here.is_light(word))
        if not any(akin(word, other) for word in said for other in known):
            return here.words[next(_heads(here, at, called), at)]
    return None


def _denied(there: _Text, names: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The words that tell what each negation of a passage denies, and whether it wants a negation of its own.

    Words that the passage has elsewhere as well are left out.
    """
    called = frozenset(places(names, there.words))
    found = {at: tuple(_heads(there, at, called)) for at in there.denials()}
    heads = {at for spots in found.values() for at in spots}
    bare = [word for at, word in enumerate(there.words) if at not in heads and not there.is_light(at)]
    for negator, spots in found.items():
        told = [there.words[at] for at in spots]
        if left := tuple(word for word in told if not any(akin(word, other) for other in bare)):
            yield left, there.words[negator] != _NOR


def _heads(there: _Text, negator: int, called: frozenset[int]) -> Iterator[int]:
    """The places of the words that a negation denies: the next one with a meaning, and after a leading one the next."""
    being, leading, owned = has(_known("being"), there.words[negator : negator + 1]), False, None
    after = negator
    for at in there.reach(negator):
        word = there.words[at : at + 1]
        if has(_known("being"), word):
            being, after = True, at
        elif word[0] in _THAT:
            being, leading = True, False
        elif at in called or there.is_light(at) or (being and there.is_subject(at, after=after, leading=leading)):
            continue
        elif being and not leading and owned is None and there.is_owned(at):
            owned = at
        else:
            owned = None
            yield at
            if not has(_known("leading"), word):
                return
            being = leading = True
            after = at
    if owned is not None:
        yield owned


def _denies_otherwise(here: _Text, at: int, there: _Text) -> bool:
    """Whether the clause of a word has a word that denies without a negation, and that the passage doesn't have."""
    clause = tuple(here.words[place] for place in here.clause(at))
    denying = [clause[place] for place in places(_known("denying"), clause)]
    return any(not any(akin(word, other) for other in there.words) for word in denying)


@lru_cache(maxsize=16384)
def _read(text: str) -> _Text:
    found = [
        (word, (sentence, clause))
        for sentence, piece in enumerate(_SENTENCE.split(text))
        for clause, part in enumerate(_CLAUSE.split(piece))
        for word in words(part)
    ]
    return _Text(tuple(word for word, _ in found), tuple(place for _, place in found), negators(text))


@cache
def _known(name: str) -> tuple[str, ...]:
    return tuple(facts("denials")[name])
