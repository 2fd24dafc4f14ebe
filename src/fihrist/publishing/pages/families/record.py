"""A page for each record: its values with their voices, what is said about it, what it says, the words, each once."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from fihrist.catalogue import ClaimAt, PassageAt, StatementAt, full, kind_name
from fihrist.model import Record
from fihrist.model.vocabulary import Label, term_list
from fihrist.publishing.pages.language import LANGUAGES
from fihrist.publishing.pages.site import Page, Site
from fihrist.publishing.views import references_view


@dataclass(frozen=True, slots=True)
class Shown:
    """A passage in its place on a page: the passages shown before it, and the statements that it makes there."""

    passage: PassageAt
    before: tuple[PassageAt, ...]
    statements: tuple[StatementAt, ...] = ()


def pages(site: Site) -> Iterator[Page]:
    """The page of every record but the sources, which have a family of their own."""
    for id, record in sorted(site.catalogue.records.items()):
        if id not in site.catalogue.sources:
            yield page(site, record, "record.html", **words_of(site, record))


def page(site: Site, record: Record, template: str, **more: Any) -> Page:
    """The page of one record."""
    fields = site.fields[record.id]
    data = {
        "record": record,
        "fields": fields,
        "open": [f for f in type(record.claims).model_fields if f not in fields],
        "editorial": list(site.editorial(record)),
        "named": _named(site, record.id),
    }
    title, file = Label(record.name.en, record.name.ar), site.catalogue.paths.get(record.id, "")
    about = Label(*(one.t("described", name=one.of(record.name)) for one in LANGUAGES))
    return Page(site.path(record.id), title, template, {**data, **more}, about, section="records.html", file=file)


def words_of(site: Site, record: Record) -> dict[str, Any]:
    """The passages of a record's page, each in one place: under its aspect, among what it says, or at the end.

    They are numbered by source, the newest first, and in the order of the text. Before each stands what it follows.
    """
    catalogue, aspects = site.catalogue, term_list("aspect").terms
    about: dict[str, list[StatementAt]] = {}
    for one in sorted(catalogue.statements_about(record.id), key=lambda s: list(aspects).index(s.statement.aspect)):
        about.setdefault(one.passage.name, []).append(one)
    voices = {name: {*one.passage.said_by, *one.passage.via} for name, one in catalogue.passages.items()}
    said = {name for name, speakers in voices.items() if record.id in speakers}
    own = _cited(site, record) | about.keys() | said
    before = {name: catalogue.named(catalogue.passages[name].passage.follows, name.split("/")[0]) for name in own}
    found = _ordered(site, own | {one.name for group in before.values() for one in group})
    placed = set(own)

    def shown(name: str) -> Shown:
        new = tuple(one for one in before[name] if one.name not in placed)
        placed.update(one.name for one in new)
        return Shown(found[name], new, tuple(about.get(name, ())))

    groups = {a: [shown(n) for n in found if n in about and about[n][0].statement.aspect == a] for a in aspects}
    sources = [source for source in site.sources if any(one.source == source.id for one in found.values())]
    return {
        "numbers": {name: number for number, name in enumerate(found, 1)},
        "sources": sources,
        "order": {source.id: number for number, source in enumerate(sources)},
        "alone": len(sources) == 1,
        "groups": {aspect: group for aspect, group in groups.items() if group},
        "says": [shown(name) for name in found if name in said - about.keys()],
        "also_said": [found[name] for name in found if name in said & about.keys()],
        "rest": [shown(name) for name in found if name in own - about.keys() - said],
    }


def _cited(site: Site, record: Record) -> set[str]:
    """The names of the passages on which a record rests: for or against a value, about it, or of what is unknown."""
    catalogue = site.catalogue
    rests: list[ClaimAt | StatementAt] = [*catalogue.claims_in(record), *catalogue.statements_about(record.id)]
    unknown = [full(one.passage, record.id) for one in record.unknown.values() if one.passage]
    return {name for one in rests for name in (*one.passages, *one.denied)}.union(unknown) & catalogue.passages.keys()


def _ordered(site: Site, names: Collection[str]) -> dict[str, PassageAt]:
    order = {source.id: number for number, source in enumerate(site.sources)}
    found = [passage for name, passage in site.catalogue.passages.items() if name in names]
    return {one.name: one for one in sorted(found, key=lambda one: order[one.source])}


def _named(site: Site, id: str) -> dict[tuple[str, Label], list[str]]:
    """The records that name this one, by their kind and the label of the field or key in which they do."""
    found: dict[tuple[str, Label], set[str]] = {}
    for one in references_view(id, site.catalogue):
        key = kind_name(site.catalogue.records[one["record"]]), site.label(one["record"], one["field"])
        found.setdefault(key, set()).add(one["record"])
    ordered = sorted(found.items(), key=lambda item: (item[0][0], item[0][1].en))
    return {key: sorted(ids) for key, ids in ordered}
