"""The index of the search: for each key the records that have it, and what the page shows of each record."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from fihrist.model import Record
from fihrist.model.walk import leaves
from fihrist.publishing.pages.language import LANGUAGES, Language
from fihrist.publishing.pages.search.keys import Rules, rules
from fihrist.publishing.pages.site import Site
from fihrist.publishing.pages.values import in_short
from fihrist.text.dates import days

Index = dict[str, Any]

NAME, ALIAS, VALUE, WORDS = 12, 9, 3, 1
"""How much a key weighs by where it stands."""
MOST = 6
"""A key counts at most so many times for one record."""
MOST_YEARS = 10
"""A date that says less than this many years is found by its years."""


def index(site: Site) -> Index:
    """The index: records, keys with the records that have them and their weight there, and the rules for keys."""
    made = rules()
    records = [site.catalogue.records[id] for id in sorted(site.catalogue.records)]
    found: dict[str, list[int]] = {}
    for number, record in enumerate(records):
        for key, weight in sorted(_weights(site, record, made).items()):
            found.setdefault(key, []).extend((number, weight))
    return {
        "rules": dict(made.data),
        "kinds": {name: [kind.label.en, kind.label.ar] for name, kind in site.kinds().items()},
        "records": [_shown(site, record, made) for record in records],
        "keys": dict(sorted(found.items())),
    }


def sentences(site: Site, language: Language) -> list[list[list[str]]]:
    """For each record of the index its passages in a language, each with the status of the first claim on it."""
    return [list(_sentences(site, site.catalogue.records[id], language)) for id in sorted(site.catalogue.records)]


def _sentences(site: Site, record: Record, language: Language) -> Iterator[list[str]]:
    seen = set()
    for found in site.claims_of(record.id):
        quote = record.quotes.get(found.claim.quote)
        if quote and found.claim.quote not in seen:
            seen.add(found.claim.quote)
            yield [quote.en if language.code == "en" else quote.text, site.status_of(found.claim)]


def _weights(site: Site, record: Record, made: Rules) -> dict[str, int]:
    heaviest: dict[str, int] = {}
    counts: Counter[str] = Counter()
    for weight, text in dict.fromkeys(_texts(site, record)):
        for key in made.keys(text):
            heaviest[key] = max(weight, heaviest.get(key, 0))
            counts[key] += 1
    return {key: 2 * weight + min(counts[key], MOST) for key, weight in heaviest.items()}


def _texts(site: Site, record: Record) -> Iterator[tuple[int, str]]:
    yield NAME, record.name.en
    yield NAME, record.name.ar
    yield NAME, record.id.replace("-", " ")
    for alias in (*record.aliases.en, *record.aliases.ar):
        yield ALIAS, alias
    for found in site.claims_of(record.id):
        if found.claim.denies is None:
            for part in site.parts(found.claim):
                for language in LANGUAGES:
                    yield VALUE, in_short(part, site.catalogue, language)
        for speaker in (*found.claim.said_by, *found.claim.via):
            if speaker in site.catalogue.records:
                yield WORDS, site.catalogue.records[speaker].name.en
                yield WORDS, site.catalogue.records[speaker].name.ar
    for quote in record.quotes.values():
        yield WORDS, quote.text
        yield WORDS, quote.en


def _shown(site: Site, record: Record, made: Rules) -> Index:
    names = dict.fromkeys((record.name.en, record.name.ar, *record.aliases.en, *record.aliases.ar))
    return {
        "path": site.path(record.id),
        "kind": site.kind(record),
        "name": [record.name.en, record.name.ar],
        "names": list(dict.fromkeys(" ".join(made.keys(name)) for name in names)),
        "status": sorted({found.status for found in site.statuses(record.id).values()}),
        "weakest": site.weakest(record.id) or "",
        "actors": sorted(_actors(site, record)),
        "years": sorted(_years(site, record)),
    }


def _actors(site: Site, record: Record) -> set[str]:
    named = {p.content for c in site.claims_of(record.id) for p in site.parts(c.claim) if p.sort == "ref"}
    spoken = {id for c in site.claims_of(record.id) for id in c.claim.said_by}
    return {id for id in named | spoken | {record.id} if site.catalogue.kind(id) in ("organisation", "official")}


def _years(site: Site, record: Record) -> set[int]:
    found: set[int] = set()
    for claim in site.claims_of(record.id):
        for leaf in leaves(claim.claim):
            span = days(leaf.value) if leaf.is_date and leaf.path[0] == "value" else None
            if span and span.earliest and span.latest and span.latest.year - span.earliest.year < MOST_YEARS:
                found |= set(range(span.earliest.year, span.latest.year + 1))
    return found
