"""The JSON API: the whole catalogue, each kind, each record, one line for each claim, and views across records."""

from collections.abc import Iterator

from fihrist.catalogue.coverage import coverage
from fihrist.model.kinds import kinds
from fihrist.publishing.exports.api.answers import API, answer, line, pretty, rows
from fihrist.publishing.exports.api.openapi import description
from fihrist.publishing.exports.api.schemas import schemas
from fihrist.publishing.exports.api.search import search
from fihrist.publishing.exports.api.simple import simple
from fihrist.publishing.exports.api.speakers import speakers
from fihrist.publishing.exports.api.timeline import timeline
from fihrist.publishing.exports.api.transfers import transfers
from fihrist.publishing.release import Release
from fihrist.publishing.views import Json

ACROSS = {"simple": simple, "timeline": timeline, "transfers": transfers, "speakers": speakers, "search": search}
"""The answers that look across all records, by name."""


def export(release: Release) -> Iterator[tuple[str, bytes]]:
    """Every file of the API, below `api/v1/`."""
    edition = release.edition
    yield f"{API}/index.json", answer("index", index(release), edition=edition)
    yield f"{API}/catalogue.json", whole(release)
    yield f"{API}/claims.jsonl", "".join(line(row) for row in release.rows).encode()
    for name, across in ACROSS.items():
        yield f"{API}/{name}.json", rows(name, across(release), edition=edition)
    for name, kind in kinds().items():
        views = [release.views[record.id] for record in release.catalogue.of(name)]
        listed = {"kind": name, "records": [_listed(view) for view in views]}
        yield f"{API}/{kind.folder}/index.json", answer("kind", listed, depth=1, edition=edition)
        for view in views:
            yield f"{API}/{view['links']['self']}", answer("record", view, depth=1, edition=edition)
    yield f"{API}/openapi.json", pretty(description(release))
    for name, schema in schemas().items():
        yield f"{API}/schemas/{name}.schema.json", pretty(schema)


def whole(release: Release) -> bytes:
    """The answer with every record."""
    return rows("catalogue", {"records": list(release.views.values())}, edition=release.edition)


def index(release: Release) -> Json:
    """What there is: how much of each kind, where each file is, and how the sources are covered."""
    counts = {name: len(release.catalogue.of(name)) for name in kinds()}
    links = {name: f"{kind.folder}/index.json" for name, kind in kinds().items()}
    files = {"catalogue": "catalogue.json", "claims": "claims.jsonl", **{name: f"{name}.json" for name in ACROSS}}
    files |= {"quality": "quality.json", "openapi": "openapi.json"}
    found = (coverage(id, release.catalogue) for id in sorted(release.catalogue.sources))
    covered = {c.source: {"sentences": len(c.sentences), "open": len(c.open)} for c in found}
    about = {"name": "Fihrist", "licence": "CC-BY-4.0", "counts": counts, "claims": len(release.rows)}
    return {**about, "coverage": covered, "links": {**files, "kinds": links}}


def _listed(view: Json) -> Json:
    statuses = {name: found["status"] for name, found in view["fields"].items()}
    return {"record": view["id"], "name": view["name"], "fields": statuses, "link": view["links"]["self"]}
