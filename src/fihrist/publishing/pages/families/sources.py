"""The sources: the reading of each document in the order of its text, and what of it is set aside."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from fihrist.catalogue import ClaimAt, PassageAt, StatementAt
from fihrist.catalogue.coverage import set_aside
from fihrist.catalogue.parts import passages_in
from fihrist.model.kinds.source import SetAside, Source
from fihrist.model.vocabulary import Label
from fihrist.publishing.pages.families.record import page
from fihrist.publishing.pages.page import Page
from fihrist.publishing.pages.site import Site

INDEX = "sources/index.html"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a document: a passage with the claims that rest on it by record, or what is set aside."""

    passage: PassageAt | None = None
    claims: Mapping[str, tuple[ClaimAt, ...]] = field(default_factory=dict)
    statements: tuple[StatementAt, ...] = ()
    denied: tuple[ClaimAt | StatementAt, ...] = ()
    aside: SetAside | None = None


def pages(site: Site) -> Iterator[Page]:
    """A page for each source, and the index of them."""
    yield Page(INDEX, Label("Documents", "الوثائق"), "sources.html", {"sources": site.sources}, menu=7)
    for source in site.sources:
        numbers = {passage.name: number for number, passage in enumerate(passages_in(source), 1)}
        more = {
            "pieces": list(_pieces(site, source)),
            "numbers": numbers,
            "coverage": site.coverage(source.id),
            "alone": True,
        }
        made = page(site, source, "source.html", **more)
        yield Page(made.path, made.title, made.template, made.data, section=INDEX, file=made.file)


def _pieces(site: Site, source: Source) -> Iterator[Piece]:
    """The pieces of a document in the order of its text; passages that do not stand there come first."""
    found: list[tuple[int, Piece]] = []
    for passage in passages_in(source):
        match = site.catalogue.match(passage)
        resting = site.catalogue.resting_on(passage.name)
        piece = Piece(
            passage,
            _by_record(one for one in resting if isinstance(one, ClaimAt)),
            tuple(one for one in resting if isinstance(one, StatementAt)),
            site.catalogue.denied_by(passage.name),
        )
        found.append((match.span.start if match else -1, piece))
    places = {index: match.span.start for index, match in set_aside(source, site.catalogue)}
    for index, aside in enumerate(source.set_aside):
        found.append((places.get(index, sys.maxsize), Piece(aside=aside)))
    yield from (piece for _, piece in sorted(found, key=lambda one: one[0]))


def _by_record(found: Iterable[ClaimAt]) -> dict[str, tuple[ClaimAt, ...]]:
    return {
        id: tuple(claims) for id, claims in groupby(sorted(found, key=lambda one: one.record), lambda one: one.record)
    }
