"""Words of Arabic text as grounding compares them: folded, and freed of the particles written onto them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from fihrist.text import fold_key

_WORD = re.compile(r"[^\W_]+")
_JOINERS = ("و", "ف")
_PREPOSITIONS = ("ب", "ك", "ل", "س")
_ARTICLE = "ال"
_SHORTEST = 2


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """The words of a text as search keys: runs of letters and digits without vowel signs, tatweel and hamzas."""
    return tuple(_WORD.findall(fold_key(text)))


@lru_cache(maxsize=65536)
def forms(word: str) -> frozenset[str]:
    """A word, and what it is without the particles that may be written onto it: و ف, then ب ك ل س, then ال or لل."""
    return frozenset(_forms(word))


@lru_cache(maxsize=16384)
def bare(name: str) -> tuple[frozenset[str], ...]:
    """The words of a name, each with and without its article."""
    return tuple(_without_article(word) for word in words(name))


def places(names: tuple[str, ...], text: Sequence[str]) -> Iterator[int]:
    """The number of each word, from 0, at which a name begins in the words of a text; a last `*` leaves an end open."""
    return iter(_places(names, tuple(text)))


@lru_cache(maxsize=65536)
def _places(names: tuple[str, ...], text: tuple[str, ...]) -> tuple[int, ...]:
    known, beginnings = _index(names)
    where = _by_form(text)
    found = {
        at
        for form in known.keys() & where.keys()
        for at in where[form]
        if any(_goes_on(rest, text, at + 1) for rest in known[form])
    }
    if beginnings:
        found |= {at for form, places in where.items() if form.startswith(beginnings) for at in places}
    return tuple(sorted(found))


@lru_cache(maxsize=16384)
def _by_form(text: tuple[str, ...]) -> Mapping[str, tuple[int, ...]]:
    """The places of the words of a text by each of their forms."""
    found: dict[str, tuple[int, ...]] = {}
    for at, word in enumerate(text):
        for form in forms(word):
            found[form] = (*found.get(form, ()), at)
    return found


def has(names: tuple[str, ...], text: Sequence[str]) -> bool:
    """Whether one of several names stands in the words of a text."""
    return any(True for _ in places(names, text))


@dataclass(frozen=True, slots=True)
class _Rest:
    """The words of a name after the first, and whether the last of them is only a beginning."""

    words: tuple[frozenset[str], ...]
    open_end: bool


@lru_cache(maxsize=4096)
def _index(names: tuple[str, ...]) -> tuple[Mapping[str, tuple[_Rest, ...]], tuple[str, ...]]:
    """Names by every form of their first word, and the beginnings of words that stand for a name by themselves."""
    known: dict[str, tuple[_Rest, ...]] = {}
    beginnings: list[str] = []
    for name in names:
        wanted, open_end = bare(name), name.endswith("*")
        if len(wanted) == 1 and open_end:
            beginnings += wanted[0]
        for form in wanted[0] if wanted and not (len(wanted) == 1 and open_end) else ():
            known[form] = (*known.get(form, ()), _Rest(wanted[1:], open_end))
    return known, tuple(beginnings)


def _goes_on(rest: _Rest, text: Sequence[str], at: int) -> bool:
    if len(text) - at < len(rest.words):
        return False
    for number, wanted in enumerate(rest.words):
        found = forms(text[at + number])
        if rest.open_end and number == len(rest.words) - 1:
            return any(form.startswith(tuple(wanted)) for form in found)
        if wanted.isdisjoint(found):
            return False
    return True


def _without_article(word: str) -> frozenset[str]:
    long_enough = word.startswith(_ARTICLE) and len(word) - len(_ARTICLE) >= _SHORTEST
    return frozenset({word, word[len(_ARTICLE) :]} if long_enough else {word})


def _forms(word: str) -> Iterator[str]:
    yield word
    if word.startswith(_JOINERS) and len(word) > _SHORTEST:
        yield from _without_preposition(word[1:])
    yield from _without_preposition(word)


def _without_preposition(word: str) -> Iterator[str]:
    yield word
    yield from _without_article(word)
    if word.startswith("لل") and len(word) > _SHORTEST + 1:
        yield word[2:]
    if word.startswith(_PREPOSITIONS) and len(word) > _SHORTEST:
        yield word[1:]
        yield from _without_article(word[1:])
