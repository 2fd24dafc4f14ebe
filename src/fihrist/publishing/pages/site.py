"""What all pages are made from: the catalogue with what is computed from it once."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby

from fihrist.catalogue import Catalogue, ClaimAt, PassageAt, StatementAt, kind_name
from fihrist.catalogue.coverage import Coverage, coverage
from fihrist.catalogue.statuses import Attestation, FieldStatus, Standing, standing, status_of, statuses
from fihrist.model import Record
from fihrist.model.fields import fields, label_of
from fihrist.model.kinds import kinds
from fihrist.model.kinds.source import Source
from fihrist.model.vocabulary import Label
from fihrist.model.walk import leaves
from fihrist.publishing.exports import downloads
from fihrist.publishing.pages.values import part_of
from fihrist.publishing.release import Checked, Edition, Release, release
from fihrist.publishing.views import EDITORIAL, Json
from fihrist.publishing.words import Part, parts
from fihrist.text.dates import days


@dataclass(frozen=True, eq=False)
class Site:
    """The catalogue as the templates read it.

    `findings` are shown on every page of a preview; `checked` is None where no check was run.
    """

    catalogue: Catalogue
    repository: str = ""
    findings: tuple[str, ...] = ()
    edition: Edition | None = None
    checked: Checked | None = None

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

    def fields(self, id: str) -> Mapping[str, FieldStatus]:
        """What each field of a record that has a value adds up to."""
        return self._fields[id]

    def label(self, record: str, name: str) -> Label:
        """The label of a field, or of a key of the envelope, of a record."""
        kind = type(self.catalogue.records[record])
        found = fields(kind)[name].label if name in fields(kind) else label_of(kind, name)
        assert found
        return found

    def editorial(self, record: Record) -> Iterator[tuple[Label, tuple[Part, ...]]]:
        """What the editors say that a record is: the keys of its envelope, with their labels."""
        for key in EDITORIAL:
            found = [leaf for leaf in self.catalogue.leaves(record) if leaf.path[0] == key and key != "formerly"]
            if found:
                yield self.label(record.id, key), tuple(part_of(leaf) for leaf in found)

    def parts(self, one: ClaimAt) -> tuple[Part, ...]:
        """The parts of a claim's value."""
        return parts(one.claim)

    def standing(self, one: ClaimAt | StatementAt) -> Standing:
        """What a claim or a statement adds up to."""
        return standing(one, self.catalogue)

    def mark(self, found: Standing) -> str:
        """The status by which a claim or statement is marked on every page; of rival values each is contested."""
        of = found.of
        rivals = isinstance(of, ClaimAt) and self.fields(of.record)[of.field].rivals
        return "contested" if rivals else found.status

    def status_of(self, passage: PassageAt) -> str:
        """The status of what a passage says."""
        return status_of(passage.passage)

    def voices(self, found: Standing) -> Iterator[tuple[PassageAt, str, Sequence[PassageAt]]]:
        """Those who say a claim, each once: a passage of theirs, the status, and all their passages in that source."""

        def voice(one: Attestation) -> tuple[object, ...]:
            said = one.passage.passage
            return (one.passage.source, said.said_by, str(said.speaker), said.via, one.status)

        for _, group in groupby(sorted(found.attestations, key=lambda one: str(voice(one))), voice):
            same = list(group)
            yield same[0].passage, same[0].status, [one.passage for one in same]

    def past(self, found: Standing) -> bool:
        """Whether what a claim expects was to come before the newest source was published."""
        assert isinstance(found.of, ClaimAt)
        spans = [days(leaf.value) for leaf in leaves(found.of.claim) if leaf.is_date and leaf.path[0] == "value"]
        ends = [span.latest for span in spans if span and span.latest]
        return bool(found.status == "expected" and ends and self._newest and max(ends) < self._newest)

    def age(self, source: str) -> tuple[str, str]:
        """Which date of a source is known, `published` or `written`, and its EDTF; both empty where nobody knows it."""
        fields = self.fields(source) if source in self.catalogue.sources else {}
        return next(((f, fields[f].standings[0].value) for f in ("published", "written") if f in fields), ("", ""))

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The sources, the newest first, those of which nobody knows the age last."""

        def order(source: Source) -> tuple[date, str]:
            span = days(self.age(source.id)[1])
            return (span and (span.latest or span.earliest)) or date.min, source.id

        return tuple(sorted(self.catalogue.sources.values(), key=order, reverse=True))

    def coverage(self, source: str) -> Coverage:
        """The coverage of a source."""
        return coverage(source, self.catalogue)

    @cached_property
    def release(self) -> Release:
        """The catalogue with its edition, as the exports read it."""
        return release(self.catalogue, self.edition, self.checked)

    @cached_property
    def manifest(self) -> Json:
        """The manifest of the downloads; every download is made for it, so it is asked for by its own page alone."""
        found: Json = json.loads(dict(downloads.export(self.release))["downloads/manifest.json"])
        return found

    @cached_property
    def _newest(self) -> date | None:
        found = [days(self.age(source)[1]) for source in self.catalogue.sources]
        return max((span.latest for span in found if span and span.latest), default=None)

    @cached_property
    def _fields(self) -> Mapping[str, Mapping[str, FieldStatus]]:
        return {id: statuses(record, self.catalogue) for id, record in self.catalogue.records.items()}
