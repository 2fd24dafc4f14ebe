"""The search: its page, and what the page's script searches: names, values and passages, with the rules for words."""

import json
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files as resources
from typing import Any

from fihrist.catalogue import ClaimAt, PassageAt, StatementAt, kind_name
from fihrist.catalogue.statuses import status_of
from fihrist.model import Record
from fihrist.model.kinds import kinds
from fihrist.model.vocabulary import Label, term_list
from fihrist.publishing.pages.dates import in_words
from fihrist.publishing.pages.language import LANGUAGES, Language
from fihrist.publishing.pages.site import Page, Site
from fihrist.publishing.views import cited
from fihrist.publishing.words import Part, once, part_in_words, parts
from fihrist.reading import load


def pages(site: Site) -> Iterator[Page]:
    """The one page, with its data as a script: what is opened from the disk may load scripts and nothing else."""
    data = json.dumps(_searched(site), ensure_ascii=False, separators=(",", ":"))
    loaded = {"search/data.js": f"globalThis.fihristSearch={data};\n".encode()}
    yield Page("search.html", Label("Search", "بحث"), "search.html", script="search.js", loaded=loaded)


def _searched(site: Site) -> dict[str, Any]:
    """Rules, kinds, names of the documents, passages, and the records with the numbers of their passages."""
    numbers = {name: number for number, name in enumerate(site.catalogue.passages)}
    records = {id: number for number, id in enumerate(sorted(site.catalogue.records))}
    return {
        "rules": load(resources(__package__).joinpath("search.yaml").read_bytes()),
        "kinds": {name: [kind.label.en, kind.label.ar] for name, kind in kinds().items()},
        "sources": {source.id: [source.name.en, source.name.ar] for source in site.sources},
        "passages": [_passage(site, one, records, numbers) for one in site.catalogue.passages.values()],
        "records": [_record(site, site.catalogue.records[id], numbers) for id in records],
    }


def _passage(site: Site, at: PassageAt, records: Mapping[str, int], passages: Mapping[str, int]) -> dict[str, Any]:
    """A passage with where it stands, who says it and how surely, and by number what it is about and what it follows.

    Its `labels` are those of the fields that it fills, and of the topics and aspects of what it states.
    """
    one, resting = at.passage, site.catalogue.resting_on(at.name)
    named = [site.catalogue.records[id].name for id in one.said_by if id in records] + [one.speaker]
    about = {id for found in resting for id in _subjects(found) if id in records}
    labels = once(label for found in resting for label in _labels(site, found))
    return {
        "source": at.source,
        "path": f"{site.path(at.source)}#p-{at.key}",
        "words": [one.en, one.text],
        "who": [language.t("list_comma").join(language.of(name) for name in named if name) for language in LANGUAGES],
        "status": status_of(one),
        "about": sorted(records[id] for id in about),
        "labels": [side for label in labels for side in (label.en, label.ar)],
        "before": [passages[before.name] for before in site.catalogue.context(at)],
    }


def _subjects(found: ClaimAt | StatementAt) -> Sequence[str]:
    return found.statement.about if isinstance(found, StatementAt) else (found.record,)


def _labels(site: Site, found: ClaimAt | StatementAt) -> Sequence[Label]:
    if isinstance(found, ClaimAt):
        return (site.label(found.record, found.field),)
    return tuple(term_list(name).terms[getattr(found.statement, name)].label for name in ("topic", "aspect"))


def _record(site: Site, record: Record, numbers: Mapping[str, int]) -> dict[str, Any]:
    claims = site.catalogue.claims_in(record)
    values = once(_in_short(part, site, one) for claim in claims for part in parts(claim.claim) for one in LANGUAGES)
    labels = once(site.label(record.id, claim.field) for claim in claims)
    own = [] if record.id in site.catalogue.sources else cited(record, site.catalogue)
    return {
        "path": site.path(record.id),
        "kind": kind_name(record),
        "name": [record.name.en, record.name.ar],
        "aliases": [record.id.replace("-", " "), *record.aliases.en, *record.aliases.ar],
        "values": list(values),
        "labels": [side for label in labels for side in (label.en, label.ar)],
        "passages": [numbers[one.name] for one in own],
    }


def _in_short(part: Part, site: Site, language: Language) -> str:
    """A part of a value as plain text, with dates in words and separators in numbers."""
    if part.sort == "date":
        return in_words(part.content, language)
    if part.sort == "quantity":
        return language.amount(part.content)
    return part_in_words(part, site.catalogue, language.code)
