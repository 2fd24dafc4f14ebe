"""The sources: the reading of each document in the order of its text, and what of it is set aside."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace

from fihrist.catalogue import ClaimAt, PassageAt, StatementAt
from fihrist.catalogue.coverage import coverage, set_aside
from fihrist.catalogue.parts import passages_in
from fihrist.model.kinds.source import SetAside, Source
from fihrist.model.vocabulary import Label
from fihrist.publishing.pages.families.record import page
from fihrist.publishing.pages.site import Page, Site


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a document: a passage with what rests on it, or what is set aside."""

    passage: PassageAt | None = None
    claims: tuple[ClaimAt, ...] = ()
    statements: tuple[StatementAt, ...] = ()
    denied: tuple[ClaimAt | StatementAt, ...] = ()
    aside: SetAside | None = None


def pages(site: Site) -> Iterator[Page]:
    """A page for each source, and the index of them."""
    yield Page("sources/index.html", Label("Documents", "الوثائق"), "sources.html", {"sources": site.sources}, menu=7)
    for source in site.sources:
        numbers = {passage.name: number for number, passage in enumerate(passages_in(source), 1)}
        pieces, covered = list(_pieces(site, source)), coverage(source.id, site.catalogue)
        made = page(site, source, "source.html", pieces=pieces, numbers=numbers, coverage=covered, alone=True)
        yield replace(made, about=None)


def _pieces(site: Site, source: Source) -> Iterator[Piece]:
    """The pieces of a document in the order of its text; passages that do not stand there come first."""
    found: list[tuple[int, Piece]] = []
    for passage in passages_in(source):
        match = site.catalogue.match(passage)
        resting = site.catalogue.resting_on(passage.name)
        piece = Piece(
            passage,
            tuple(one for one in resting if isinstance(one, ClaimAt)),
            tuple(one for one in resting if isinstance(one, StatementAt)),
            site.catalogue.denied_by(passage.name),
        )
        found.append((match.span.start if match else -1, piece))
    places = {index: match.span.start for index, match in set_aside(source, site.catalogue)}
    for index, aside in enumerate(source.set_aside):
        found.append((places.get(index, sys.maxsize), Piece(aside=aside)))
    yield from (piece for _, piece in sorted(found, key=lambda one: one[0]))
