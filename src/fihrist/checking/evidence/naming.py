"""Naming: which states and people a text names in each language, and where a translation differs."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.names import english_names, is_doubtful, spellings
from fihrist.checking.evidence.spelling import bare, forms, words
from fihrist.model import Record
from fihrist.model.kinds.organisation import Organisation
from fihrist.model.kinds.place import Place

_PERSON = re.compile(r"[A-Z][\w-]+(?: (?:al-)?[A-Z][\w-]+)*")
_ENGLISH_WORD = re.compile(r"\w+")

Index = dict[str, tuple[tuple[str, tuple[frozenset[str], ...]], ...]]
"""Names in Arabic as ids and words, by every form of their first word."""


@dataclass(frozen=True, slots=True)
class Proper:
    """A state or person: every spelling in Arabic, those that hold the very name, and the names in English."""

    id: str
    name: str
    spellings: tuple[str, ...]
    own: tuple[str, ...]
    english: tuple[str, ...]
    strict: bool
    """Whether a translation must name it where its passage does: states and people have names of their own."""
    doubtful: bool
    """Whether a name is so faulty that nothing follows from a text without it."""


@dataclass(frozen=True)
class Naming:
    """The proper names of a catalogue, ready to be found in texts."""

    names: tuple[Proper, ...]

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Naming":
        """The names of a catalogue's organisations, people and places; the same names make the same object."""
        records = (one for kind in ("organisation", "official", "commentator", "place") for one in catalogue.of(kind))
        return _naming(tuple(found for record in records if (found := _proper(record))))

    def in_arabic(self, text: str, *, own: bool) -> frozenset[str]:
        """The ids of those whom an Arabic text names; with `own` only by the very name and not by an office or role."""
        index, found = self._own if own else self._spellings, words(text)
        return frozenset(
            id
            for at, word in enumerate(found)
            for form in forms(word)
            for id, name in index.get(form, ())
            if _continues(name, found[at : at + len(name)])
        )

    def in_english(self, text: str) -> dict[str, frozenset[str]]:
        """Each English name that stands in a text, with the ids of all whose name it is."""
        found = _ENGLISH_WORD.findall(text)
        return {
            " ".join(name): ids
            for at, word in enumerate(found)
            for name, ids in self._english.get(word, ())
            if tuple(found[at : at + len(name)]) == name
        }

    @cached_property
    def strict(self) -> Mapping[str, str]:
        """The names in English of those whom a translation must name where its passage does, by their ids."""
        return {one.id: one.name for one in self.names if one.strict}

    @cached_property
    def doubtful(self) -> frozenset[str]:
        """The ids of those whose own names are faulty."""
        return frozenset(one.id for one in self.names if one.doubtful)

    @cached_property
    def _spellings(self) -> Index:
        return _index((one.id, spelling) for one in self.names for spelling in one.spellings)

    @cached_property
    def _own(self) -> Index:
        return _index((one.id, spelling) for one in self.names for spelling in one.own)

    @cached_property
    def _english(self) -> dict[str, tuple[tuple[tuple[str, ...], frozenset[str]], ...]]:
        return _english_index(self.names)


def _continues(name: tuple[frozenset[str], ...], found: tuple[str, ...]) -> bool:
    return len(found) == len(name) and all(
        not wanted.isdisjoint(forms(word)) for wanted, word in zip(name, found, strict=True)
    )


def _proper(record: Record) -> Proper | None:
    arabic = spellings(record)
    if isinstance(record, Organisation | Place):
        is_state = record.type == "state"
        return Proper(record.id, record.name.en, arabic, arabic, english_names(record), is_state, is_doubtful(record))
    if not _PERSON.fullmatch(record.name.en):
        return None
    last = set(words(record.name.ar)[-1:])
    own = tuple(name for name in arabic if last & set(words(name)))
    return Proper(record.id, record.name.en, own, own, english_names(record), True, is_doubtful(record))


@lru_cache(maxsize=64)
def _naming(names: tuple[Proper, ...]) -> Naming:
    return Naming(names)


def _index(names: Iterable[tuple[str, str]]) -> Index:
    made: dict[str, list[tuple[str, tuple[frozenset[str], ...]]]] = {}
    for id, spelling in names:
        name = bare(spelling)
        for form in name[0] if name else ():
            made.setdefault(form, []).append((id, name))
    return {form: tuple(found) for form, found in made.items()}


def _english_index(names: tuple[Proper, ...]) -> dict[str, tuple[tuple[tuple[str, ...], frozenset[str]], ...]]:
    ids: dict[tuple[str, ...], set[str]] = {}
    for one in names:
        for spelled in filter(None, (tuple(_ENGLISH_WORD.findall(name)) for name in one.english)):
            ids.setdefault(spelled, set()).add(one.id)
    made: dict[str, list[tuple[tuple[str, ...], frozenset[str]]]] = {}
    for name, found in ids.items():
        made.setdefault(name[0], []).append((name, frozenset(found)))
    return {word: tuple(group) for word, group in made.items()}
