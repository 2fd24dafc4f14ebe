"""The JSON API: the whole catalogue, each kind, each record, rows of the tables, and views across records."""

import hashlib
from collections.abc import Iterator

from fihrist.model.kinds import kinds
from fihrist.publishing.exports.api.across import contested, search, speakers, timeline
from fihrist.publishing.exports.api.answers import API, answer, line, pretty
from fihrist.publishing.exports.api.openapi import description
from fihrist.publishing.exports.api.quality import quality
from fihrist.publishing.exports.api.schemas import CONTEXT, ROWS, TABLES, schemas
from fihrist.publishing.release import Release
from fihrist.publishing.views import Json, bare_view, link, listed, record_view, whole_passage_view

ACROSS = {"contested": contested, "timeline": timeline, "speakers": speakers, "search": search, "quality": quality}
"""The answers that look across all records, by name."""


def export(release: Release) -> Iterator[tuple[str, bytes]]:
    """Every file of the API, below `api/v1/`."""
    edition = release.edition
    yield f"{API}/index.json", answer("index", index(release), edition=edition)
    yield f"{API}/catalogue.json", whole(release)
    for name, across in ACROSS.items():
        yield f"{API}/{name}.json", answer(name, across(release), edition=edition)
    for name, table in TABLES.items():
        yield f"{API}/{name}.json", answer(name, {name: release.table(table).dicts()}, edition=edition)
    for name in ROWS:
        yield f"{API}/{name}.jsonl", "".join(map(line, release.table(name).dicts())).encode()
    for name in kinds():
        yield from _kind(name, release)
    yield f"{API}/openapi.json", pretty(description())
    yield f"{API}/context.jsonld", pretty(CONTEXT)
    for name, schema in schemas().items():
        yield f"{API}/schemas/{name}.schema.json", pretty(schema)


def whole(release: Release) -> bytes:
    """The answer with every record, and every passage once with its statements."""
    catalogue = release.catalogue
    records = [bare_view(catalogue.records[id], catalogue) for id in sorted(catalogue.records)]
    passages = [whole_passage_view(passage, catalogue) for passage in catalogue.passages.values()]
    return answer("catalogue", {"records": records, "passages": passages}, edition=release.edition)


def index(release: Release) -> Json:
    """What there is: how much of each kind, and where each file is."""
    catalogue = release.catalogue
    counts = {name: len(catalogue.of(name)) for name in kinds()}
    rows = {name: len(release.table(name).rows) for name in ROWS}
    files = {name: f"{name}.json" for name in ("catalogue", *ACROSS, *TABLES, "openapi")}
    files |= {name: f"{name}.jsonl" for name in ROWS} | {"context": "context.jsonld"}
    folders = {name: f"{kind.folder}/index.json" for name, kind in kinds().items()}
    about = {"name": "Fihrist", "licence": "CC-BY-4.0", "counts": counts, "rows": rows}
    return {**about, "links": files, "kinds": folders}


def _kind(name: str, release: Release) -> Iterator[tuple[str, bytes]]:
    """The answers on the records of a kind and their list, which tells the hash of each answer."""
    catalogue, rows = release.catalogue, []
    for record in catalogue.of(name):
        view = record_view(record, catalogue)
        data = answer(name, view, depth=1)
        statuses = {field: found["status"] for field, found in view["fields"].items()}
        rows.append({**listed(record), "sha256": hashlib.sha256(data).hexdigest(), "fields": statuses})
        yield f"{API}/{link(record)}", data
    yield f"{API}/{kinds()[name].folder}/index.json", answer("kind", {"kind": name, "records": rows}, depth=1)
