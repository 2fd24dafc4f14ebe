"""Faults of characters: what looks right and is another letter, or no letter at all."""

from collections.abc import Callable
from random import Random
from typing import Any
from unicodedata import normalize

from tests.mutation.making import setting
from tests.mutation.mutations import Maker, Path, Subject, family

CYRILLIC = {"a": "а", "e": "е", "o": "о", "c": "с", "p": "р", "x": "х", "i": "і", "A": "А", "T": "Т", "M": "М"}
GREEK = {"o": "ο", "v": "ν", "A": "Α", "K": "Κ"}
LATIN_ALIKE = {"ه": "o", "ا": "l", "ل": "J", "و": "g"}
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
BIDI = "\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2069\u061c"
SPACES = "\u00a0\u2009\u202f\u3000"


def _texts(language: str) -> Callable[[Subject], list[Path]]:
    """The paths of the texts of a language that we write ourselves."""
    return lambda subject: [
        one.path for one in subject.leaves
        if isinstance(one.value, str) and one.path[-1] == language and one.path[0] != "left"
    ]  # fmt: skip


def _changing(language: str, wanted: Callable[[str], bool], change: Callable[[str, Random], str]) -> Maker:
    """Mutants in which one letter inside a text of a language is another, or has something beside it."""

    def changed(text: str, random: Random, _: Subject) -> list[str]:
        places = [at for at in range(1, len(text) - 1) if wanted(text[at]) and text[at - 1].isalpha()]
        chosen = random.sample(places, min(1, len(places)))
        return [text[:at] + change(text[at], random) + text[at + 1 :] for at in chosen]

    return setting(_texts(language), changed)


def _replacing(language: str, pairs: dict[str, str]) -> Maker:
    return _changing(language, pairs.__contains__, lambda char, _: pairs[char])


def _inserting(characters: str, language: str) -> Maker:
    return _changing(language, str.isalpha, lambda char, random: char + random.choice(characters))


def _pairs(subject: Subject) -> list[Path]:
    """The paths of the texts that have both languages."""
    return [path[:-1] for path in _texts("en")(subject) if isinstance(subject.at((*path[:-1], "ar")), str)]


def _swapped(pair: dict[str, Any], random: Random, subject: Subject) -> list[Any]:
    return [{**pair, "en": pair["ar"], "ar": pair["en"]}]


OPERATORS = family("characters", {
    "bidi-control": ("T103", _inserting(BIDI, "ar")),
    "invisible": ("T104", _inserting(INVISIBLE, "ar")),
    "invisible-in-english": ("T104", _inserting(INVISIBLE, "en")),
    "control-character": ("T102 T105", _inserting("\x7f\x85", "en")),
    "decomposed":
        ("T106", _changing("ar", lambda c: normalize("NFD", c) != c, lambda c, _: normalize("NFD", c))),
    "odd-space": ("T105", _changing("en", lambda c: c == " ", lambda _, random: random.choice(SPACES))),
    "latin-in-arabic": ("T201", _replacing("ar", LATIN_ALIKE)),
    "cyrillic-in-english": ("T201", _replacing("en", CYRILLIC)),
    "greek-in-english": ("T201", _replacing("en", GREEK)),
    "farsi-yeh": ("T202", _replacing("ar", {"ي": "ی", "ى": "ی"})),
    "keheh": ("T202", _replacing("ar", {"ك": "ک"})),
    "heh-goal": ("T202", _replacing("ar", {"ه": "ہ", "ة": "ۃ"})),
    "languages-swapped": ("T301", setting(_pairs, _swapped)),
})  # fmt: skip
