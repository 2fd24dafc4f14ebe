"""Telling: of which records a passage tells, by name or by what it says of them, who speaks in it, and when it was."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.checking.evidence.attestations import published
from fihrist.checking.evidence.calendars import Stretch
from fihrist.checking.evidence.moments import Time, moments
from fihrist.checking.evidence.numbers import tokens
from fihrist.checking.evidence.reckoning import reckoned
from fihrist.checking.evidence.referring import called
from fihrist.checking.evidence.speaking import sayings
from fihrist.checking.evidence.spelling import forms, skeletons, words
from fihrist.editing.drafting.speakers import Speakers, mentions
from fihrist.model import Record

_NAMED = frozenset({"organisations", "officials", "commentators", "weapons", "places"})
"""Folders of records that have names of their own; what the names of others name has to be told of."""
_TYPES = {"events": "event-type", "agreements": "agreement-type"}
SPEAKING = {"statement": "speaker", "press-conference": "speaker", "speech": "speaker", "report": "author"}
"""Types of events that somebody speaks, with what he is in them."""
_ENOUGH = 0.3
"""So much of a name a passage has at least that does not name the thing itself."""
_LONG = 3
"""A longer word says something in a name."""


@dataclass(frozen=True)
class Telling:
    """A passage, and what of the catalogue it tells."""

    passage: PassageAt
    catalogue: Catalogue

    @property
    def text(self) -> str:
        """The passage, letter for letter."""
        return self.passage.passage.text

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the passage."""
        return words(self.text)

    @property
    def unnamed(self) -> str:
        """The words of the passage without those of names, in which a verb is none: معهد الدراسات."""
        records = (self.catalogue.records[id] for id in self.named)
        inside = {n for record in records for start, end in mentions(record, self.words) for n in range(start, end)}
        return " ".join(word for n, word in enumerate(self.words) if n not in inside)

    @property
    def ids(self) -> tuple[str, ...]:
        """The records of which it tells: its source, those that it names or means, and those without a name."""
        return (self.passage.source, *self.named, *((self.meant,) if self.meant else ()), *self.told)

    @cached_property
    def named(self) -> Mapping[str, int]:
        """The records that the passage names, with the number of the word at which it does first."""
        return named_in(self.words, self.catalogue)

    @cached_property
    def near(self) -> Mapping[str, int]:
        """The records that the passage or one that it follows names."""
        context = (self.text, *(one.passage.text for one in self.catalogue.context(self.passage)))
        return named_in(words(" ".join(context)), self.catalogue)

    @cached_property
    def alone(self) -> frozenset[str]:
        """Those whom it names, but for those within the name of another: وزارة الدفاع الكويتية is not الكويت."""
        return alone_in(self.words, self.catalogue)

    @cached_property
    def meant(self) -> str | None:
        """The one weapon that the passages before it name where it names none."""
        weapons = [id for id in self.near if self.is_of(id, "weapons")]
        return weapons[0] if len(weapons) == 1 and weapons[0] not in self.named else None

    @cached_property
    def told(self) -> Mapping[str, Record]:
        """The records without a name of their own of which the passage tells; of several alike the one told best."""
        if next(iter(self.catalogue.sources[self.passage.source].passages), "") == self.passage.key:
            return {}
        found: dict[tuple[str, ...], list[tuple[tuple[float, int], str]]] = {}
        for record in self.catalogue.records.values():
            if record.folder in (*_TYPES, "transfers") and self._tells(record):
                group = (record.folder, getattr(record, "type", ""), *self._things(record))
                found.setdefault(group, []).append((self._share(record), record.id))
        best = (sorted(group, reverse=True) for group in found.values())
        ids = (one[0][1] for one in best if len(one) == 1 or one[0][0] > one[1][0])
        return {id: self.catalogue.records[id] for id in ids}

    def _tells(self, record: Record) -> bool:
        """Whether a passage tells of what a record without a name of its own is named after."""
        parts = named_in(words(record.name.ar), self.catalogue)
        things, others = self._things(record), [id for id in parts if not self.is_of(id, "weapons")]
        is_here = any(id in self.named for id in (things or parts)) or (
            bool(things) and self._share(record)[0] > _ENOUGH
        )
        is_meant = all(id in self.near for id in things) and (not others or any(id in self.near for id in others))
        return (
            is_here and is_meant and (self._is_called(record) if record.folder in _TYPES else self._has_goods(record))
        )

    def _things(self, record: Record) -> tuple[str, ...]:
        """The weapons after which a transfer is named."""
        named = named_in(words(record.name.ar), self.catalogue) if record.folder == "transfers" else {}
        return tuple(sorted(id for id in named if self.is_of(id, "weapons")))

    def _has_goods(self, record: Record) -> bool:
        """Whether the passage has what is transferred, and in which form, as its name says it."""
        own = words(record.name.ar)
        goods = own[: next((n for n, word in enumerate(own) if word in ("من", "الي") or word[:2] == "لل"), len(own))]
        form = form_of(record)
        is_formed = form == "delivery" or form in called("form", self.text)
        return is_formed and (bool(self._things(record)) or all(map(self._has, goods)))

    def _is_called(self, record: Record) -> bool:
        """Whether the passage calls a record what it is, or he speaks in it who does in the event."""
        type, parts = getattr(record, "type", ""), named_in(words(record.name.ar), self.catalogue)
        sources = {name.partition("/")[0] for claim in self.catalogue.claims_in(record) for name in claim.passages}
        # Who speaks in another document spoke at another time.
        is_ours = sources <= {self.passage.source}
        is_speech = type in SPEAKING and is_ours and not self.speakers.isdisjoint(parts)
        return bool(parts) and (is_speech or type in called(_TYPES[record.folder], self.text))

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
        known = Speakers((), self.catalogue)
        heads = (one for one in sayings(self.text) if one.is_finite)
        return frozenset(id for one in heads for id in known.meant(one.subject, one.near).said_by)

    @cached_property
    def date(self) -> tuple[str, str | None] | None:
        """The one date of the passage in EDTF, and the step that leads to it."""
        times = [one for one in moments(self.text).times if not one.foreign and not one.decade]
        one = times[0] if len(times) == 1 else None
        if one and one.year:
            return None if one.part or (one.month or 0) > 12 else (self._dated(one), _step(one))
        stretches = reckoned(self.text, published(self.passage.source, self.catalogue))
        if one and one.month:
            stretches = tuple(s for s in stretches if (s.first.month, s.first.day) == (one.month, one.day or 1))
        whole = _whole(stretches[0]) if len(stretches) == 1 and len(times) < 2 and not (one and one.part) else None
        since = "/.." if "منذ" in self.words else ""
        return (f"{whole}{since}", "relative-date") if whole else None

    def _dated(self, time: Time) -> str:
        """A date in EDTF, open to the side to which the words before it leave it."""
        parts = (f"{part:02}" for part in (time.month, time.day) if time.month and part)
        date, before = "-".join((f"{time.year:04}", *parts)), tokens(self.text)[max(0, time.start - 2) : time.start]
        return f"{date}/.." if "منذ" in before else f"../{date}" if {"حتي", "بحلول", "قبل"} & {*before} else date

    def parties(self, record: Record) -> Iterator[tuple[str, str]]:
        """Those after whom a record is named and of whom the passage tells, with the word before each in the name."""
        own = words(record.name.ar)
        for id in sorted(alone_in(own, self.catalogue) & self.named.keys()):
            at = mentions(self.catalogue.records[id], own)[0][0]
            yield id, own[at - 1] if at else ""


def form_of(record: Record) -> str:
    """The form of a transfer by the first word of its name."""
    return next(iter(called("form", words(record.name.ar)[0])), "delivery")


def named_in(found: tuple[str, ...], catalogue: Catalogue) -> dict[str, int]:
    """The records with names of their own that words name, with the number of the word at which they do first."""
    records = (record for record in catalogue.records.values() if record.folder in _NAMED)
    return {record.id: where[0][0] for record in records if (where := mentions(record, found))}


def alone_in(found: tuple[str, ...], catalogue: Catalogue) -> frozenset[str]:
    """Those whom words name, but for those within the name of another."""
    named = [(id, one) for id in named_in(found, catalogue) for one in mentions(catalogue.records[id], found)]
    wider = [(id, start, end) for id, (start, end) in named]
    return frozenset(
        id
        for id, (start, end) in named
        if not any(o != id and s <= start and end <= e and (s, e) != (start, end) for o, s, e in wider)
    )


def _step(time: Time) -> str | None:
    return "levantine-month" if time.levantine else None


def _whole(stretch: Stretch) -> str | None:
    """A stretch of days in EDTF where it is a day, a month or a year."""
    first, last = stretch
    if first == last:
        return first.isoformat()
    if first.day == 1 and first.month == last.month and (last - first).days > 26:
        return f"{first:%Y-%m}"
    return f"{first:%Y}" if (last - first).days in (364, 365) else None
