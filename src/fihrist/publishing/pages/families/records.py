"""The lists of records, and a page for each: its values with their voices, what is said about it, the words, each once.

The page of a source is the reading of its document, in the order of the text.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from operator import itemgetter
from typing import Any

from fihrist.catalogue import PassageAt, StatementAt
from fihrist.catalogue.coverage import coverage, set_aside
from fihrist.catalogue.parts import passages_in
from fihrist.catalogue.statuses import Standing
from fihrist.model import Record
from fihrist.model.fields import fields
from fihrist.model.kinds import kinds
from fihrist.model.kinds.source import SetAside, Source
from fihrist.model.vocabulary import Label, term_list
from fihrist.publishing.pages.families.register import steps
from fihrist.publishing.pages.language import ARABIC, LANGUAGES
from fihrist.publishing.pages.sentences import sentences
from fihrist.publishing.pages.site import Data, Page, Site
from fihrist.publishing.views import in_order, resting

ALL = "records.html"
TABLES = {
    "transfer": ("stage", "period"),
    "agreement": ("stage", "signed"),
    "official": ("position",),
    "event": ("date",),
}
"""The kinds of which the related records stand in a table, each with the fields that are its columns."""
Roles = Mapping[Label, Standing | None]
"""In which fields or keys, by their labels, a record names another one, and what the claim there adds up to."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A passage in its place on a page: the passages shown before it, and the statements that it makes there."""

    passage: PassageAt
    before: tuple[PassageAt, ...]
    statements: tuple[StatementAt, ...] = ()


def pages(site: Site) -> Iterator[Page]:
    """The list of all records, those of each kind with the fields that it must fill, and the page of each record."""
    records = sorted(site.catalogue.records.values(), key=lambda one: (one.folder, one.id))
    yield Page(ALL, Label("Records", "السجلات"), "records.html", {"records": records}, menu=1)
    yield Page("sources/index.html", Label("Documents", "الوثائق"), "sources.html", menu=7)
    for name, kind in kinds().items():
        if name != "source":
            columns = [one.name for one in fields(kind).values() if one.required]
            title = Label(f"All {kind.plural.en}", f"{kind.plural.ar} جميعاً")
            about = Label((kind.__doc__ or "").strip(), ARABIC.t("described_kind", kind=kind.plural.ar))
            data = {"records": site.catalogue.of(name), "columns": columns}
            yield Page(f"{kind.folder}/index.html", title, "kind.html", data, about, section=ALL)
    for record in records:
        is_source = isinstance(record, Source)
        template, told = ("source.html", "described_document") if is_source else ("record.html", "described")
        about = Label(*(one.t(told, name=one.of(record.name)) for one in LANGUAGES))
        title, own = Label(record.name.en, record.name.ar), partial(_data, record.id)
        yield Page(site.path(record.id), title, template, own, about, section=ALL, record=record.id)


def _data(id: str, site: Site) -> Data:
    """What the page of a record is made of."""
    record, values = site.catalogue.records[id], site.fields(id)
    own = _reading(site, record) if isinstance(record, Source) else _words(site, record)
    return own | {
        "record": record,
        "fields": values,
        "open": [name for name in type(record.claims).model_fields if name not in values],
        "editorial": list(site.editorial(record)),
        "related": _related(site, id),
        "tables": TABLES,
    }


def _related(site: Site, id: str) -> Mapping[str, Mapping[str, Roles]]:
    """The records that name this one, by their kind, each with the fields or keys in which it does, each once."""
    found: dict[str, dict[str, dict[Label, Standing | None]]] = {}
    for mention in sorted(site.catalogue.mentions_of(id), key=lambda one: one.record):
        where, *path = mention.path
        if where != "passages" and mention.record != id:
            kind, name = str(site.catalogue.kind(mention.record)), str(path[0] if where == "claims" else where)
            claimed = site.standings(mention.record, name)[int(path[1])] if where == "claims" else None
            roles = found.setdefault(kind, {}).setdefault(mention.record, {})
            roles.setdefault(site.label(mention.record, name), claimed)
    order = [stage for stages in steps().values() for stage in stages]

    def left(id: str) -> int:
        """How many stages lie behind the furthest one of a transfer, so that what got furthest stands first."""
        return min((len(order) - order.index(one.value) for one in site.standings(id, "stage")), default=len(order) + 1)

    if "transfer" in found:
        found["transfer"] = {id: found["transfer"][id] for id in sorted(found["transfer"], key=left)}
    return {kind: found[kind] for kind in (*TABLES, *kinds()) if kind in found}


def _reading(site: Site, source: Source) -> dict[str, Any]:
    """The passages of a document and what is set aside, in the order of its text; what is not there comes first."""
    passages, places = passages_in(source), dict(set_aside(source, site.catalogue))
    found: list[tuple[int, PassageAt | SetAside]] = []
    for passage in passages:
        match = site.catalogue.match(passage)
        found.append((match.span.start if match else -1, passage))
    for index, aside in enumerate(source.set_aside):
        found.append((places[index].span.start if index in places else sys.maxsize, aside))
    return {
        "pieces": [piece for _, piece in sorted(found, key=itemgetter(0))],
        "numbers": {passage.name: number for number, passage in enumerate(passages, 1)},
        "coverage": coverage(source.id, site.catalogue),
        "alone": True,
    }


def _words(site: Site, record: Record) -> dict[str, Any]:
    """The passages of a record's page, each in one place: under its aspect, among what it says, or at the end.

    They are numbered by source, the newest first, and in the order of the text. Before each stands what it follows.
    """
    catalogue, about = site.catalogue, _stated(site, record)
    said = {one.name for one in (*catalogue.said_by(record.id), *catalogue.passed_on_by(record.id))}
    unknown = [one.passage for one in record.unknown.values() if one.passage]
    own = resting(record, catalogue) | said | {one.name for one in catalogue.named(unknown, record.id)}
    before = {name: catalogue.named(catalogue.passages[name].passage.follows, name.split("/")[0]) for name in own}
    shown_at_all = own | {one.name for group in before.values() for one in group}
    found = {one.name: one for one in site.newest_first(in_order(shown_at_all, catalogue))}
    placed = set(own)

    def shown(name: str) -> Shown:
        new = tuple(one for one in before[name] if one.name not in placed)
        placed.update(one.name for one in new)
        return Shown(found[name], new, tuple(about.get(name, ())))

    aspects = {name: statements[0].statement.aspect for name, statements in about.items()}
    groups = {a: [shown(n) for n in found if aspects.get(n) == a] for a in term_list("aspect").terms}
    sources = list(dict.fromkeys(one.source for one in found.values()))
    return {
        "numbers": {name: number for number, name in enumerate(found, 1)},
        "sentences": sentences(found.values(), catalogue),
        "order": {source: number for number, source in enumerate(sources)},
        "alone": len(sources) == 1,
        "groups": {aspect: group for aspect, group in groups.items() if group},
        "says": [shown(name) for name in found if name in said - about.keys()],
        "also_said": [found[name] for name in found if name in said & about.keys()],
        "rest": [shown(name) for name in found if name in own - about.keys() - said],
    }


def _stated(site: Site, record: Record) -> Mapping[str, Sequence[StatementAt]]:
    """What is stated about a record, by the passage that does so, in the order of the aspects."""
    aspects, found = list(term_list("aspect").terms), dict[str, list[StatementAt]]()
    all = site.catalogue.statements_about(record.id)
    for one in sorted(all, key=lambda one: aspects.index(one.statement.aspect)):
        found.setdefault(one.passage.name, []).append(one)
    return found
