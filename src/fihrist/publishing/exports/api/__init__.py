"""The JSON API: the whole catalogue, each kind and record, rows of tables, what is contested, and its description."""

import gzip
import hashlib
import json
from collections.abc import Iterator
from functools import partial
from importlib.resources import files as resources
from typing import Any

from fihrist.catalogue import Catalogue, kind_name
from fihrist.catalogue.parts import plain
from fihrist.model import Record
from fihrist.model.kinds import kinds
from fihrist.model.schemas import DIALECT
from fihrist.publishing import views
from fihrist.publishing.exports.api.quality import quality
from fihrist.publishing.exports.api.schemas import ROWS, TABLES, answers, parts, schemas
from fihrist.publishing.release import API_VERSION, Release
from fihrist.publishing.views import Json
from fihrist.reading import load

API = "api/v1"
"""The folder of the API below the site."""
LARGE = 100_000
"""Beside an answer of more bytes stands the same, compressed."""


def gzipped(data: bytes) -> bytes:
    """The data in the form of gzip, without a time or a system, so that every version of Python gives the same."""
    made = bytearray(gzip.compress(data, mtime=0))
    made[9] = 255  # an unknown system, by RFC 1952
    return bytes(made)


def export(release: Release) -> Iterator[tuple[str, bytes]]:
    """Every file of the API, below `api/v1/`, and the pages that lead from former ids to the present ones."""
    hashes, moved = dict[str, str](), resources(__name__).joinpath("moved.html").read_text("utf-8")
    for name, data in _answers(release):
        hashes[name] = hashlib.sha256(data).hexdigest()
        yield f"{API}/{name}", data
        if len(data) > LARGE:
            yield f"{API}/{name}.gz", gzipped(data)
    yield f"{API}/index.json", _answer("index", {**_edition(release), **index(release), "sha256": hashes})
    for _, record in sorted(release.catalogue.records.items()):
        for former in _former(record, release):
            for language in ("", "ar/"):
                yield f"{language}{record.folder}/{former}.html", moved.replace("{id}", record.id).encode()


def _answers(release: Release) -> Iterator[tuple[str, bytes]]:
    """Every answer but the index, by its path below `api/v1/`."""
    yield "catalogue.json", whole(release)
    yield "changes.json", _answer("changes", {"editions": changes(release)})
    yield "contested.json", _answer("contested", contested(release))
    for name in TABLES:
        yield f"{name}.json", _answer(name, {name: release.table(name).dicts()})
    for name in ROWS:
        yield f"{name}.jsonl", b"".join(map(views.line, release.table(name).dicts()))
    for name in kinds():
        yield from _kind(name, release)
    for _, record in sorted(release.catalogue.records.items()):
        moved = {"record": record.id, "link": views.link(record), "page": views.page(record)}
        for former in _former(record, release):
            yield f"{record.folder}/{former}.json", _answer("moved", {"moved": moved}, "../")
    described = release.cache.made("description", release.catalogue, lambda _: _described(release))
    yield from ((path, text.encode()) for path, text in described.items())


def whole(release: Release) -> bytes:
    """The answer with every record, and every passage once with its statements."""
    catalogue = release.catalogue
    records = [
        release.cache.made(f"bare {id}", catalogue, partial(views.bare_view, id)) for id in sorted(catalogue.records)
    ]
    passages = [views.whole_passage_view(passage, catalogue) for passage in catalogue.passages.values()]
    return _answer("catalogue", {**_edition(release), "records": records, "passages": passages})


def index(release: Release) -> Json:
    """What there is: how much of each kind, where it is, and the figures of its quality."""
    links = {name: f"{name}.json" for name in ("catalogue", "changes", "contested", *TABLES, "openapi")}
    return {
        "name": "Fihrist",
        "licence": "CC-BY-4.0",
        "counts": {name: len(release.catalogue.of(name)) for name in kinds()},
        "rows": {name: len(release.table(name).rows) for name in ROWS},
        "links": links | {name: f"{name}.jsonl" for name in ROWS},
        "kinds": {name: f"{kind.folder}/index.json" for name, kind in kinds().items()},
        "quality": quality(release),
    }


def changes(release: Release) -> list[Json]:
    """The last editions, the newest first, each with its reason and with what it changed, where that is known."""
    return [
        {"commit": one.commit, "date": one.date, "why": one.subject, "changes": one.changes}
        for one in release.edition.history
        if one.changes is not None
    ]


def contested(release: Release) -> Json:
    """Every field with rival or denied values, and every statement that is denied."""
    catalogue = release.catalogue
    fields = [
        {"record": id, "kind": catalogue.kind(id), "field": found.field, **views.field_view(record, found)}
        for id, record in sorted(catalogue.records.items())
        for found in views.added_up(id, catalogue).values()
        if found.status == "contested"
    ]
    denied = (one for one in catalogue.statements if one.denied)
    return {"fields": fields, "statements": [views.statement_view(one, catalogue) for one in denied]}


def _kind(name: str, release: Release) -> Iterator[tuple[str, bytes]]:
    """The answers on the records of a kind, and their list."""
    rows = []
    for record in release.catalogue.of(name):
        about = {"record": record.id, "kind": name, "name": plain(record.name)}
        rows.append({**about, "link": views.link(record), "page": views.page(record)})
        made = partial(_told, record.id)
        yield views.link(record), release.cache.made(f"answer {record.id}", release.catalogue, made).encode()
    yield f"{kinds()[name].folder}/index.json", _answer("kind", {"kind": name, "records": rows}, "../")


def _told(id: str, catalogue: Catalogue) -> str:
    """The answer on a record."""
    record = catalogue.records[id]
    return _answer(kind_name(record), views.record_view(record, catalogue), "../").decode()


def _former(record: Record, release: Release) -> list[str]:
    """The ids that a record had and no other has now, for each of which an answer and two pages lead to it."""
    return sorted(set(record.formerly) - release.catalogue.records.keys())


def _edition(release: Release) -> Json:
    """The edition, which index and whole alone tell, so that an answer that did not change stays the same bytes."""
    return {"edition": release.edition_view()}


def _answer(schema: str, content: Json, above: str = "") -> bytes:
    """An answer, which names its schema by the path from the file to it."""
    return views.line({"$schema": f"{above}schemas/{schema}.schema.json", **content})


def _described(release: Release) -> dict[str, str]:
    """The description of all answers and the schema of each, by their paths; no record has a say in them."""
    shapes = {f"schemas/{name}.schema.json": schema for name, schema in schemas(release).items()}
    return {path: views.line(one).decode() for path, one in {"openapi.json": description(release), **shapes}.items()}


def description(release: Release) -> Json:
    """The OpenAPI description of all answers."""
    told: Any = load(resources(__name__).joinpath("about.yaml").read_bytes())
    paths = {f"/{name}.json": _get(name, about=about) for name, about in told["answers"].items()}
    for name in ROWS:
        paths[f"/{name}.jsonl"] = _get(name, about=f"The table {name}, one row a line", media="application/jsonl")
    id = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    for name, kind in kinds().items():
        listed, one = f"The list of {kind.plural.en}", f"One of the {kind.plural.en}, or where it has moved"
        paths[f"/{kind.folder}/index.json"] = _get("kind", about=listed, operation=f"list-{kind.folder}")
        answer = _get(name, "moved", about=one, operation=f"get-{name}")
        paths[f"/{kind.folder}/{{id}}.json"] = answer | {"parameters": [id]}
    described = {
        "openapi": "3.1.1",
        "jsonSchemaDialect": DIALECT,
        "info": {
            "title": "Fihrist",
            "summary": "A catalogue of Russia–Iran relations in which each value has its words and its speaker",
            "description": told["promise"],
            "version": API_VERSION,
            "license": {"name": "CC BY 4.0", "identifier": "CC-BY-4.0"},
        },
        "servers": [{"url": "."}],
        "paths": paths,
        "components": {"schemas": {**parts(), **answers(release)}},
    }
    # The parts of schemas stand among the components here.
    return dict(json.loads(json.dumps(described).replace("#/$defs/", "#/components/schemas/")))


def _get(*schemas: str, about: str, operation: str = "", media: str = "application/json") -> Json:
    """A path that answers by one of the schemas."""
    named = [{"$ref": f"#/components/schemas/{name}"} for name in schemas]
    content = {media: {"schema": {"anyOf": named} if named[1:] else named[0]}}
    answers = {"200": {"description": about, "content": content}, "404": {"description": "There is no such file"}}
    return {"get": {"operationId": operation or schemas[0], "summary": about, "responses": answers}}
