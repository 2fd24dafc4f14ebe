"""What a program can see in a piece of Arabic text: whom it names, and values that its words bear out alone."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from dataclasses import field as dataclass_field
from functools import cached_property
from typing import Any

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.accounting import Figure, Held, figures
from fihrist.checking.evidence.measures import bounds, measured
from fihrist.checking.evidence.moments import Time, moments
from fihrist.checking.evidence.names import place_of
from fihrist.checking.evidence.numbers import Number, numbers, place
from fihrist.checking.evidence.referring import called, called_at
from fihrist.editing.drafting.speakers import ACTORS, word_spans
from fihrist.model import Quantity, Record
from fihrist.model.fields import fields
from fihrist.text.dates import days


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

    @property
    def is_measured(self) -> bool:
        """Whether it is a number with its bounds."""
        return isinstance(self.value, dict) and all(isinstance(part, int | float) for part in self.value.values())


@dataclass(frozen=True)
class Reading:
    """A piece of a source, and the catalogue whose names may stand in it."""

    text: str
    catalogue: Catalogue

    @cached_property
    def named(self) -> Mapping[str, str]:
        """The kind of each record that the text names, by id, in the order in which they are named."""
        places = ((place_of(record, self.text), id) for id, record in self.catalogue.records.items())
        found = sorted((place, id) for place, id in places if place is not None)
        return {id: self.catalogue.kind(id) or "" for _, id in found if self.catalogue.kind(id) != "source"}

    def suggestions(self, kind: type[Record]) -> Iterator[Suggestion]:
        """The values that the text gives for fields of a kind, where it gives just one; who does what is left."""
        for _, found in self._found(kind):
            if len(found) == 1 and not found[0].role:
                yield found[0]

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
        actors = (id for id, kind in self.named.items() if kind in ACTORS)
        names = {place_of(self.catalogue.records[id], self.text) for id in actors}
        free = {term: (start, end) for term, start, end in called_at(terms, self.text) if start not in names}
        order = called(terms, self.text)
        yield from (Suggestion(field, term, words=self._words(*free[term])) for term in order if term in free)

    def _references(self, field: str, kinds: Iterable[str]) -> Iterator[Suggestion]:
        """The records of some kinds that the text names."""
        for id, kind in self.named.items():
            if kind in kinds:
                at = place_of(self.catalogue.records[id], self.text) or 0
                yield Suggestion(field, id, words=self._words(at, at + 1), role=not ACTORS.isdisjoint(kinds))

    def _words(self, start: int, end: int) -> str:
        """Some words of the text, by their numbers from 0, as they stand there."""
        found = word_spans(self.text)[start:end]
        return self.text[found[0].start : found[-1].end]

    def left(self, found: Iterable[Suggestion], speakers: Iterable[str] = ()) -> Iterator[str]:
        """The ids that the text names and its words that count or date, which no suggestion and no speaker holds."""
        values = [*(one.value for one in found), *speakers]
        used = [part for value in values for part in (value.values() if isinstance(value, dict) else (value,))]
        yield from (id for id in self.named if id not in used)
        counts = {part for part in used if isinstance(part, int | float)}
        ends = {end for part in used if isinstance(part, str) and days(part) for end in part.split("/")}
        held = Held(counts, ends, set(self.named))
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
            yield Suggestion(field, bounded(self.text, found[0]), words=self._numbers(found))
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


def bounded(text: str, value: float) -> dict[str, float]:
    """A number as a quantity, by the words that bound it."""
    said = bounds(text, value)
    side = next((one for one in ("more_than", "less_than", "about") if one in said), None)
    return {
        side or ("min" if {"min", "bounded"} <= said else "max" if {"max", "bounded"} <= said else "exact"): _whole(
            value
        )
    }


def _whole(number: float) -> float:
    """A number, whole where it has no fraction."""
    return int(number) if number.is_integer() else number


def _edtf(time: Time) -> str | None:
    if time.decade and not time.year:
        return f"19{time.decade // 10}X"
    parts = (time.month, time.day) if time.month else ()
    return "-".join((f"{time.year:04}", *(f"{part:02}" for part in parts if part))) if time.year else None
