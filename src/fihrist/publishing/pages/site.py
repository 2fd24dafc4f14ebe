"""What all pages are made from: a page before it is in a language, and the catalogue with what is computed once."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import Any

from fihrist.catalogue import Catalogue, ClaimAt, PassageAt, StatementAt
from fihrist.catalogue.statuses import STRENGTH, Attestation, FieldStatus, Standing, standing, statuses
from fihrist.model import Record
from fihrist.model.fields import fields, label_of
from fihrist.model.kinds.source import Source
from fihrist.model.vocabulary import Label
from fihrist.model.walk import Leaf
from fihrist.publishing.exports import downloads
from fihrist.publishing.release import Release
from fihrist.publishing.views import EDITORIAL, Json, page, value_status
from fihrist.publishing.words import Part, days_of
from fihrist.text.dates import days

Data = Mapping[str, Any]
"""What a template is given beside the site, by name."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its path below the site (English; Arabic lies below `ar/`), its title, and a template with its data.

    `menu` is its position in the menu, `foot` in the foot of every page, 0 for a page that is not there; `section` is
    the path of the page of the menu to which it belongs; `file` is the catalogue's file of which it tells; `script` is
    the script of ours that it needs, and `loaded` are the files of which that reads, by their path below the site.
    """

    path: str
    title: Label
    template: str
    data: Data = field(default_factory=dict)
    about: Label | None = None
    menu: int = 0
    foot: int = 0
    section: str = ""
    file: str = ""
    script: str = ""
    loaded: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Site:
    """The catalogue as the templates read it.

    `findings` are shown on every page of a preview.
    """

    release: Release
    repository: str = ""
    findings: tuple[str, ...] = ()

    @cached_property
    def catalogue(self) -> Catalogue:
        """The catalogue of the release."""
        return self.release.catalogue

    def path(self, id: str) -> str:
        """The path of a record's page."""
        return page(self.catalogue.records[id])

    @cached_property
    def fields(self) -> Mapping[str, Mapping[str, FieldStatus]]:
        """What each field that has a value adds up to, by record."""
        return {id: statuses(record, self.catalogue) for id, record in self.catalogue.records.items()}

    def standings(self, record: str, name: str) -> Sequence[Standing]:
        """What each value of a field of a record adds up to."""
        fields = self.fields[record]
        return fields[name].standings if name in fields else ()

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
                yield self.label(record.id, key), tuple(_part(leaf) for leaf in found)

    def standing(self, one: ClaimAt | StatementAt) -> Standing:
        """What a claim or a statement adds up to."""
        return standing(one, self.catalogue)

    def mark(self, found: Standing) -> str:
        """The status by which a claim or statement is marked on every page, as it is in the tables and the JSON."""
        of = found.of
        return value_status(found, self.fields[of.record][of.field]) if isinstance(of, ClaimAt) else found.status

    def voices(self, found: Standing) -> Iterator[tuple[PassageAt, str, Sequence[PassageAt]]]:
        """Those who say a claim, the surest first, each once: a passage, the status, all passages in that source."""

        def voice(one: Attestation) -> tuple[object, ...]:
            said = one.passage.passage
            return (STRENGTH.index(one.status), one.passage.source, said.said_by, str(said.speaker), said.via)

        for _, group in groupby(sorted(found.attestations, key=lambda one: str(voice(one))), voice):
            same = list(group)
            yield same[0].passage, same[0].status, [one.passage for one in same]

    def past(self, found: Standing) -> bool:
        """Whether what a claim expects was to come before the newest source was published, and nothing confirms it."""
        assert isinstance(found.of, ClaimAt)
        last = days_of(found.of.claim)["latest"]
        is_open = found.status == "expected" and not found.answers["confirmed"]
        return bool(is_open and last and self._newest and last < self._newest)

    def age(self, source: str) -> tuple[str, str]:
        """Which date of a source is known, `published` or `written`, and its EDTF; both empty where it has none."""
        known = ((name, self.standings(source, name)) for name in ("published", "written"))
        return next(((name, found[0].value) for name, found in known if found), ("", ""))

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The sources, the newest first, those without a date last."""

        def order(source: Source) -> tuple[date, str]:
            span = days(self.age(source.id)[1])
            return (span and (span.latest or span.earliest)) or date.min, source.id

        return tuple(sorted(self.catalogue.sources.values(), key=order, reverse=True))

    @cached_property
    def passages(self) -> tuple[PassageAt, ...]:
        """The passages of the sources in that order, and of each in the order of its text."""
        order = {source.id: number for number, source in enumerate(self.sources)}
        return tuple(sorted(self.catalogue.passages.values(), key=lambda one: order[one.source]))

    @cached_property
    def manifest(self) -> Json:
        """The manifest of the downloads."""
        return dict(json.loads(downloads.files_of(self.release)["downloads/manifest.json"]))

    @cached_property
    def _newest(self) -> str:
        spans = (days(self.age(source)[1]) for source in self.catalogue.sources)
        return max((span.latest.isoformat() for span in spans if span and span.latest), default="")


def _part(leaf: Leaf) -> Part:
    if leaf.reference is not None:
        return Part("", "reference", leaf.value)
    return Part("", "term", leaf.value, leaf.terms) if leaf.terms else Part("", "plain", leaf.value)
