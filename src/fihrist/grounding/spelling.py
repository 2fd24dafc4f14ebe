"""Words of Arabic text as grounding compares them: folded, and freed of the particles written onto them."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from fihrist.matching import fold_key

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


def stands_in(name: str, text: Sequence[str]) -> int | None:
    """The number of the word at which a name stands in the words of a text, from 0, or None where it does not."""
    return next(places(name, text), None)


def places(name: str, text: Sequence[str]) -> Iterator[int]:
    """The number of each word at which a name begins in the words of a text; a last `*` leaves the ending open."""
    wanted = bare(name)
    if not wanted:
        return
    open_end = name.endswith("*")
    for at in range(len(text) - len(wanted) + 1):
        rest = zip(wanted, text[at:], strict=False)
        if all(_is(word, found, number == len(wanted) and open_end) for number, (word, found) in enumerate(rest, 1)):
            yield at


def _is(wanted: frozenset[str], found: str, open_end: bool) -> bool:
    if open_end:
        return any(form.startswith(tuple(wanted)) for form in forms(found))
    return not wanted.isdisjoint(forms(found))


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
