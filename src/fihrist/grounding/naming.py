"""Naming: which states and people a text names in each language, and where a translation differs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from fihrist.catalogue import Catalogue
from fihrist.grounding.names import english_names
from fihrist.grounding.spelling import bare, forms, words
from fihrist.record import Record

_PERSON = re.compile(r"[A-Z][\w-]+(?: (?:al-)?[A-Z][\w-]+)*")
_ENGLISH_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Proper:
    """A state or person: every spelling in Arabic, those that hold the very name, and the names in English."""

    id: str
    name: str
    spellings: tuple[str, ...]
    own: tuple[str, ...]
    english: tuple[str, ...]


def proper(catalogue: Catalogue) -> tuple[Proper, ...]:
    """The records whose names are proper names: organisations, and people who are named."""
    found = [_proper(record, (record.name.ar, *record.aliases.ar)) for record in catalogue.of("organisation")]
    for record in (*catalogue.of("official"), *catalogue.of("commentator")):
        if _PERSON.fullmatch(record.name.en):
            last = words(record.name.ar)[-1:]
            own = (name for name in (record.name.ar, *record.aliases.ar) if set(last) & set(words(name)))
            found.append(_proper(record, tuple(own)))
    return tuple(found)


def is_strict(record: Record) -> bool:
    """Whether a translation must name a record where its passage does: states and people have names of their own."""
    return record.folder != "organisations" or any(c.value == "state" for c in record.fields().get("type", ()))


def named_in_arabic(names: tuple[Proper, ...], text: str, *, own: bool) -> frozenset[str]:
    """The ids of those whom an Arabic text names; with `own` only by the very name and not by an office or role."""
    index, found = _index(names, own), words(text)
    return frozenset(
        id
        for at, word in enumerate(found)
        for form in forms(word)
        for id, name in index.get(form, ())
        if _continues(name, found[at : at + len(name)])
    )


def named_in_english(names: tuple[Proper, ...], text: str) -> dict[str, frozenset[str]]:
    """Each English name that stands in a text, with the ids of all whose name it is."""
    index, found = _english_index(names), _ENGLISH_WORD.findall(text)
    return {
        " ".join(name): ids
        for at, word in enumerate(found)
        for name, ids in index.get(word, ())
        if tuple(found[at : at + len(name)]) == name
    }


def _continues(name: tuple[frozenset[str], ...], found: tuple[str, ...]) -> bool:
    return len(found) == len(name) and all(
        not wanted.isdisjoint(forms(word)) for wanted, word in zip(name, found, strict=True)
    )


def _proper(record: Record, own: tuple[str, ...]) -> Proper:
    return Proper(record.id, record.name.en, (record.name.ar, *record.aliases.ar), own, english_names(record))


@lru_cache(maxsize=64)
def _index(names: tuple[Proper, ...], own: bool) -> dict[str, tuple[tuple[str, tuple[frozenset[str], ...]], ...]]:
    made: dict[str, list[tuple[str, tuple[frozenset[str], ...]]]] = {}
    for one in names:
        for spelling in one.own if own else one.spellings:
            name = bare(spelling)
            for form in name[0] if name else ():
                made.setdefault(form, []).append((one.id, name))
    return {form: tuple(found) for form, found in made.items()}


@lru_cache(maxsize=64)
def _english_index(names: tuple[Proper, ...]) -> dict[str, tuple[tuple[tuple[str, ...], frozenset[str]], ...]]:
    ids: dict[tuple[str, ...], set[str]] = {}
    for id, name in _english(names):
        ids.setdefault(name, set()).add(id)
    made: dict[str, list[tuple[tuple[str, ...], frozenset[str]]]] = {}
    for name, found in ids.items():
        made.setdefault(name[0], []).append((name, frozenset(found)))
    return {word: tuple(found) for word, found in made.items()}


def _english(names: tuple[Proper, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for one in names:
        for name in one.english:
            if spelled := tuple(_ENGLISH_WORD.findall(name)):
                yield one.id, spelled
