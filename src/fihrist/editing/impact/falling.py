"""Falling: the claims that lose their ground, and what that does to values, fields, denials and records."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from fihrist.catalogue import Catalogue, Located, located
from fihrist.catalogue.statuses import Standing, is_required, statuses
from fihrist.model import Record


@dataclass(frozen=True)
class Impact:
    """The claims that fall, each with the reason in a word or two, in a catalogue."""

    catalogue: Catalogue
    fallen: tuple[tuple[Located, str], ...]

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of the claims that fall."""
        return frozenset(claim.key for claim, _ in self.fallen)

    @cached_property
    def records(self) -> tuple[str, ...]:
        """The ids of the records in which a claim falls, sorted."""
        return tuple(sorted({claim.record for claim, _ in self.fallen}))

    @property
    def lost_values(self) -> Iterator[Standing]:
        """The values of which every claim falls."""
        return (s for s in self._standings() if all(claim.key in self.keys for claim in s.claims))

    @property
    def weakened_values(self) -> Iterator[tuple[Standing, int]]:
        """The values that keep some of their claims, with the number of those that they keep."""
        for standing in self._standings():
            kept = sum(claim.key not in self.keys for claim in standing.claims)
            if 0 < kept < len(standing.claims):
                yield standing, kept

    @property
    def emptied_fields(self) -> Iterator[tuple[str, str, bool]]:
        """The fields that have no value left: record, field, and whether the field is required."""
        for id in self.records:
            record = self.catalogue.records[id]
            for field, found in statuses(record, self.catalogue).items():
                if all(claim.key in self.keys for standing in found.standings for claim in standing.claims):
                    yield id, field, is_required(record, field)

    @property
    def emptied_records(self) -> Iterator[str]:
        """The records of which no claim is left."""
        return (id for id in self.records if all(claim.key in self.keys for claim in self._claims(id)))

    @property
    def idle_denials(self) -> Iterator[Located]:
        """The denials that stay, of claims that fall."""
        for (record, name), denials in sorted(self.catalogue.denials.items()):
            denied = (c for c in self._claims(record) if c.claim.id == name) if record in self.records else ()
            if any(claim.key in self.keys for claim in denied):
                yield from (denial for denial in denials if denial.key not in self.keys)

    def _claims(self, id: str) -> Iterator[Located]:
        return located(self.catalogue.records[id])

    def _standings(self) -> Iterator[Standing]:
        for id in self.records:
            for found in statuses(self.catalogue.records[id], self.catalogue).values():
                yield from (s for s in found.standings if any(claim.key in self.keys for claim in s.claims))


def of_source(source: str, catalogue: Catalogue, *, sentence: int | None = None) -> Impact:
    """What falls with a source, or with one sentence of it: every claim that needs a quote from there."""
    fallen = []
    for id in sorted(catalogue.records):
        record = catalogue.records[id]
        lost = frozenset(_quotes(record, source, sentence, catalogue))
        fallen += [(c, "loses its quote") for c in located(record) if lost & {c.claim.quote, *c.claim.also}]
    return Impact(catalogue, tuple(fallen))


def of_record(id: str, catalogue: Catalogue) -> Impact:
    """What falls with a record: its own claims, and those of others whose value, speaker or source it is."""
    own = [(claim, "stands in the record") for claim in located(catalogue.records[id])]
    fallen = {claim.key: (claim, reason) for claim, reason in own}
    for other in sorted({mention.record for mention in catalogue.mentions_of(id)} - {id}):
        record = catalogue.records[other]
        paths = [mention.path for mention in catalogue.mentions_of(id) if mention.record == other]
        quotes = {str(path[1]) for path in paths if path[0] == "quotes"}
        for claim in located(record):
            reason = _reason(claim, paths, quotes)
            if reason:
                fallen.setdefault(claim.key, (claim, reason))
    return Impact(catalogue, tuple(fallen.values()))


def _reason(claim: Located, paths: Iterable[tuple[str | int, ...]], quotes: set[str]) -> str | None:
    """Why a claim falls with a record that its own record mentions at these paths and quotes in these quotes."""
    at = ("claims", claim.field, claim.index)
    parts = {str(path[3]) for path in paths if path[:3] == at}
    if "value" in parts:
        return "has it as its value"
    if parts & {"said_by", "via"}:
        return "has it as a speaker"
    return "loses its quote" if quotes & {claim.claim.quote, *claim.claim.also} else None


def _quotes(record: Record, source: str, sentence: int | None, catalogue: Catalogue) -> Iterator[str]:
    for key, quote in record.quotes.items():
        if quote.source == source:
            match = catalogue.match(quote) if sentence is not None else None
            if sentence is None or (match and sentence in match.sentences):
                yield key
