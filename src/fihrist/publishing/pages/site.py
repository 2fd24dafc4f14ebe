"""What all pages are made from: a page before it is in a language, and the catalogue with what is computed once."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import Any

from fihrist.catalogue import Catalogue, ClaimAt, PassageAt, StatementAt
from fihrist.catalogue.statuses import STRENGTH, Attestation, FieldStatus, Standing, standing
from fihrist.model import Record, Text
from fihrist.model.fields import fields, label_of
from fihrist.model.kinds import kinds
from fihrist.model.kinds.source import Source
from fihrist.model.vocabulary import Label
from fihrist.model.walk import Leaf
from fihrist.publishing.exports import downloads
from fihrist.publishing.release import Release
from fihrist.publishing.views import EDITORIAL, Json, added_up, page, value_status
from fihrist.publishing.words import Part, days_of
from fihrist.text.dates import days

Data = Mapping[str, Any]
"""What a template is given beside the site, by name."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its path below the site (English; Arabic lies below `ar/`), its title, and a template with its data.

    `menu` is its position in the menu, `foot` in the foot of every page, 0 for a page that is not there; `section` is
    the path of the page of the menu to which it belongs; `script` is the script of ours that it needs, and `loaded` are
    the files of which that reads, by their path below the site. Data that are a function are made when it is printed.

    `record` is the id of the one of which alone it tells: such a page is made from what it looks up in the catalogue.
    """

    path: str
    title: Label
    template: str
    data: Data | Callable[["Site"], Data] = field(default_factory=dict)
    about: Label | None = None
    menu: int = 0
    foot: int = 0
    section: str = ""
    record: str = ""
    script: str = ""
    loaded: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Site:
    """The catalogue as the templates read it.

    `findings` are shown on every page of a preview. What is looked up `through` a catalogue that notes it is noted.
    """

    release: Release
    repository: str = ""
    findings: tuple[str, ...] = ()
    through: Catalogue | None = None

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue of the release, or what notes the look-ups in it."""
        return self.through or self.release.catalogue

    def link(self, id: str) -> tuple[str, Text] | None:
        """The path of a record's page and its name; None where there is no such record."""
        return self.catalogue.gathered(_link, id)

    def name(self, id: str) -> Text:
        """The name of a record."""
        return self._known(id)[1]

    def path(self, id: str) -> str:
        """The path of a record's page."""
        return self._known(id)[0]

    def fields(self, id: str) -> Mapping[str, FieldStatus]:
        """What each field of a record that has a value adds up to."""
        return added_up(id, self.catalogue)

    def field(self, id: str, name: str) -> FieldStatus | None:
        """What a field of a record adds up to, None where it has no value."""
        return self.catalogue.gathered(_field, f"{id}/{name}")

    def standings(self, id: str, name: str) -> Sequence[Standing]:
        """What each value of a field of a record adds up to."""
        found = self.field(id, name)
        return found.standings if found else ()

    def kind(self, id: str) -> type[Record]:
        """The kind of a record."""
        return kinds()[str(self.catalogue.kind(id))]

    def label(self, id: str, name: str) -> Label:
        """The label of a field, or of a key of the envelope, of a record."""
        kind = self.kind(id)
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
        if isinstance(one, ClaimAt):
            return self.standings(one.record, one.field)[one.index]
        return standing(one, self.catalogue)

    def mark(self, found: Standing) -> str:
        """The status by which a claim or statement is marked on every page, as it is in the tables and the JSON."""
        field = self.field(found.of.record, found.of.field) if isinstance(found.of, ClaimAt) else None
        return value_status(found, field) if field else found.status

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
        if found.status != "expected" or found.answers["confirmed"]:
            return False
        last, newest = days_of(found.of.claim)["latest"], self.catalogue.gathered(_newest)
        return bool(last and newest and last < newest)

    def age(self, source: str) -> tuple[str, str]:
        """Which date of a source is known, `published` or `written`, and its EDTF; both empty where it has none."""
        return self.catalogue.gathered(_age, source)

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The sources, the newest first, those without a date last."""
        return tuple(self.catalogue.sources[id] for id in self.catalogue.gathered(_newest_first))

    def newest_first(self, passages: Sequence[PassageAt]) -> Sequence[PassageAt]:
        """Passages in the order of the text, those of the newest source before all others."""
        return sorted(passages, key=lambda one: self.catalogue.gathered(_newest_first).index(one.source))

    @cached_property
    def manifest(self) -> Json:
        """The manifest of the downloads."""
        return dict(json.loads(downloads.files_of(self.release)["downloads/manifest.json"]))

    def _known(self, id: str) -> tuple[str, Text]:
        found = self.link(id)
        assert found
        return found


def _link(catalogue: Catalogue, id: str) -> tuple[str, Text] | None:
    record = catalogue.records.get(id)
    return (page(record), record.name) if record else None


def _field(catalogue: Catalogue, name: str) -> FieldStatus | None:
    id, _, field = name.partition("/")
    return added_up(id, catalogue).get(field)


def _age(catalogue: Catalogue, source: str) -> tuple[str, str]:
    found = added_up(source, catalogue)
    known = (name for name in ("published", "written") if name in found)
    return next(((name, found[name].standings[0].value) for name in known), ("", ""))


def _newest_first(catalogue: Catalogue) -> tuple[str, ...]:
    """The ids of the sources, the newest first, those without a date last."""

    def order(source: str) -> tuple[date, str]:
        span = days(_age(catalogue, source)[1])
        return (span and (span.latest or span.earliest)) or date.min, source

    return tuple(sorted(catalogue.sources, key=order, reverse=True))


def _newest(catalogue: Catalogue) -> str:
    spans = (days(_age(catalogue, source)[1]) for source in catalogue.sources)
    return max((span.latest.isoformat() for span in spans if span and span.latest), default="")


def _part(leaf: Leaf) -> Part:
    if leaf.reference is not None:
        return Part("", "reference", leaf.value)
    return Part("", "term", leaf.value, leaf.terms) if leaf.terms else Part("", "plain", leaf.value)
