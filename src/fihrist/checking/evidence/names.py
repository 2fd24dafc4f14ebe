"""Names: whether a passage names a record, in Arabic by its spellings and in English by what translations call it."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from fihrist.checking.evidence.facts import facts
from fihrist.checking.evidence.spelling import bare, forms, places, words
from fihrist.model import Record
from fihrist.text.characters import ARABIC, faults, misplaced


def is_named(record: Record, text: str) -> bool:
    """Whether an Arabic text names a record by its name or an alias, with the particles that may be written onto it."""
    return place_of(record, text) is not None


def is_named_in_part(record: Record, text: str) -> bool:
    """Whether every word of a name stands in an Arabic text, as in `the American and Israeli sources`."""
    found = {form for word in words(text) for form in forms(word)}
    return any(all(not word.isdisjoint(found) for word in bare(name)) for name in spellings(record))


def place_of(record: Record, text: str) -> int | None:
    """The number of the first word, from 0, at which an Arabic text names a record, or None."""
    return next(places(spellings(record), words(text)), None)


def spellings(record: Record) -> tuple[str, ...]:
    """The name of a record in Arabic and its aliases."""
    return (record.name.ar, *record.aliases.ar)


def is_named_in_english(record: Record, text: str) -> bool:
    """Whether an English text names a record by its name, an alias, a demonym or, of a person, the last name."""
    return bool(_english(english_names(record)).search(text))


def is_doubtful(record: Record) -> bool:
    """Whether a name has a letter that it can't have, so that nothing follows from a text without that name."""
    return _is_doubtful((record.name.en, *record.aliases.en), spellings(record))


@lru_cache(maxsize=4096)
def _is_doubtful(english: tuple[str, ...], arabic: tuple[str, ...]) -> bool:
    names = (*english, *arabic)
    odd = any(misplaced(name) is not None or any(True for _ in faults(name)) for name in names)
    return odd or any(map(ARABIC.search, english)) or not all(map(ARABIC.search, arabic))


def english_names(record: Record) -> tuple[str, ...]:
    """What English texts call a record."""
    own = (record.name.en, *record.aliases.en, *_demonyms().get(record.id, ()))
    person = record.folder in ("officials", "commentators")
    return (*own, record.name.en.rsplit(" ", 1)[-1]) if person else own


@cache
def _english(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")


@cache
def _demonyms() -> Mapping[str, tuple[str, ...]]:
    return {id: tuple(names) for id, names in facts("demonyms").items()}
