"""What a program can see in a piece of Arabic text: names, terms, dates, numbers, who speaks and how surely."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.cues import SPOKEN, Cue, cues, verb_of
from fihrist.checking.evidence.measures import bounds, measured
from fihrist.checking.evidence.moments import Time, moments
from fihrist.checking.evidence.names import place_of
from fihrist.checking.evidence.numbers import told
from fihrist.checking.evidence.spelling import words
from fihrist.checking.evidence.terms import called

_SPEAKERS = ("organisation", "official", "commentator")
_NEAR = 6
"""A speaker stands at most so many words from the word of saying."""
_MODES = {"allegation": "alleged", "expectation": "expected", "estimate": "estimated", "belief": "estimated"}


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
    def numbers(self) -> tuple[float, ...]:
        """The numbers that the text tells, years left out, the smallest first."""
        return tuple(sorted(told(self.text) - moments(self.text).years))

    def terms(self, name: str) -> tuple[str, ...]:
        """The terms of a closed list for which the text has a word."""
        return called(name, self.text)

    @cached_property
    def voice(self) -> Mapping[str, object]:
        """Who says the text, where the catalogue knows it, and how surely, as keys of a passage."""
        found = cues(self.text)
        spoken = next((cue for cue in found if cue.kind in SPOKEN and not cue.is_noun), None)
        speaker = self._speaker(spoken) if spoken else None
        modes = [self._mode(cue) for cue in found if cue.kind in _MODES and not cue.is_noun]
        mode = next((mode for mode in ("alleged", "possible", "expected", "estimated") if mode in modes), None)
        return ({"said_by": [speaker]} if speaker else {}) | ({"mode": mode} if mode else {})

    def _mode(self, cue: Cue) -> str:
        """The mode of a cue; the particle قد before a verb that is to come makes what is said a possibility."""
        is_possible = cue.kind == "expectation" and verb_of(cue, words(self.text)) != cue.at
        return "possible" if is_possible else _MODES[cue.kind]

    def _speaker(self, cue: Cue) -> str | None:
        """The record that is named near a word of saying and outside of what is said; a person before his state."""
        wanted = {id: kind for id, kind in self.named.items() if kind in _SPEAKERS}
        places = {id: place_of(self.catalogue.records[id], self.text) for id in wanted}
        away = {id: abs(at - cue.at) for id, at in places.items() if at is not None and not cue.governs(at)}
        near = (id for id, words in away.items() if words <= _NEAR)
        return min(near, key=lambda id: (wanted[id] == "organisation", away[id], id), default=None)

    def date(self) -> tuple[str, str | None] | None:
        """The one date that the text names, in EDTF, with the step that leads to it; None for none or several."""
        times = moments(self.text).times
        if len(times) != 1 or times[0].foreign or times[0].part:
            return None
        made = _edtf(times[0])
        return (made, "levantine-month" if times[0].levantine else None) if made else None

    def quantity(self, unit: str) -> dict[str, float] | None:
        """The number that the text gives in a unit, with the bounds of the words; None where it is not clear."""
        found = sorted(number for number, units in measured(self.text).items() if unit in units)
        if len(found) == 1:
            bound = next((b for b in ("more_than", "less_than", "about") if b in bounds(self.text, found[0])), "exact")
            return {bound: found[0]}
        return {"min": found[0], "max": found[1]} if len(found) == 2 else None


def _edtf(time: Time) -> str | None:
    if time.decade and not time.year:
        return f"19{time.decade // 10}X"
    parts = [f"{time.year:04}"] if time.year else []
    parts += [f"{part:02}" for part in (time.month, time.day) if part] if time.month else []
    return "-".join(parts) or None
