"""The sources read backwards: each passage in its order with all that rests on it, and how much is covered."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from fihrist.catalogue import Located
from fihrist.catalogue.coverage import Coverage, used_quotes
from fihrist.model import Quote
from fihrist.model.kinds.source import Source
from fihrist.model.vocabulary import Label
from fihrist.publishing.pages.families.record import page
from fihrist.publishing.pages.page import Page
from fihrist.publishing.pages.site import Site
from fihrist.text.places import Span

INDEX = "sources/index.html"
WIDTH = 640


@dataclass
class Resting:
    """A passage of a source with the claims that rest on it; passages within it are part of it."""

    span: Span
    quote: Quote
    sentence: int
    claims: dict[str, Located] = field(default_factory=dict)


def pages(site: Site) -> Iterator[Page]:
    """A page for each source, and the index of them."""
    data = {"sources": site.catalogue.of("source"), "coverages": site.coverages, "bars": {}}
    for id, source in site.catalogue.sources.items():
        found = site.coverages[id]
        drawn = list(bars(found))
        data["bars"][id] = drawn  # type: ignore[index]
        more = {
            "passages": _passages(site, source),
            "coverage": found,
            "bars": drawn,
            "reasons": Counter(found.set_aside.values()),
        }
        made = page(site, source, "source.html", **more)
        yield Page(made.path, made.title, made.template, made.data, section=INDEX, file=made.file)
    yield Page(INDEX, Label("Sources", "المصادر"), "sources.html", data, menu=7)


def _passages(site: Site, source: Source) -> list[Resting]:
    """The passages that no other one holds, in their order, each with the claims on it and within it."""
    found: dict[tuple[int, int], Resting] = {}
    for id, record in sorted(site.catalogue.records.items()):
        for key, match in used_quotes(record, site.catalogue, source.id):
            number = match.sentences[0] if match.sentences else 0
            resting = found.setdefault(
                (match.span.start, -match.span.end), Resting(match.span, record.quotes[key], number)
            )
            for claim in site.claims_of(id):
                if key in (claim.claim.quote, *claim.claim.also):
                    resting.claims[claim.key] = claim
    widest: list[Resting] = []
    for _, resting in sorted(found.items()):
        if widest and resting.span.end <= widest[-1].span.end:
            widest[-1].claims |= resting.claims
        else:
            widest.append(resting)
    return widest


def bars(found: Coverage) -> Iterator[tuple[str, float, float, int]]:
    """The pieces of the bar of coverage: what a sentence does, its start, its width, and its number."""
    total = sum(len(s.text) for s in found.sentences) or 1
    at = 0.0
    for sentence in found.sentences:
        state = "covered" if found.backing.get(sentence.number) else "aside"
        if sentence in found.open:
            state = "open"
        width = WIDTH * len(sentence.text) / total
        yield state, round(at, 2), round(max(width - 1, 0.5), 2), sentence.number
        at += width
