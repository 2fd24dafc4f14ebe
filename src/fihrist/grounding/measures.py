"""Measures: the bounds that words give to a number, and the units in which it is told."""

from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from fihrist.grounding.numbers import Language, numbers, tokens
from fihrist.grounding.spelling import has, places, words
from fihrist.reading import load

_NEAR, _FAR = 4, 9
"""So many words before a number its bound stands; a range names its first end between the word and the second end."""
_EXCLUSIVE = ("more_than", "less_than", "about")


def bounds(text: str, value: float) -> frozenset[str]:
    """The bounds that an Arabic text gives to a number, as keys of a quantity; empty where it gives the number bare."""
    found: set[str] = set()
    words_of = tokens(text)
    for number in numbers(text):
        if number.value == value:
            near, far = (words_of[max(0, number.start - n) : number.start] for n in (_NEAR, _FAR))
            found |= {
                bound
                for bound, phrases in _measures()["bounds"].items()
                if has(tuple(phrases), near if bound in _EXCLUSIVE else far)
            }
    return frozenset(found)


@lru_cache(maxsize=16384)
def units(text: str, language: Language = "ar") -> frozenset[str]:
    """The units that a text names directly after a number."""
    found = set()
    words_of = tokens(text)
    for number in numbers(text, language):
        after = words_of[number.end : number.end + 2]
        found |= {unit for unit, about in _measures()["units"].items() if 0 in places(tuple(about[language]), after)}
    return frozenset(found)


def has_unit(text: str, unit: str) -> bool:
    """Whether an Arabic text names a unit anywhere, or a unit that we do not know is asked for."""
    about = _measures()["units"].get(unit)
    return about is None or has(tuple(about["ar"]), words(text))


@cache
def _measures() -> Mapping[str, Any]:
    data: Any = load(files(__package__).joinpath("measures.yaml").read_bytes())
    return dict(data)
