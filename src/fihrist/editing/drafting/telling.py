"""Telling: of which records that are there a passage tells, who speaks in it, and what its source has told before."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from fihrist.catalogue import PassageAt
from fihrist.catalogue.parts import plain
from fihrist.checking.evidence.speaking import sayings
from fihrist.checking.evidence.spelling import forms, skeletons, words
from fihrist.checking.evidence.terms import called
from fihrist.editing.drafting.reading import Reading, Suggestion, drafting_words, named_in
from fihrist.editing.drafting.speakers import meant
from fihrist.model import Record

TYPES = {"events": "event-type", "agreements": "agreement-type"}
_LEAST = 4
"""So many letters at least has a word of a name that tells something alike from another."""


@dataclass(frozen=True)
class Telling(Reading):
    """A passage, and what of the catalogue it tells."""

    passage: PassageAt

    @cached_property
    def told(self) -> tuple[str, ...]:
        """The records without a name of their own of which the passage tells; of several alike the one told best."""
        found: dict[tuple[str, ...], list[tuple[float, str]]] = {}
        for record in self.catalogue.records.values():
            if record.folder in (*TYPES, "transfers") and self._tells(record):
                group = (record.folder, getattr(record, "type", ""), *self._named_after(record, "weapons"))
                found.setdefault(group, []).append((self._share(record), record.id))
        best = (sorted(group, reverse=True) for group in found.values())
        return tuple(one[0][1] for one in best if len(one) == 1 or one[0][0] > one[1][0])

    def _tells(self, record: Record) -> bool:
        """Whether a passage tells of what a record without a name of its own is named after."""
        parts, things = self._named_after(record), self._named_after(record, "weapons")
        others = parts.keys() - things.keys()
        if not parts or not parts.keys() <= self.named.keys():
            return False
        if record.folder != "transfers":
            return getattr(record, "type", "") in called(TYPES[record.folder], self.text)
        name, ends = words(record.name.ar), {*drafting_words()["supplier"], *drafting_words()["recipient"]}
        starts = {*(parts[id] for id in others), *(at for at, word in enumerate(name) if word in ends), len(name)}
        return bool(things) or all(map(self._has, name[: min(starts)]))

    def _named_after(self, record: Record, folder: str = "") -> dict[str, int]:
        """The records after which one is named, with the numbers of their words there, or those of a folder alone."""
        named = named_in(words(record.name.ar), self.catalogue)
        return {id: at for id, at in named.items() if not folder or self.is_of(id, folder)}

    def _has(self, word: str) -> bool:
        return any(word in forms(one) or not skeletons(word).isdisjoint(skeletons(one)) for one in self.words)

    def _share(self, record: Record) -> float:
        """How many words of a name the passage has."""
        own = [word for word in words(record.name.ar) if len(word) >= _LEAST]
        return sum(map(self._has, own)) / (len(own) + 1)

    def is_of(self, id: str, *folders: str) -> bool:
        """Whether a record stands in one of some folders."""
        return self.catalogue.records[id].folder in folders

    @cached_property
    def speakers(self) -> frozenset[str]:
        """Those of whom a verb of saying in the passage is said."""
        heads = (one for one in sayings(self.text) if one.is_finite)
        return frozenset(id for one in heads for id in meant(one.subject, self.catalogue).said_by)

    def parties(self, record: Record) -> Mapping[str, str]:
        """Those after whom a record is named and of whom the passage tells, each with the word before in the name."""
        own = words(record.name.ar)
        named = named_in(own, self.catalogue, alone=True)
        to = {id for id, at in named.items() if own[at][0] == "ل" != self.catalogue.records[id].name.ar[0]}
        before = {id: "ل" if id in to else "".join(own[:at][-1:]) for id, at in named.items()}
        return {id: before[id] for id in sorted(named) if id in self.named}

    def has_told(self, one: Suggestion) -> bool:
        """Whether the source has said the same before, which is seldom said again for its own sake."""
        claims = self.catalogue.claims_in(self.catalogue.records[one.record])
        own = (claim for claim in claims if f"{self.passage.source}/" in " ".join(claim.passages))
        return any((claim.field, plain(claim.claim.value)) == (one.field, one.value) for claim in own)
