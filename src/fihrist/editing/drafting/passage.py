"""Passages: what a program can see in an Arabic sentence, as far as a draft needs it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.cues import SPOKEN, Cue, cues
from fihrist.checking.evidence.measures import bounds, has_unit, units
from fihrist.checking.evidence.moments import moments
from fihrist.checking.evidence.names import place_of
from fihrist.checking.evidence.numbers import told
from fihrist.checking.evidence.terms import called

_SPEAKERS = ("organisation", "official", "commentator")
_NEAR = 6
"""A speaker stands at most so many words from the word of saying."""
_MODES = {"allegation": "alleged", "estimate": "estimated", "belief": "estimated", "expectation": "expected"}


@dataclass(frozen=True)
class Passage:
    """A sentence of a source, and the catalogue whose names may stand in it."""

    source: str
    sentence: int
    text: str
    catalogue: Catalogue

    @cached_property
    def named(self) -> Mapping[str, str]:
        """The kind of each record that the sentence names, by id, in the order in which they are named."""
        places = ((place_of(record, self.text), id) for id, record in self.catalogue.records.items())
        found = sorted((place, id) for place, id in places if place is not None)
        return {id: self.catalogue.kind(id) or "" for _, id in found}

    @cached_property
    def numbers(self) -> tuple[float, ...]:
        """The numbers that the sentence tells, years left out, the smallest first."""
        return tuple(sorted(n for n in told(self.text) if n not in moments(self.text).years))

    def of(self, kinds: tuple[str, ...]) -> tuple[str, ...]:
        """The ids of the records of these kinds that the sentence names; no kind means any."""
        return tuple(id for id, kind in self.named.items() if not kinds or kind in kinds)

    def terms(self, name: str) -> tuple[str, ...]:
        """The terms of a closed list for which the sentence has a word."""
        return called(name, self.text)

    @cached_property
    def voice(self) -> Mapping[str, object]:
        """Who says what the sentence tells, and how surely, as keys of a claim; empty where it speaks for itself."""
        found = cues(self.text)
        spoken = next((cue for cue in found if cue.kind in SPOKEN and not cue.is_noun), None)
        speaker = self._speaker(spoken) if spoken else None
        modes = {_MODES[cue.kind] for cue in found if cue.kind in _MODES and not cue.is_noun}
        mode = next((mode for mode in ("alleged", "expected", "estimated") if mode in modes), None)
        return ({"said_by": [speaker]} if speaker else {}) | ({"mode": mode} if mode else {})

    def _speaker(self, cue: Cue) -> str | None:
        """The record that is named nearest to a word of saying, outside of what is said."""
        wanted = {id: place_of(self.catalogue.records[id], self.text) for id in self.of(_SPEAKERS)}
        near = {id: abs(at - cue.at) for id, at in wanted.items() if at is not None and not cue.governs(at)}
        return next((id for id in sorted(near, key=lambda id: (near[id], id)) if near[id] <= _NEAR), None)

    def date(self) -> tuple[str, str | None] | None:
        """The one date that the sentence names, with the step that leads to it; None for none or several."""
        found = moments(self.text)
        if len(found.years) == 1 and len(found.months) <= 1 and not found.parts:
            year = next(iter(found.years))
            if not found.months:
                return str(year), None
            return f"{year}-{next(iter(found.months)):02}", "levantine-month" if found.levantine else None
        if len(found.decades) == 1 and not found.years and not found.parts:
            return f"19{next(iter(found.decades)) // 10}X", None
        return None

    def quantity(self, unit: str) -> dict[str, float] | None:
        """The number that the sentence gives in a unit, with the bounds of the words; None where it is not clear."""
        if unit not in units(self.text) or not has_unit(self.text, unit) or not self.numbers:
            return None
        if len(self.numbers) == 1:
            number = self.numbers[0]
            bound = next((b for b in ("more_than", "less_than", "about") if b in bounds(self.text, number)), "exact")
            return {bound: number}
        low, high = self.numbers[0], self.numbers[-1]
        return {"min": low, "max": high} if len(self.numbers) == 2 and low < high else None
