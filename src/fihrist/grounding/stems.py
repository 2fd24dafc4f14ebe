"""Stems: what the forms of an Arabic word have in common, such as يتجاوب and التجاوب."""

from collections.abc import Iterator
from functools import lru_cache

_BEFORE = ("", "و", "ف", "س", "وس", "فس", "ال", "وال", "فال", "بال", "كال", "لل", "ب", "ك", "ل", "وب", "ول", "ولل")
_INFLECTED = ("ي", "ت", "ن", "ا", "م")
_AFTER = (
    "",
    "هما",
    "هم",
    "ها",
    "هن",
    "ه",
    "ته",
    "تها",
    "تهم",
    "ون",
    "ين",
    "ان",
    "ات",
    "يه",
    "يين",
    "ت",
    "تا",
    "وا",
    "ا",
    "ي",
    "يا",
)
_SHORTEST = 3
_LEAST_OF_PARTICIPLE = 4


@lru_cache(maxsize=65536)
def stems(word: str) -> frozenset[str]:
    """What is left of a word, as a search key, without the letters written onto it and those that inflect it."""
    return frozenset({word, *_stems(word)})


def akin(one: str, other: str) -> bool:
    """Whether two words, as search keys, have a stem in common."""
    return not stems(one).isdisjoint(stems(other))


def _stems(word: str) -> Iterator[str]:
    for before in _BEFORE:
        for after in _AFTER:
            if word.startswith(before) and word.endswith(after):
                bare = word[len(before) : len(word) - len(after)]
                if len(bare) >= _SHORTEST:
                    yield bare
                    yield from _uninflected(bare)


def _uninflected(bare: str) -> Iterator[str]:
    """A verb without the letter of its person, a participle without its م."""
    least = _LEAST_OF_PARTICIPLE if bare[0] == "م" else _SHORTEST
    if bare.startswith(_INFLECTED) and len(bare) > least:
        yield bare[1:]
