"""Faults of characters: what looks right and is another letter, or no letter at all."""

from collections.abc import Callable, Iterator
from random import Random
from unicodedata import normalize

from tests.mutation.mutations import Maker, Mutant, Operator, Path, Subject, mutant, shuffled

CYRILLIC = {"a": "а", "e": "е", "o": "о", "c": "с", "p": "р", "x": "х", "i": "і", "A": "А", "T": "Т", "M": "М"}
GREEK = {"o": "ο", "v": "ν", "A": "Α", "K": "Κ"}
LATIN_ALIKE = {"ه": "o", "ا": "l", "ل": "J", "و": "g"}
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
BIDI = "\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2069\u061c"
SPACES = "\u00a0\u2009\u202f\u3000"


def texts(subject: Subject, language: str) -> list[Path]:
    """The paths of the texts of a language that we write ourselves."""
    return [
        p.path for p in subject.leaves if isinstance(p.value, str) and p.path[-1] == language and p.path[0] != "left"
    ]


def _changing(language: str, wanted: Callable[[str], bool], change: Callable[[str, Random], str]) -> Maker:
    """Mutants in which one letter inside a text of a language is another, or has something beside it."""

    def make(subject: Subject, random: Random) -> Iterator[Mutant]:
        for path in shuffled(random, texts(subject, language)):
            text = subject.at(path)
            places = [at for at in range(1, len(text) - 1) if wanted(text[at]) and text[at - 1].isalpha()]
            if places:
                at = random.choice(places)
                made = text[:at] + change(text[at], random) + text[at + 1 :]
                yield mutant(subject, subject.set(path, made), path)

    return make


def _replacing(language: str, pairs: dict[str, str]) -> Maker:
    return _changing(language, pairs.__contains__, lambda char, _: pairs[char])


def _inserting(characters: str, language: str) -> Maker:
    return _changing(language, str.isalpha, lambda char, random: char + random.choice(characters))


def languages_swapped(subject: Subject, random: Random) -> Iterator[Mutant]:
    """The English and the Arabic of a text in each other's place."""
    for path in shuffled(random, [p for p in texts(subject, "en") if isinstance(subject.at((*p[:-1], "ar")), str)]):
        pair = subject.at(path[:-1])
        swapped = {**pair, "en": pair["ar"], "ar": pair["en"]}
        yield mutant(subject, subject.set(path[:-1], swapped), path[:-1])


OPERATORS = tuple(
    Operator(name, "characters", frozenset(codes.split()), make)
    for name, codes, make in (
        ("bidi-control", "T103", _inserting(BIDI, "ar")),
        ("invisible", "T104", _inserting(INVISIBLE, "ar")),
        ("invisible-in-english", "T104", _inserting(INVISIBLE, "en")),
        ("control-character", "T102 T105", _inserting("\x7f\x85", "en")),
        ("decomposed", "T106", _changing("ar", lambda c: normalize("NFD", c) != c, lambda c, _: normalize("NFD", c))),
        ("odd-space", "T105", _changing("en", lambda c: c == " ", lambda _, random: random.choice(SPACES))),
        ("latin-in-arabic", "T201", _replacing("ar", LATIN_ALIKE)),
        ("cyrillic-in-english", "T201", _replacing("en", CYRILLIC)),
        ("greek-in-english", "T201", _replacing("en", GREEK)),
        ("farsi-yeh", "T202", _replacing("ar", {"ي": "ی", "ى": "ی"})),
        ("keheh", "T202", _replacing("ar", {"ك": "ک"})),
        ("heh-goal", "T202", _replacing("ar", {"ه": "ہ", "ة": "ۃ"})),
        ("languages-swapped", "T301", languages_swapped),
    )
)
