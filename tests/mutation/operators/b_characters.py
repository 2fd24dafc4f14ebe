"""Lies about characters: what looks right and is another letter, or no letter at all."""

from collections.abc import Callable, Iterator
from random import Random
from unicodedata import normalize

from fihrist.text.places import Span
from tests.mutation.lying import Lie, Maker, Operator, Path, Subject, lie, shuffled

LATIN_ALIKE = {"ه": "o", "ا": "l", "ل": "J", "و": "g"}
CYRILLIC = {"a": "а", "e": "е", "o": "о", "c": "с", "p": "р", "x": "х", "i": "і", "A": "А", "T": "Т", "M": "М"}
GREEK = {"o": "ο", "v": "ν", "A": "Α", "K": "Κ"}
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
BIDI = "\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2069\u061c"
SPACES = "\u00a0\u2009\u202f\u3000"


def _texts(subject: Subject, language: str) -> list[Path]:
    """Plain scalars of a language outside of quotes' passages."""
    found = [leaf.path for leaf in subject.catalogue.leaves(subject.record) if isinstance(leaf.value, str)]
    wanted = [p for p in found if language in p and leaf_is_text(p) and p in subject.document.places]
    return [p for p in wanted if "\\" not in subject.source(p) and subject.source(p)[:1] not in "|>"]


def leaf_is_text(path: Path) -> bool:
    """Whether a path leads to a text that we write ourselves."""
    return not (path[0] == "quotes" and path[-1] in ("text", "prefix", "suffix", "source"))


def _at(subject: Subject, path: Path, wanted: Callable[[str], bool], random: Random) -> int | None:
    """The offset in the file of one character of a value that is wanted."""
    span = subject.document.span(path)
    source = subject.text[span.start : span.end]
    places = [at for at in range(1, len(source) - 1) if wanted(source[at]) and source[at - 1].isalpha()]
    return span.start + random.choice(places) if places else None


def replacing(language: str, pairs: dict[str, str]) -> Maker:
    """Lies that put one letter in the place of another in texts of a language."""

    def make(subject: Subject, random: Random) -> Iterator[Lie]:
        for path in shuffled(random, _texts(subject, language)):
            at = _at(subject, path, pairs.__contains__, random)
            if at is not None:
                text = subject.edited(Span(at, at + 1), pairs[subject.text[at]])
                yield from lie(subject, text, path)

    return make


def inserting(characters: str, language: str) -> Maker:
    """Lies that put a character without ink between two letters of a text."""

    def make(subject: Subject, random: Random) -> Iterator[Lie]:
        for path in shuffled(random, _texts(subject, language)):
            at = _at(subject, path, str.isalpha, random)
            if at is not None:
                text = subject.edited(Span(at, at), random.choice(characters))
                yield from lie(subject, text, line=text.count("\n", 0, at) + 1)

    return make


def decomposed(subject: Subject, random: Random) -> Iterator[Lie]:
    """A letter with its mark as two code points."""
    for path in shuffled(random, _texts(subject, "ar")):
        at = _at(subject, path, lambda char: normalize("NFD", char) != char, random)
        if at is not None:
            text = subject.edited(Span(at, at + 1), normalize("NFD", subject.text[at]))
            yield from lie(subject, text, line=text.count("\n", 0, at) + 1)


def odd_space(subject: Subject, random: Random) -> Iterator[Lie]:
    """A space of another width."""
    for path in shuffled(random, _texts(subject, random.choice(("ar", "en")))):
        at = _at(subject, path, lambda char: char == " ", random)
        if at is not None:
            text = subject.edited(Span(at, at + 1), random.choice(SPACES))
            yield from lie(subject, text, line=text.count("\n", 0, at) + 1)


def trailing_space(subject: Subject, random: Random) -> Iterator[Lie]:
    """A space at the end of a line."""
    ends = [at for at, char in enumerate(subject.text) if char == "\n" and at and subject.text[at - 1] != "\n"]
    at = random.choice(ends)
    yield from lie(subject, subject.edited(Span(at, at), " "), line=subject.text.count("\n", 0, at) + 1)


def languages_swapped(subject: Subject, random: Random) -> Iterator[Lie]:
    """The English and the Arabic of a text in each other's place."""
    paths = [p for p in _texts(subject, "en") if p[-1] == "en" and (*p[:-1], "ar") in subject.document.places]
    for path in shuffled(random, paths):
        other = (*path[:-1], "ar")
        first, second = sorted((subject.document.span(path), subject.document.span(other)))
        text = subject.text
        swapped = text[second.start : second.end] + text[first.end : second.start] + text[first.start : first.end]
        yield from lie(subject, text[: first.start] + swapped + text[second.end :], path, other)


OPERATORS = tuple(
    Operator(name, "characters", frozenset(codes.split()), make)
    for name, codes, make in (
        ("bidi-control", "T103", inserting(BIDI, "ar")),
        ("invisible", "T104", inserting(INVISIBLE, "ar")),
        ("invisible-in-english", "T104", inserting(INVISIBLE, "en")),
        ("decomposed", "T106", decomposed),
        ("latin-in-arabic", "T201", replacing("ar", LATIN_ALIKE)),
        ("cyrillic-in-english", "T201", replacing("en", CYRILLIC)),
        ("greek-in-english", "T201", replacing("en", GREEK)),
        ("farsi-yeh", "T202", replacing("ar", {"ي": "ی", "ى": "ی"})),
        ("keheh", "T202", replacing("ar", {"ك": "ک"})),
        ("heh-goal", "T202", replacing("ar", {"ه": "ہ", "ة": "ۃ"})),
        ("odd-space", "T105", odd_space),
        ("trailing-space", "T108", trailing_space),
        ("languages-swapped", "T301", languages_swapped),
        ("control-character", "T102", inserting("\x07\x1b\x7f\x0b", "en")),
    )
)
