"""Telling: of which records a passage tells, by name or by what it says of them, and who speaks in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from fihrist.catalogue import PassageAt
from fihrist.checking.evidence.referring import called
from fihrist.checking.evidence.speaking import sayings
from fihrist.checking.evidence.spelling import forms, skeletons, words
from fihrist.editing.drafting.cutting import meant
from fihrist.editing.drafting.reading import Reading, drafting_words, named_in
from fihrist.model import Record

_TYPES = {"events": "event-type", "agreements": "agreement-type"}
_LONG = 3
"""A longer word says something in a name."""


@dataclass(frozen=True)
class Telling(Reading):
    """A passage, and what of the catalogue it tells."""

    passage: PassageAt

    @property
    def ids(self) -> tuple[str, ...]:
        """The records of which it tells: its source, those that it names, and those without a name."""
        return (self.passage.source, *self.named, *self.told)

    @cached_property
    def told(self) -> tuple[str, ...]:
        """The records without a name of their own of which the passage tells; of several alike the one told best."""
        found: dict[tuple[str, ...], list[tuple[tuple[float, int], str]]] = {}
        for record in self.catalogue.records.values():
            if record.folder in (*_TYPES, "transfers") and self._tells(record):
                group = (record.folder, getattr(record, "type", ""), *self._things(record))
                found.setdefault(group, []).append((self._share(record), record.id))
        best = (sorted(group, reverse=True) for group in found.values())
        return tuple(one[0][1] for one in best if len(one) == 1 or one[0][0] > one[1][0])

    def _tells(self, record: Record) -> bool:
        """Whether a passage tells of what a record without a name of its own is named after."""
        parts, things = named_in(words(record.name.ar), self.catalogue), self._things(record)
        others = [id for id in parts if not self.is_of(id, "weapons")]
        if not parts or not {*things} <= self.named.keys() or (others and self.named.keys().isdisjoint(others)):
            return False
        if record.folder == "transfers":
            return self._has_goods(record)
        return getattr(record, "type", "") in called(_TYPES[record.folder], self.text)

    def _things(self, record: Record) -> tuple[str, ...]:
        """The weapons after which a transfer is named."""
        named = named_in(words(record.name.ar), self.catalogue) if record.folder == "transfers" else ()
        return tuple(sorted(id for id in named if self.is_of(id, "weapons")))

    def _has_goods(self, record: Record) -> bool:
        """Whether the passage has what is transferred, and in which form, as its name says it."""
        own, ends = words(record.name.ar), {*drafting_words()["supplier"], *drafting_words()["recipient"]}
        goods = own[: next((n for n, word in enumerate(own) if word in ends or word[:2] == "لل"), len(own))]
        is_formed = form_of(record) in ("delivery", *called("form", self.text))
        return is_formed and (bool(self._things(record)) or all(map(self._has, goods)))

    def _has(self, word: str) -> bool:
        return any(word in forms(one) or not skeletons(word).isdisjoint(skeletons(one)) for one in self.words)

    def _share(self, record: Record) -> tuple[float, int]:
        """How many words of a name the passage has, and how few it has not."""
        own = [word for word in words(record.name.ar) if len(word) > _LONG]
        told = sum(map(self._has, own))
        return told / (len(own) + 1), told - len(own)

    def is_of(self, id: str, folder: str) -> bool:
        """Whether a record stands in a folder."""
        return self.catalogue.records[id].folder == folder

    @cached_property
    def speakers(self) -> frozenset[str]:
        """Those of whom a verb of saying in the passage is said."""
        heads = (one for one in sayings(self.text) if one.is_finite)
        return frozenset(id for one in heads for id in meant(one.subject, one.near, self.catalogue).said_by)

    def parties(self, record: Record) -> Mapping[str, str]:
        """Those after whom a record is named and of whom the passage tells, each with the word before in the name."""
        own = words(record.name.ar)
        named = named_in(own, self.catalogue, alone=True)
        return {id: own[at - 1] if at else "" for id, at in sorted(named.items()) if id in self.named}


def form_of(record: Record) -> str:
    """The form of a transfer by the first word of its name."""
    return next(iter(called("form", words(record.name.ar)[0])), "delivery")
