"""The JSON API: the whole catalogue, each kind, each record, and one line for each claim."""

from collections.abc import Iterator

from fihrist import __version__
from fihrist.catalogue import Catalogue
from fihrist.claims import plain
from fihrist.coverage import coverage
from fihrist.exports.api.answers import API, answer, line, pretty
from fihrist.exports.api.schemas import schemas
from fihrist.kinds import kinds
from fihrist.views import Json, claim_rows, record_view


def export(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """Every file of the API, below `api/v1/`."""
    views = {id: record_view(catalogue.records[id], catalogue) for id in sorted(catalogue.records)}
    rows = claim_rows(catalogue)
    yield f"{API}/index.json", answer("index", index(catalogue, len(rows)))
    yield f"{API}/catalogue.json", answer("catalogue", {"version": __version__, "records": list(views.values())})
    yield f"{API}/claims.jsonl", "".join(line(row) for row in rows).encode()
    for name, kind in kinds().items():
        records = catalogue.of(name)
        listed = [_listed(views[record.id]) for record in records]
        yield f"{API}/{kind.folder}/index.json", answer("kind", {"kind": name, "records": listed}, depth=1)
        for record in records:
            yield f"{API}/{kind.folder}/{record.id}.json", answer("record", views[record.id], depth=1)
    for name, schema in schemas().items():
        yield f"{API}/schemas/{name}.schema.json", pretty(schema)


def index(catalogue: Catalogue, claims: int) -> Json:
    """What there is: the version, how much of each kind, where each file is, and how the sources are covered."""
    counts = {name: len(catalogue.of(name)) for name in kinds()}
    links = {name: f"{kind.folder}/index.json" for name, kind in kinds().items()}
    files = {"catalogue": "catalogue.json", "claims": "claims.jsonl", "simple": "simple.json"}
    found = (coverage(id, catalogue) for id in sorted(catalogue.sources))
    covered = {c.source: {"sentences": len(c.sentences), "open": len(c.open)} for c in found}
    about = {"name": "Fihrist", "version": __version__, "licence": "CC-BY-4.0"}
    return {**about, "counts": counts, "claims": claims, "coverage": covered, "links": {**files, **links}}


def _listed(view: Json) -> Json:
    statuses = {name: found["status"] for name, found in view["fields"].items()}
    return {"id": view["id"], "name": plain(view["name"]), "fields": statuses, "link": f"{view['id']}.json"}
