"""What a program can see in a piece of Arabic text: who speaks and how surely, and values that it bears out alone."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.accounting import Held, figures
from fihrist.checking.evidence.cues import SPOKEN, Cue, cues
from fihrist.checking.evidence.hedging import hedge
from fihrist.checking.evidence.measures import bounds, measured
from fihrist.checking.evidence.moments import Time, moments
from fihrist.checking.evidence.names import place_of
from fihrist.checking.evidence.numbers import place
from fihrist.checking.evidence.referring import called
from fihrist.model import Quantity, Record
from fihrist.model.fields import fields
from fihrist.text.dates import days

_NEAR = 6
"""A speaker stands at most so many words from the word of saying."""
_ACTORS = frozenset({"organisation", "official", "commentator"})
"""Kinds of which a sentence names several in several roles, so that who does what is never guessed."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A value for a field, and the step that leads to it where it is not in the words."""

    field: str
    value: Any
    derived: str | None = None


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

    @cached_property
    def voice(self) -> Mapping[str, object]:
        """Who says the text, where the catalogue knows it, and how surely, as keys of a passage."""
        spoken = next((cue for cue in cues(self.text) if cue.kind in SPOKEN and not cue.is_noun), None)
        speaker, asked = self._speaker(spoken) if spoken else None, hedge(self.text)
        return ({"said_by": [speaker]} if speaker else {}) | ({"mode": asked[0]} if asked else {})

    def _speaker(self, cue: Cue) -> str | None:
        """The record that is named near a word of saying and outside of what is said; a person before his state."""
        wanted = {id: kind for id, kind in self.named.items() if kind in _ACTORS}
        places = {id: place_of(self.catalogue.records[id], self.text) for id in wanted}
        away = {id: abs(at - cue.at) for id, at in places.items() if at is not None and not cue.governs(at)}
        near = (id for id, words in away.items() if words <= _NEAR)
        return min(near, key=lambda id: (wanted[id] == "organisation", away[id], id), default=None)

    def suggestions(self, kind: type[Record]) -> Iterator[Suggestion]:
        """The values that the text gives for fields of a kind, where it gives just one."""
        for field, about in fields(kind).items():
            marks = about.marks
            found: list[Any] = []
            if marks.terms:
                found += called(marks.terms, self.text)
            elif marks.reference and _ACTORS.isdisjoint(marks.reference):
                found += (id for id, named in self.named.items() if named in marks.reference)
            elif marks.is_date:
                yield from self._dates(field)
            elif about.value is Quantity:
                found += self._quantities(about.unit or "")
            yield from (Suggestion(field, value) for value in found if len(found) == 1)

    def left(self, found: Iterable[Suggestion]) -> Iterator[str]:
        """The ids that the text names and its words that count or date, which neither suggestions nor voice hold."""
        used = [*(one.value for one in found), *self.voice.values()]
        yield from (id for id in self.named if not any(id in str(value) for value in used))
        counts = {number for value in used if isinstance(value, dict) for number in value.values()}
        held = Held(counts, {value for value in used if isinstance(value, str) and days(value)}, set(self.named))
        for figure in sorted(figures(self.text), key=lambda figure: figure.start):
            if not held.has(figure, self.text, self.catalogue):
                where = place(self.text, figure.start, figure.end)
                yield f"«{self.text[where.start : where.end]}»"

    def _dates(self, field: str) -> Iterator[Suggestion]:
        """The one date that the text names, in EDTF, with the step that leads to it; none for several."""
        times = moments(self.text).times
        if len(times) == 1 and not times[0].foreign and not times[0].part and (made := _edtf(times[0])):
            yield Suggestion(field, made, "levantine-month" if times[0].levantine else None)

    def _quantities(self, unit: str) -> Iterator[dict[str, float]]:
        """The number that the text gives in a unit, with the bounds of the words; none where it is not clear."""
        found = sorted(number for number, units in measured(self.text).items() if unit in units)
        if len(found) == 1:
            said = bounds(self.text, found[0])
            yield {next((b for b in ("more_than", "less_than", "about") if b in said), "exact"): found[0]}
        elif len(found) == 2:
            yield {"min": found[0], "max": found[1]}


def _edtf(time: Time) -> str | None:
    if time.decade and not time.year:
        return f"19{time.decade // 10}X"
    parts = (time.month, time.day) if time.month else ()
    return "-".join((f"{time.year:04}", *(f"{part:02}" for part in parts if part))) if time.year else None
