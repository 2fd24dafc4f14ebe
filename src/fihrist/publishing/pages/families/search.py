"""The search page, with the index that its script loads."""

import json
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from fihrist.model.vocabulary import Label
from fihrist.publishing.pages.language import LANGUAGES
from fihrist.publishing.pages.page import Page
from fihrist.publishing.pages.search.index import Index, index, sentences
from fihrist.publishing.pages.site import Site

EXAMPLES = (Label("Shahab-4", "شهاب - 4"), Label("drones", "الطائرات المسيّرة"), Label("Putin", "بوتين"))
FEWEST = 4
"""An actor is offered as a filter where it stands in so many records."""


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    counts: dict[str, int] = {}
    found = _index(site)
    for record in found["records"]:
        for actor in record["actors"]:
            counts[actor] = counts.get(actor, 0) + 1
    years = sorted({year for record in found["records"] for year in record["years"]}, reverse=True)
    actors = [id for id in sorted(counts, key=lambda id: (-counts[id], id)) if counts[id] >= FEWEST]
    data = {"actors": actors, "years": years, "examples": EXAMPLES}
    yield Page("search.html", Label("Search", "بحث"), "search.html", data, script="search.js")


def files(site: Site) -> Iterator[tuple[str, bytes]]:
    """The index, and the passages in each language."""
    yield "search/index.json", _json(_index(site))
    for language in LANGUAGES:
        yield f"search/passages.{language.code}.json", _json(sentences(site, language))


@lru_cache(maxsize=1)
def _index(site: Site) -> Index:
    return index(site)


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
