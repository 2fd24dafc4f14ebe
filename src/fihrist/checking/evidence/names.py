"""Names: whether a text names a record, in Arabic by its spellings and in English by what translations call it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.lexicon import facts, memo, phrases
from fihrist.checking.evidence.spelling import Index, bare, forms, has, skeletons, words
from fihrist.model import Record
from fihrist.model.kinds.organisation import Organisation
from fihrist.model.kinds.place import Place
from fihrist.text.characters import ARABIC, faults, misplaced

_WITHIN = "bin|ben|ibn|bint|abu|abd|ould|uld|el|al|de|del|da|dos|di|du|la|van|von|der|den|ter"
_PERSON = re.compile(rf"[A-Z][\w’'-]+(?: (?:{_WITHIN})\b| (?:al-|el-|d['’])?[A-Z][\w’'-]+)*")
PEOPLE = frozenset({"officials", "commentators"})
"""The folders of records of persons."""
LOOSE = ("titles", "capitals")
"""Lists of names of states that may mean something else as well."""
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
    """Whether every word of a name stands in an Arabic text, as in `the American and Israeli sources`.

    A word of a longer name may have another number: مسيرات إيرانية for مسيرة إيرانية.
    """
    found = {form for reading in _readings(text) for word in reading for form in forms(word)}
    letters = {bone for word in words(text) for bone in skeletons(word)}
    names = (words(name) for name in spellings(record))
    return any(
        all(bare(word)[0] & found or (len(name) > 1 and skeletons(word) & letters) for word in name) for name in names
    )


def is_by_name(record: Record) -> bool:
    """Whether a record is that of a person who is known by name, and not by an office."""
    return record.folder in PEOPLE and _PERSON.fullmatch(record.name.en) is not None


def is_doubtful(record: Record) -> bool:
    """Whether a name has a letter that it can't have, so that nothing follows from a text without that name."""
    return _is_doubtful((record.name.en, *record.aliases.en), spellings(record))


@dataclass(frozen=True, slots=True)
class Naming:
    """Whom a text names by a proper name, each a look-up of its own: no name has a say but those that stand there."""

    catalogue: Catalogue

    def in_arabic(self, text: str) -> frozenset[str]:
        """The ids of those whom an Arabic text names by the very name, and not by an office or role."""
        return self.catalogue.gathered(_named_in, text)

    def at(self, text: str) -> tuple[tuple[str, int, int], ...]:
        """The id of each name in an Arabic text, sorted, with the number of its first word and of the next."""
        return self.catalogue.gathered(_arabic_at, text)

    def in_english(self, text: str) -> tuple[tuple[str, frozenset[str], int, int], ...]:
        """Each English name in a text with the ids of all whose it is, the number of its first word and the next."""
        return self.catalogue.gathered(_english_at, text)

    def without(self, arabic: str, english: str) -> str:
        """The words of an Arabic text, with an x for each of a name of those whom its English one names as well."""
        ids = {id for _, ids, _, _ in self.in_english(english) for id in ids}
        named = {at for id, start, end in self.at(arabic) if id in ids for at in range(start, end)}
        return " ".join("x" if at in named else word for at, word in enumerate(words(arabic)))

    def is_called(self, id: str, arabic: str) -> bool:
        """Whether an Arabic text calls a person by the last name alone, as English ones do."""
        record = self.catalogue.records[id]
        return record.folder in PEOPLE and has(words(record.name.ar)[-1:], words(arabic))

    def required(self, id: str) -> str | None:
        """The English name of somebody whom a translation must name where its passage does, as it does states."""
        return self.catalogue.gathered(_required, id)

    def is_doubtful(self, id: str) -> bool:
        """Whether somebody's own names are faulty, so that nothing follows where a text does not have them."""
        return self.catalogue.gathered(_has_faulty_names, id)


@dataclass(frozen=True, slots=True)
class _Names:
    """The proper names of a catalogue's organisations, people and places, ready to be found in texts."""

    arabic: Index
    english: Mapping[str, Mapping[tuple[str, ...], frozenset[str]]]
    required: Mapping[str, str]
    doubtful: frozenset[str]


def _named_in(catalogue: Catalogue, text: str = "") -> frozenset[str]:
    arabic = catalogue.gathered(_names_of).arabic
    return frozenset(id for reading in _readings(text) for id, _, _ in arabic.spans(reading))


def _arabic_at(catalogue: Catalogue, text: str = "") -> tuple[tuple[str, int, int], ...]:
    return tuple(sorted(catalogue.gathered(_names_of).arabic.spans(words(text))))


def _english_at(catalogue: Catalogue, text: str = "") -> tuple[tuple[str, frozenset[str], int, int], ...]:
    english, found = catalogue.gathered(_names_of).english, _ENGLISH_WORD.findall(text)
    return tuple(
        (" ".join(name), ids, at, at + len(name))
        for at, word in enumerate(found)
        for name, ids in english.get(word, {}).items()
        if tuple(found[at : at + len(name)]) == name
    )


def _required(catalogue: Catalogue, id: str) -> str | None:
    return catalogue.gathered(_names_of).required.get(id)


def _has_faulty_names(catalogue: Catalogue, id: str) -> bool:
    return id in catalogue.gathered(_names_of).doubtful


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


def _names_of(catalogue: Catalogue) -> _Names:
    every = (one for kind in ("organisation", "official", "commentator", "place") for one in catalogue.of(kind))
    records = [one for one in every if one.folder not in PEOPLE or is_by_name(one)]
    doubtful = frozenset(one.id for one in records if is_doubtful(one))
    must = (one for one in records if one.folder in PEOPLE or getattr(one, "type", None) == "state")
    required = {one.id: one.name.en for one in must if one.id not in doubtful}
    arabic, english = (tuple((one.id, called(one)) for one in records) for called in (_arabic_names, _english_names))
    return _Names(_in_arabic(arabic), _in_english(english), required, doubtful)


@memo
def _in_arabic(names: tuple[tuple[str, tuple[str, ...]], ...]) -> Index:
    return Index.of(dict(names))


@memo
def _in_english(
    names: tuple[tuple[str, tuple[str, ...]], ...],
) -> Mapping[str, Mapping[tuple[str, ...], frozenset[str]]]:
    """The ids by the English names that are theirs, under the first word of each."""
    made: dict[str, dict[tuple[str, ...], frozenset[str]]] = {}
    for id, name in ((id, tuple(_ENGLISH_WORD.findall(name))) for id, every in names for name in every):
        group = made.setdefault(name[0], {}) if name else {}
        group[name] = group.get(name, frozenset()) | {id}
    return made


def _arabic_names(record: Record) -> tuple[str, ...]:
    """What Arabic texts call a record, of a person those with the last name."""
    last = set(words(record.name.ar)[-1:])
    return tuple(name for name in spellings(record) if record.folder not in PEOPLE or last & set(words(name)))


@memo
def _is_doubtful(english: tuple[str, ...], arabic: tuple[str, ...]) -> bool:
    names = (*english, *arabic)
    odd = any(misplaced(name) is not None or any(True for _ in faults(name)) for name in names)
    return odd or any(map(ARABIC.search, english)) or not all(map(ARABIC.search, arabic))


def _english_names(record: Record) -> tuple[str, ...]:
    """What English texts call a record."""
    own = (record.name.en, *record.aliases.en)
    if record.folder in PEOPLE:
        return (*own, record.name.en.rsplit(" ", 1)[-1])
    codes = sorted({code for name in own for code in states(name)}) if isinstance(record, Organisation) else ()
    return (*own, *(name for code in codes for how in ("names", *LOOSE) for name in phrases("states", how, code)))


@memo
def in_english(text: str) -> tuple[str, ...]:
    """The words of an English text, in small letters."""
    return tuple(_ENGLISH_WORD.findall(text.casefold()))


@memo
def states(name: str) -> frozenset[str]:
    """The codes of the states that have a name, in English or in Arabic; several where two share it, as Congo."""
    known, own = facts("states"), words(name)
    english = {code for code, called in known["names"].items() if name in called}
    return frozenset(english | {code for code, called in known["arabic"].items() if own in map(words, called)})
