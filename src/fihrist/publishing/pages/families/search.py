"""The search: its page, and what the page's script searches: names, values and passages, with the rules for words."""

import json
from collections.abc import Iterator
from importlib.resources import files as resources
from typing import Any

from fihrist.catalogue import kind_name
from fihrist.catalogue.statuses import status_of
from fihrist.model import Record
from fihrist.model.kinds import kinds
from fihrist.model.vocabulary import Label
from fihrist.publishing.pages.dates import in_words
from fihrist.publishing.pages.language import LANGUAGES, Language
from fihrist.publishing.pages.site import Page, Site
from fihrist.publishing.views import cited
from fihrist.publishing.words import Part, parts
from fihrist.reading import load


def pages(site: Site) -> Iterator[Page]:
    """The one page, with its data as a script: what is opened from the disk may load scripts and nothing else."""
    data = json.dumps(_searched(site), ensure_ascii=False, separators=(",", ":"))
    loaded = {"search/data.js": f"globalThis.fihristSearch={data};\n".encode()}
    yield Page("search.html", Label("Search", "بحث"), "search.html", script="search.js", loaded=loaded)


def _searched(site: Site) -> dict[str, Any]:
    """Rules, kinds, passages (text, translation, status), and the records with the numbers of their passages."""
    numbers = {name: number for number, name in enumerate(site.catalogue.passages)}
    passages = site.catalogue.passages.values()
    return {
        "rules": load(resources(__package__).joinpath("search.yaml").read_bytes()),
        "kinds": {name: [kind.label.en, kind.label.ar] for name, kind in kinds().items()},
        "passages": [[one.passage.text, one.passage.en, status_of(one.passage)] for one in passages],
        "records": [_record(site, record, numbers) for _, record in sorted(site.catalogue.records.items())],
    }


def _record(site: Site, record: Record, numbers: dict[str, int]) -> dict[str, Any]:
    values = dict.fromkeys(
        _in_short(part, site, language)
        for claim in site.catalogue.claims_in(record)
        for part in parts(claim.claim)
        for language in LANGUAGES
    )
    own = [] if record.id in site.catalogue.sources else cited(record, site.catalogue)
    return {
        "path": site.path(record.id),
        "kind": kind_name(record),
        "name": [record.name.en, record.name.ar],
        "aliases": [record.id.replace("-", " "), *record.aliases.en, *record.aliases.ar],
        "values": list(values),
        "passages": [numbers[one.name] for one in own],
    }


def _in_short(part: Part, site: Site, language: Language) -> str:
    """A part of a value as plain text."""
    match part.sort:
        case "text":
            return language.of(part.content)
        case "reference" if record := site.catalogue.records.get(part.content):
            return language.of(record.name)
        case "term":
            return language.label(part.terms, part.content)
        case "date":
            return in_words(part.content, language)
        case "quantity":
            return language.amount(part.content)
    return str(part.content)
