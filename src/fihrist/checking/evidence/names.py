"""Names: whether a text names a record, in Arabic by its spellings and in English by what translations call it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.lexicon import memo, phrases
from fihrist.checking.evidence.spelling import Index, bare, forms, has, words
from fihrist.checking.evidence.states import called_in_english
from fihrist.model import Record
from fihrist.model.kinds.organisation import Organisation
from fihrist.model.kinds.place import Place
from fihrist.text.characters import ARABIC, faults, misplaced

_WITHIN = "bin|ben|ibn|bint|abu|abd|ould|uld|el|al|de|del|da|dos|di|du|la|van|von|der|den|ter"
_PERSON = re.compile(rf"[A-Z][\w’'-]+(?: (?:{_WITHIN})\b| (?:al-|el-|d['’])?[A-Z][\w’'-]+)*")
PEOPLE = frozenset({"officials", "commentators"})
"""The folders of records of persons."""
_ENGLISH_WORD = re.compile(r"\w+")
_SEVERAL = {"تان": ("ه",), "تين": ("ه",), "ات": ("ه", ""), "ان": ("",), "ين": ("",), "ون": ("",)}
"""Endings of nouns for two or more, folded, with those that the noun for one can have."""


_RELATED = ("ي", "يا", "يه", "يون", "يين", "يان", "يتان", "يتين", "يات")
"""Endings of an adjective that is made from the name of a state, folded."""
_LANDS = ("يا", "ا", "ه")
"""Endings of the names of lands that fall away before these."""


def spellings(record: Record) -> tuple[str, ...]:
    """The name of a record in Arabic, its aliases, and of a state or place its adjectives: إيطاليا, إيطالي, إيطالية."""
    lands = _lands(record)
    adjectives = (form for land in lands for form in related(land))
    return (record.name.ar, *record.aliases.ar, *dict.fromkeys((*lands, *adjectives)))


def nouns(record: Record) -> tuple[str, ...]:
    """The spellings of a record that are no adjectives: تركيا and not التركية, which stands after a noun."""
    related_to = (form for land in (record.name.ar, *_lands(record)) for form in related(land))
    adjectives = {form for adjective in related_to for form in forms(words(adjective)[-1])}
    others = (name for name in record.aliases.ar if len(words(name)) > 1 or not adjectives & forms(words(name)[-1]))
    return (record.name.ar, *others)


def _lands(record: Record) -> tuple[str, ...]:
    """The Arabic names of a state, its own and those by which it is known, or that of a place."""
    if isinstance(record, Organisation) and record.type == "state":
        return tuple(dict.fromkeys((record.name.ar, *phrases("states", "arabic", record.code or ""))))
    return (record.name.ar,) if isinstance(record, Place) else ()


@memo
def related(name: str) -> tuple[str, ...]:
    """The adjectives that the Arabic name of a land makes, by its first word and the adjective after it."""
    first, *rest = (min(one, key=len) for one in bare(name))
    if first == "اتحاد" and rest:
        first, *rest = rest
    end = next((end for end in _LANDS if first.endswith(end) and len(first) - len(end) > 1), "")
    stem = first.removesuffix(end).removesuffix("ي")
    if not rest:
        return tuple(stem + ending for ending in _RELATED)
    after = rest[0].removesuffix("ه")
    return (f"{stem}ي {after}", f"{stem}يا {after}ا", f"{stem}يه {after}ه") if len(rest) == 1 else ()


def is_named(record: Record, text: str) -> bool:
    """Whether an Arabic text names a record by its name or an alias, with the particles that may be written onto it."""
    return any(has(spellings(record), reading) for reading in _readings(text))


def is_named_in_part(record: Record, text: str) -> bool:
    """Whether every word of a name stands in an Arabic text, as in `the American and Israeli sources`."""
    found = {form for reading in _readings(text) for word in reading for form in forms(word)}
    return any(all(not word.isdisjoint(found) for word in bare(name)) for name in spellings(record))


def is_by_name(record: Record) -> bool:
    """Whether a record is that of a person who is known by name, and not by an office."""
    return record.folder in PEOPLE and _PERSON.fullmatch(record.name.en) is not None


def is_doubtful(record: Record) -> bool:
    """Whether a name has a letter that it can't have, so that nothing follows from a text without that name."""
    return _is_doubtful((record.name.en, *record.aliases.en), spellings(record))


@dataclass(frozen=True, slots=True)
class Proper:
    """A record with a proper name: its spellings in Arabic, of a person those with the last name, and those in English.

    `strict` says that a translation has to name it where its passage does, as it does states and people; `doubtful`
    that a name is so faulty that nothing follows from a text without it.
    """

    id: str
    name: str
    arabic: tuple[str, ...]
    english: tuple[str, ...]
    strict: bool
    doubtful: bool


@dataclass(frozen=True)
class Naming:
    """The proper names of a catalogue, ready to be found in texts."""

    names: tuple[Proper, ...]

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Naming":
        """The names of a catalogue's organisations, people and places; the same names make the same object."""
        return catalogue.gathered(_names_of)

    def in_arabic(self, text: str) -> frozenset[str]:
        """The ids of those whom an Arabic text names by the very name, and not by an office or role."""
        return frozenset(id for reading in _readings(text) for id, _, _ in self._arabic.spans(reading))

    def without(self, arabic: str, english: str) -> str:
        """The words of an Arabic text, with an x for each of a name of those whom its English one names as well."""
        found, ids = words(arabic), {id for _, ids, _, _ in self.in_english(english) for id in ids}
        named = {at for id, start, end in self._arabic.spans(found) if id in ids for at in range(start, end)}
        return " ".join("x" if at in named else word for at, word in enumerate(found))

    def in_english(self, text: str) -> Iterator[tuple[str, frozenset[str], int, int]]:
        """Each English name in a text with the ids of all whose it is, the number of its first word and the next."""
        found = _ENGLISH_WORD.findall(text)
        return (
            (" ".join(name), ids, at, at + len(name))
            for at, word in enumerate(found)
            for name, ids in self._english.get(word, {}).items()
            if tuple(found[at : at + len(name)]) == name
        )

    @cached_property
    def strict(self) -> Mapping[str, str]:
        """The names in English of those whom a translation must name where its passage does, by their ids."""
        return {one.id: one.name for one in self.names if one.strict and not one.doubtful}

    @cached_property
    def doubtful(self) -> frozenset[str]:
        """The ids of those whose own names are faulty."""
        return frozenset(one.id for one in self.names if one.doubtful)

    @cached_property
    def _arabic(self) -> Index:
        return Index.of({one.id: one.arabic for one in self.names})

    @cached_property
    def _english(self) -> Mapping[str, Mapping[tuple[str, ...], frozenset[str]]]:
        """The ids by the English names that are theirs, under the first word of each."""
        made: dict[str, dict[tuple[str, ...], frozenset[str]]] = {}
        spelled = ((one.id, tuple(_ENGLISH_WORD.findall(name))) for one in self.names for name in one.english)
        for id, name in spelled:
            group = made.setdefault(name[0], {}) if name else {}
            group[name] = group.get(name, frozenset()) | {id}
        return made


@memo
def _readings(text: str) -> tuple[tuple[str, ...], ...]:
    """The words of an Arabic text, and each noun for one with one adjective where a noun for several has several."""
    found = words(text)
    nouns = (at for at, word in enumerate(found[:-2]) if word.endswith(tuple(_SEVERAL)))
    return (found, *(pair for at in nouns for pair in _pairs(found[at], found[at + 1 :])))


def _pairs(noun: str, after: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """A noun for several and what stands after it, as the noun for one with each of its adjectives."""
    first, *rest = after
    joined = "وال" if first.startswith("ال") else "و"
    adjectives = [first, *(word.removeprefix("و") for word in takewhile(lambda word: word.startswith(joined), rest))]
    end = next(end for end in _SEVERAL if noun.endswith(end))
    if len(adjectives) > 1:
        yield from ((noun.removesuffix(end) + one, adj) for one in _SEVERAL[end] for adj in adjectives)


def _proper(record: Record) -> Proper | None:
    arabic, is_person = spellings(record), record.folder in PEOPLE
    if is_person:
        last = set(words(record.name.ar)[-1:])
        arabic = tuple(name for name in arabic if last & set(words(name)))
    is_strict = is_person or getattr(record, "type", None) == "state"
    if is_person and not is_by_name(record):
        return None
    return Proper(record.id, record.name.en, arabic, _english_names(record), is_strict, is_doubtful(record))


def _names_of(catalogue: Catalogue) -> Naming:
    records = (one for kind in ("organisation", "official", "commentator", "place") for one in catalogue.of(kind))
    return _naming(tuple(found for record in records if (found := _proper(record))))


@memo
def _naming(names: tuple[Proper, ...]) -> Naming:
    return Naming(names)


@memo
def _is_doubtful(english: tuple[str, ...], arabic: tuple[str, ...]) -> bool:
    names = (*english, *arabic)
    odd = any(misplaced(name) is not None or any(True for _ in faults(name)) for name in names)
    return odd or any(map(ARABIC.search, english)) or not all(map(ARABIC.search, arabic))


def _english_names(record: Record) -> tuple[str, ...]:
    """What English texts call a record."""
    own = (record.name.en, *record.aliases.en)
    own = (*own, *called_in_english(own)) if isinstance(record, Organisation) else own
    return (*own, record.name.en.rsplit(" ", 1)[-1]) if record.folder in PEOPLE else own


@memo
def in_english(text: str) -> tuple[str, ...]:
    """The words of an English text, in small letters."""
    return tuple(_ENGLISH_WORD.findall(text.casefold()))
