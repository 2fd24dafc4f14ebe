"""What a program can see in a piece of Arabic text: who speaks and how surely, and values that it bears out alone."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from dataclasses import field as dataclass_field
from functools import cached_property
from typing import Any

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.accounting import Figure, Held, figures
from fihrist.checking.evidence.hedging import hedge
from fihrist.checking.evidence.measures import bounds, measured
from fihrist.checking.evidence.moments import Time, moments
from fihrist.checking.evidence.names import PEOPLE, place_of
from fihrist.checking.evidence.numbers import Number, numbers, place
from fihrist.checking.evidence.referring import called, called_at
from fihrist.checking.evidence.speaking import Saying, sayings
from fihrist.checking.evidence.spelling import words
from fihrist.checking.evidence.voicing import is_among
from fihrist.model import Quantity, Record
from fihrist.model.fields import fields
from fihrist.text.dates import days
from fihrist.text.folding import key
from fihrist.text.places import Span

_WORD = re.compile(r"[^\W_]+")
_ACTORS = frozenset({"organisation", "official", "commentator"})
"""Kinds of which a sentence names several in several roles, so that who does what is never guessed."""
_LEFT = frozenset({"entered_service", "expires", "form", "part_of", "stage", "under"})
"""Fields for which one word is no sign: when something entered service is not the one date of a sentence."""
_ROLES = frozenset({"affiliation", "recipient", "supplier"})
"""The roles for which the words around a name tell well enough; in others who is named is left to a person."""
_OF_ITSELF = 3
"""What a record is called stands at most so many words from its name."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A value for a field, and the step that leads to it where it is not in the words.

    `words` are those of the text on which it rests; `role` tells that it says who does what, and `many` that
    the field holds several values beside each other.
    """

    field: str
    value: Any
    derived: str | None = None
    words: str = dataclass_field(default="", compare=False)
    role: bool = dataclass_field(default=False, compare=False)
    many: bool = dataclass_field(default=False, compare=False)


@dataclass(frozen=True)
class Reading:
    """A piece of a source, and the catalogue whose names may stand in it."""

    text: str
    catalogue: Catalogue
    before: str = ""
    """What stands before it in its sentence."""

    @cached_property
    def named(self) -> Mapping[str, str]:
        """The kind of each record that the text names, by id, in the order in which they are named."""
        places = ((place_of(record, self.text), id) for id, record in self.catalogue.records.items())
        found = sorted((place, id) for place, id in places if place is not None)
        return {id: self.catalogue.kind(id) or "" for _, id in found if self.catalogue.kind(id) != "source"}

    @cached_property
    def voice(self) -> Mapping[str, object]:
        """Who says the text, where the catalogue knows it, and how surely, as keys of a passage."""
        own = (one for one in sayings(self.text) if not (one.is_relative or one.goes_on))
        spoken = next(own, next((one for one in reversed(sayings(self.before)) if one.is_finite), None))
        speaker, asked = self._speaker(spoken) if spoken else None, hedge(self.text)
        return ({"said_by": [speaker]} if speaker else {}) | ({"mode": asked[0]} if asked else {})

    def _speaker(self, saying: Saying) -> str | None:
        """The record of whom a verb of saying is said, a person before his state; none for several."""
        who = saying.origin or saying.subject
        known = (record for record in self.catalogue.records.values() if self.catalogue.kind(record.id) in _ACTORS)
        among = [one for one in known if who and is_among(one, who)]
        people = [one.id for one in among if one.folder in PEOPLE]
        found = people or [one.id for one in among]
        return found[0] if len(found) == 1 else None

    def suggestions(self, kind: type[Record]) -> Iterator[Suggestion]:
        """The values that the text gives for fields of a kind, where it gives just one; who does what is left."""
        for _, found in self._found(kind):
            if len(found) == 1 and not found[0].role:
                yield found[0]

    def offered(self, record: Record) -> Iterator[Suggestion]:
        """The values that the text may give for a record, among them those whom it names in a role.

        Fields whose words tell as often of something else (in which form, of what a part) are left to a person.
        """
        for field, found in self._found(type(record)):
            several = tuple(one for one in found if one.value != record.id)
            if field == "category":
                several = tuple(one for one in several if self._is_at(record, one))
            if field not in _LEFT and (len(several) == 1 or all(one.role for one in several)):
                yield from (one for one in several if field in _ROLES or not one.role)

    def _is_at(self, record: Record, found: Suggestion) -> bool:
        """Whether the words of a suggestion stand at the name of a record."""
        at, here = place_of(record, self.text), words(self.text)
        own = words(found.words)
        start = next((n for n in range(len(here)) if here[n : n + len(own)] == own), None)
        return at is not None and start is not None and abs(at - start) <= _OF_ITSELF

    def _found(self, kind: type[Record]) -> Iterator[tuple[str, tuple[Suggestion, ...]]]:
        """What the text may give for each field of a kind."""
        for field, about in fields(kind).items():
            marks, found = about.marks, tuple[Suggestion, ...]()
            if marks.terms:
                found = tuple(self._terms(field, marks.terms))
            elif marks.reference:
                found = tuple(self._references(field, marks.reference))
            elif marks.is_date:
                found = tuple(self._dates(field))
            elif isinstance(about.value, type) and issubclass(about.value, Quantity):
                found = tuple(self._quantities(field, about.unit or ""))
            yield field, tuple(replace(one, many=about.many) for one in found)

    def _terms(self, field: str, terms: str) -> Iterator[Suggestion]:
        """The terms for which the text has a word that is not the name of somebody (ساحليا, الساحلية)."""
        actors = (id for id, kind in self.named.items() if kind in _ACTORS)
        names = {place_of(self.catalogue.records[id], self.text) for id in actors}
        free = {term: (start, end) for term, start, end in called_at(terms, self.text) if start not in names}
        order = called(terms, self.text)
        yield from (Suggestion(field, term, words=self._words(*free[term])) for term in order if term in free)

    def _references(self, field: str, kinds: Iterable[str]) -> Iterator[Suggestion]:
        """The records of some kinds that the text names."""
        for id, kind in self.named.items():
            if kind in kinds:
                at = place_of(self.catalogue.records[id], self.text) or 0
                yield Suggestion(field, id, words=self._words(at, at + 1), role=not _ACTORS.isdisjoint(kinds))

    def _words(self, start: int, end: int) -> str:
        """Some words of the text, by their numbers from 0, as they stand there."""
        folded = key(self.text)
        found = list(_WORD.finditer(folded.text))[start:end]
        where = folded.unfold(Span(found[0].start(), found[-1].end()))
        return self.text[where.start : where.end]

    def left(self, found: Iterable[Suggestion]) -> Iterator[str]:
        """The ids that the text names and its words that count or date, which neither suggestions nor voice hold."""
        used = [*(one.value for one in found), *self.voice.values()]
        yield from (id for id in self.named if not any(id in str(value) for value in used))
        counts = {number for value in used if isinstance(value, dict) for number in value.values()}
        held = Held(counts, {value for value in used if isinstance(value, str) and days(value)}, set(self.named))
        for figure in sorted(figures(self.text), key=lambda figure: figure.start):
            if not held.has(figure, self.text, self.catalogue):
                yield f"«{self._figure(figure)}»"

    def _dates(self, field: str) -> Iterator[Suggestion]:
        """The one date that the text names, in EDTF, with the step that leads to it; none for several."""
        times = moments(self.text).times
        if len(times) == 1 and not times[0].foreign and not times[0].part and (made := _edtf(times[0])):
            yield Suggestion(field, made, "levantine-month" if times[0].levantine else None, words=self._figures())

    def _quantities(self, field: str, unit: str) -> Iterator[Suggestion]:
        """The number that the text gives in a unit, with the bounds of the words; none where it is not clear."""
        found = sorted(number for number, units in measured(self.text).items() if unit in units)
        if len(found) == 1:
            said = bounds(self.text, found[0])
            side = next((b for b in ("more_than", "less_than", "about") if b in said), "exact")
            yield Suggestion(field, {side: _whole(found[0])}, words=self._numbers(found))
        elif len(found) == 2:
            yield Suggestion(field, {"min": _whole(found[0]), "max": _whole(found[1])}, words=self._numbers(found))

    def _figures(self) -> str:
        """The words of the text that count or date, as they stand there."""
        return " … ".join(self._figure(one) for one in sorted(figures(self.text), key=lambda one: one.start))

    def _numbers(self, values: Collection[float]) -> str:
        """The words of the text for some numbers, as they stand there."""
        return " … ".join(self._figure(one) for one in numbers(self.text) if one.value in values)

    def _figure(self, one: Figure | Number) -> str:
        where = place(self.text, one.start, one.end)
        return self.text[where.start : where.end]


def _whole(number: float) -> float:
    """A number, whole where it has no fraction."""
    return int(number) if number.is_integer() else number


def _edtf(time: Time) -> str | None:
    if time.decade and not time.year:
        return f"19{time.decade // 10}X"
    parts = (time.month, time.day) if time.month else ()
    return "-".join((f"{time.year:04}", *(f"{part:02}" for part in parts if part))) if time.year else None
