"""Negations: how many a text has, in Arabic and in English."""

import re
from functools import lru_cache

from fihrist.checking.evidence.facts import facts
from fihrist.checking.evidence.numbers import Language
from fihrist.checking.evidence.spelling import places, words

_CONTRACTED = re.compile(r"n't\b")
_NEITHER_NOR = re.compile(r"\bneither(?: \S+){1,4} nor\b")
_ENGLISH = re.compile(r"n't|[a-z]+")


@lru_cache(maxsize=16384)
def negations(text: str, language: Language = "ar") -> int:
    """The number of times that a text denies something; `neither … nor` denies once."""
    if language == "ar":
        return len(negators(text))
    about = facts("negations")["en"]
    plain = text.casefold().replace("’", "'")
    for phrase in about["idle"]:
        plain = plain.replace(phrase, " ")
    found = [word for word in _ENGLISH.findall(_CONTRACTED.sub(" n't", plain)) if word in about["words"]]
    return len(found) - len(_NEITHER_NOR.findall(plain))


@lru_cache(maxsize=16384)
def negators(text: str) -> tuple[int, ...]:
    """The numbers of the words, from 0, of an Arabic text that deny something."""
    about, found = facts("negations")["ar"], words(text)
    idle = set(places(tuple(about["idle"]), found))
    return tuple(at for at, word in enumerate(found) if at not in idle and not _plain(word).isdisjoint(about["words"]))


def _plain(word: str) -> frozenset[str]:
    """A word, and what it is without the و or ف written onto it; other particles would make لم of كلم."""
    return frozenset({word, word[1:]} if word[0] in "وف" else {word})
