"""Negations: how many a text has, in Arabic and in English."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from fihrist.grounding.numbers import Language
from fihrist.grounding.spelling import places, words
from fihrist.reading import load



@lru_cache(maxsize=16384)
def negations(text: str, language: Language = "ar") -> int:
    """The number of words in a text that deny something."""
    about = _about()[language]
    if language == "en":
        plain = text.casefold().replace("’", "'")
        for phrase in about["idle"]:
            plain = plain.replace(phrase, " ")
        found = re.findall(r"n't\b|[a-z]+", re.sub(r"n't\b", " n't", plain))
        known = set(about["words"])
        return sum(word in known for word in found)
    return len(negators(text))


@lru_cache(maxsize=16384)
def negators(text: str) -> tuple[int, ...]:
    """The numbers of the words, from 0, of an Arabic text that deny something."""
    about, found = _about()["ar"], words(text)
    idle = {at for phrase in about["idle"] for start in places(phrase, found) for at in range(start, start + 2)}
    return tuple(sorted({at for word in about["words"] for at in places(word, found)} - idle))


@cache
def _about() -> Mapping[str, Any]:
    data: Any = load(files(__package__).joinpath("negations.yaml").read_bytes())
    return dict(data)
