"""What all pages are made from: the catalogue with what is computed from it once."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from fihrist.catalogue import AnyClaim, Catalogue, Located, kind_name, located
from fihrist.catalogue.coverage import Coverage, coverage
from fihrist.catalogue.edition import Edition
from fihrist.catalogue.statuses import STRENGTH, FieldStatus, about_field, status_of, statuses
from fihrist.model import Quote, Record
from fihrist.model.kinds import kinds
from fihrist.model.vocabulary import Label
from fihrist.model.walk import leaves
from fihrist.publishing.exports import downloads
from fihrist.publishing.exports.quality import quality
from fihrist.publishing.pages.values import Part, parts
from fihrist.publishing.release import Release, release
from fihrist.publishing.views import Json
from fihrist.text.dates import days

CONTEXT = 48
"""So many letters of a source stand before and after a passage, up to the next space."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A quote in a little of its context."""

    before: str
    text: str
    after: str
    line: int | None


@dataclass(frozen=True, eq=False)
class Site:
    """The catalogue as the templates read it; `findings` are shown on every page of a preview."""

    catalogue: Catalogue
    repository: str = ""
    findings: tuple[str, ...] = ()
    edition: Edition | None = None

    def record(self, id: str) -> Record | None:
        """The record with this id."""
        return self.catalogue.records.get(id)

    def path(self, id: str) -> str:
        """The path of a record's page."""
        return f"{self.catalogue.records[id].folder}/{id}.html"

    def kind(self, record: Record) -> str:
        """The name of a record's kind."""
        return kind_name(record)

    def kinds(self) -> Mapping[str, type[Record]]:
        """The kinds by name."""
        return kinds()

    def statuses(self, id: str) -> Mapping[str, FieldStatus]:
        """What each field of a record adds up to."""
        return self._statuses[id]

    def field_label(self, record: str, field: str) -> Label:
        """The label of a field of a record."""
        return Label(**about_field(self.catalogue.records[record], field)["x-label"])

    def parts(self, claim: AnyClaim) -> tuple[Part, ...]:
        """The parts of a claim's value."""
        return parts(claim)

    def status_of(self, claim: AnyClaim) -> str:
        """The status of one claim by itself."""
        return status_of(claim)

    def weakest(self, id: str) -> str | None:
        """The weakest status among the fields of a record, `contested` being the weakest of all."""
        order = (*STRENGTH, "contested")
        return max((found.status for found in self.statuses(id).values()), key=order.index, default=None)

    def denied(self, claim: Located) -> tuple[Located, ...]:
        """The claims that a denial denies."""
        record, _, id = (claim.claim.denies or "").rpartition("/")
        return self._by_id.get((record or claim.record, id), ())

    def passage(self, quote: Quote) -> Passage:
        """A quote with the words around it, where it stands in its source."""
        match, text = self.catalogue.match(quote), self.catalogue.text(quote.source)
        if not match or not text:
            return Passage("", quote.text, "", None)
        before = text.folded[max(0, match.span.start - CONTEXT) : match.span.start].lstrip()
        after = text.folded[match.span.end : match.span.end + CONTEXT].rstrip()
        if match.span.start > CONTEXT:
            before = "… " + before.partition(" ")[2] if before else ""
        if match.span.end + CONTEXT < len(text.folded):
            after = after.rpartition(" ")[0] + " …" if " " in after else after
        line = text.sentences[match.sentences[0] - 1].line if match.sentences else None
        return Passage(before, quote.text, after, line)

    def past(self, claim: AnyClaim) -> bool:
        """Whether what a claim expects was to come before the newest source was published."""
        spans = [days(leaf.value) for leaf in leaves(claim) if leaf.is_date and leaf.path[0] == "value"]
        ends = [span.latest for span in spans if span and span.latest]
        return bool(claim.mode == "expected" and ends and self.newest and max(ends) < self.newest)

    @cached_property
    def newest(self) -> date | None:
        """The day on which the newest source was published, as far as the sources tell."""
        dates = [c.value for s in self.catalogue.sources.values() for c in s.claims.published if c.value]
        found = [span.latest for text in dates if (span := days(text)) and span.latest]
        return max(found, default=None)

    @cached_property
    def claims(self) -> tuple[Located, ...]:
        """Every claim of the catalogue, ordered by record and field."""
        return tuple(claim for id in sorted(self.catalogue.records) for claim in located(self.catalogue.records[id]))

    def claims_of(self, id: str) -> tuple[Located, ...]:
        """Every claim of a record."""
        return tuple(located(self.catalogue.records[id]))

    @cached_property
    def speakers(self) -> Mapping[str, tuple[Located, ...]]:
        """Everything that is attributed to each speaker, as the one who says it or passes it on."""
        found: dict[str, list[Located]] = {}
        for claim in self.claims:
            for id in dict.fromkeys((*claim.claim.said_by, *claim.claim.via)):
                found.setdefault(id, []).append(claim)
        return {id: tuple(claims) for id, claims in sorted(found.items())}

    @cached_property
    def coverages(self) -> Mapping[str, Coverage]:
        """The coverage of each source."""
        return {id: coverage(id, self.catalogue) for id in sorted(self.catalogue.sources)}

    @cached_property
    def contested(self) -> tuple[tuple[Record, FieldStatus], ...]:
        """Every contested field, with its record."""
        records = (self.catalogue.records[id] for id in sorted(self.catalogue.records))
        return tuple((r, f) for r in records for f in self.statuses(r.id).values() if f.status == "contested")

    @cached_property
    def release(self) -> Release:
        """The catalogue with its edition, as the exports read it."""
        return release(self.catalogue, self.edition)

    @cached_property
    def manifest(self) -> Json:
        """The manifest of the downloads; every download is made for it, so it is asked for by its own page alone."""
        found: Json = json.loads(dict(downloads.export(self.release))["downloads/manifest.json"])
        return found

    @cached_property
    def quality(self) -> Json:
        """The figures of the quality of the catalogue."""
        return quality(self.catalogue)

    @cached_property
    def _statuses(self) -> Mapping[str, Mapping[str, FieldStatus]]:
        return {id: statuses(record, self.catalogue) for id, record in self.catalogue.records.items()}

    @cached_property
    def _by_id(self) -> Mapping[tuple[str, str], tuple[Located, ...]]:
        return {(c.record, c.claim.id): (c,) for c in self.claims if c.claim.id}
