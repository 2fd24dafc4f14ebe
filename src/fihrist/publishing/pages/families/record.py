"""A page for each record: what the sources say, who says it, the words, and what it is connected with."""

from collections.abc import Iterator
from typing import Any

from fihrist.catalogue import Located
from fihrist.model import Record
from fihrist.model.vocabulary import Label
from fihrist.publishing.pages.connections import Connection, connections
from fihrist.publishing.pages.drawing import Star, star
from fihrist.publishing.pages.page import Page
from fihrist.publishing.pages.site import Site


def pages(site: Site) -> Iterator[Page]:
    """The page of every record but the sources, which have a family of their own."""
    for id, record in sorted(site.catalogue.records.items()):
        if id not in site.catalogue.sources:
            yield page(site, record, "record.html")


def page(site: Site, record: Record, template: str, **more: Any) -> Page:
    """The page of one record."""
    found = connections(record.id, site.catalogue)
    return Page(
        path=site.path(record.id),
        title=Label(record.name.en, record.name.ar),
        template=template,
        data={
            "record": record,
            "fields": site.statuses(record.id),
            "stray": _stray(site, record),
            "connections": found,
            "star": _star(found),
            "speaks": record.id in site.speakers,
            **more,
        },
        section="records.html",
        file=site.catalogue.paths.get(record.id, ""),
    )


def _stray(site: Site, record: Record) -> tuple[Located, ...]:
    """The denials in a record that stand beside no value of it, since they deny a claim of another record."""
    shown = {d.key for f in site.statuses(record.id).values() for s in f.standings for d in s.denials}
    return tuple(c for c in site.claims_of(record.id) if c.claim.denies and c.key not in shown)


def _star(found: tuple[Connection, ...]) -> Star:
    return star([(connection.other, len(connection.ties)) for connection in found])
