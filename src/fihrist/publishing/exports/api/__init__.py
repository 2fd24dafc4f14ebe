"""The JSON API: the whole catalogue, each kind and record, rows of tables, what is contested, figures of quality."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import PurePosixPath

from fihrist.catalogue import Catalogue
from fihrist.catalogue.coverage import Coverage, coverage
from fihrist.catalogue.statuses import standing, statuses
from fihrist.checking.checks import checks
from fihrist.model import Record
from fihrist.model.kinds import kinds
from fihrist.publishing import views
from fihrist.publishing.exports.api.schemas import ROWS, TABLES, description, schemas
from fihrist.publishing.release import Release
from fihrist.publishing.views import Json
from fihrist.reading.remarks import Allowance

API = "api/v1"
"""The folder of the API below the site."""
MOVED = """\
<!doctype html>
<meta charset="utf-8">
<title>{id}</title>
<link rel="canonical" href="{id}.html">
<meta http-equiv="refresh" content="0; url={id}.html">
<a href="{id}.html">{id}</a>
"""


def export(release: Release) -> Iterator[tuple[str, bytes]]:
    """Every file of the API, below `api/v1/`, and the pages that lead from former ids to the present ones."""
    made = {"index": index(release), "contested": contested(release), "quality": quality(release)}
    made |= {name: {name: release.table(table).dicts()} for name, table in TABLES.items()}
    yield f"{API}/catalogue.json", whole(release)
    for name, content in made.items():
        yield f"{API}/{name}.json", _answer(name, content, release)
    for name in ROWS:
        yield f"{API}/{name}.jsonl", b"".join(map(views.line, release.table(name).dicts()))
    for name in kinds():
        yield from _kind(name, release)
    for _, record in sorted(release.catalogue.records.items()):
        yield from _moved(record, release)
    yield f"{API}/openapi.json", views.pretty(description(release))
    yield f"{API}/context.jsonld", files(__name__).joinpath("context.jsonld").read_bytes()
    for name, schema in schemas(release).items():
        yield f"{API}/schemas/{name}.schema.json", views.pretty(schema)


def whole(release: Release) -> bytes:
    """The answer with every record, and every passage once with its statements."""
    catalogue = release.catalogue
    records = [views.bare_view(record, catalogue) for _, record in sorted(catalogue.records.items())]
    passages = [views.whole_passage_view(passage, catalogue) for passage in catalogue.passages.values()]
    return _answer("catalogue", {"records": records, "passages": passages}, release)


def index(release: Release) -> Json:
    """What there is: how much of each kind, and where each file is."""
    links = {name: f"{name}.json" for name in ("catalogue", "contested", "quality", *TABLES, "openapi")}
    return {
        "name": "Fihrist",
        "licence": "CC-BY-4.0",
        "counts": {name: len(release.catalogue.of(name)) for name in kinds()},
        "rows": {name: len(release.table(name).rows) for name in ROWS},
        "links": links | {name: f"{name}.jsonl" for name in ROWS} | {"context": "context.jsonld"},
        "kinds": {name: f"{kind.folder}/index.json" for name, kind in kinds().items()},
    }


def contested(release: Release) -> Json:
    """Every field with rival or denied values, and every statement that is denied."""
    catalogue = release.catalogue
    fields = [
        {"record": id, "kind": catalogue.kind(id), "field": found.field, **views.field_view(record, found)}
        for id, record in sorted(catalogue.records.items())
        for found in statuses(record, catalogue).values()
        if found.status == "contested"
    ]
    return {
        "fields": fields,
        "statements": [views.statement_view(s, catalogue) for s in catalogue.statements if s.denied],
    }


def quality(release: Release) -> Json:
    """The figures of a release; what the checks found is null where none was run."""
    catalogue, checked = release.catalogue, release.checked
    counted = ("records", "passages", "claims", "statements", "attestations", "denials")
    claims = [standing(one, catalogue) for one in catalogue.claims]
    steps = _counted(claim.claim.derived.how for claim in catalogue.claims if claim.claim.derived)
    return {
        "counts": {name: len(release.table(name).rows) for name in counted},
        "claims_by_status": _counted(one.status for one in claims),
        "statements_by_status": _counted(standing(one, catalogue).status for one in catalogue.statements),
        "groundings": {"exact": len(claims) - sum(steps.values()), "derived": steps},
        "sources": {id: _covered(coverage(id, catalogue)) for id in catalogue.sources},
        "checked": {"errors": dict(checked.errors), "doubts": dict(checked.doubts)} if checked else None,
        "allowances": allowances(catalogue),
    }


def allowances(catalogue: Catalogue) -> list[Json] | None:
    """The allowances with their reasons, by file, place and code; None where they are not known."""
    if catalogue.allowances is None:
        return None
    told = (_allowance(found, catalogue) for found in catalogue.allowances if found.code in checks())
    return sorted(told, key=lambda one: (one["file"], one.get("place", ""), one["code"]))


def _allowance(found: Allowance, catalogue: Catalogue) -> Json:
    id = PurePosixPath(found.path).stem
    about: Json = {"record": id, "file": found.path}
    match found.spot:
        case ("claims" | "passages", key, *_):
            keys = {claim.path: claim.key for claim in catalogue.claims if claim.record == id}
            about["place"] = keys.get(found.spot[:3], f"{id}/{key}")
    return {**about, "code": found.code, "check": checks()[found.code].name, "reason": found.reason}


def _covered(found: Coverage) -> Json:
    return {
        "sentences": len(found.sentences),
        "with_passages": sum(bool(found.passages.get(sentence.number)) for sentence in found.sentences),
        "set_aside": _counted(found.set_aside.values()),
        "open": len(found.open),
        "words": found.words,
        "used_words": found.used_words,
    }


def _counted(names: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(names).items()))


def _kind(name: str, release: Release) -> Iterator[tuple[str, bytes]]:
    """The answers on the records of a kind and their list, which tells the hash of each answer."""
    rows = []
    for record in release.catalogue.of(name):
        view = views.record_view(record, release.catalogue)
        data = _answer(name, view)
        about = {"record": record.id, **{key: view[key] for key in ("kind", "name", "link")}}
        fields = {field: found["status"] for field, found in view["fields"].items()}
        rows.append({**about, "sha256": hashlib.sha256(data).hexdigest(), "fields": fields})
        yield f"{API}/{views.link(record)}", data
    yield f"{API}/{kinds()[name].folder}/index.json", _answer("kind", {"kind": name, "records": rows})


def _moved(record: Record, release: Release) -> Iterator[tuple[str, bytes]]:
    """For each former id an answer that says where the record is, and a page in each language that leads there."""
    for former in sorted(set(record.formerly) - release.catalogue.records.keys()):
        moved = {"record": record.id, "link": views.link(record), "page": views.page(record)}
        yield f"{API}/{record.folder}/{former}.json", _answer("moved", {"moved": moved})
        for language in ("", "ar/"):
            yield f"{language}{record.folder}/{former}.html", MOVED.format(id=record.id).encode()


def _answer(schema: str, content: Json, release: Release | None = None) -> bytes:
    """An answer, which names its schema by the path from the file to it; one across records tells its edition.

    Answers in the folder of a kind have none, so that those that did not change stay the same bytes.
    """
    above, edition = ("", {"edition": release.edition_view()}) if release else ("../", {})
    return views.line({"$schema": f"{above}schemas/{schema}.schema.json", **edition, **content})
