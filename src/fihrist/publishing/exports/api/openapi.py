"""The OpenAPI 3.1 description of the API."""

import json
from typing import Any

from fihrist.model.kinds import kinds
from fihrist.model.schemas import DIALECT
from fihrist.publishing.exports.api.schemas import ROWS, answers, parts
from fihrist.publishing.release import API_VERSION

ABOUT = {
    "index": "What there is, and where",
    "catalogue": "Every record, and every passage once with its statements",
    "contested": "Every field with rival or denied values, and every denied statement",
    "timeline": "Every date of a claim or statement, the earliest first",
    "speakers": "Who speaks in how many passages, and passes on how many",
    "transfers": "The register of transfers: a row for each stage of each thing",
    "fields": "What each field of each kind holds",
    "terms": "The terms of the closed lists",
    "quality": "Coverage, statuses, what the checks found and what is allowed, in figures",
}
PROMISE = (
    "A static API: files, no query. Every value has its status, the passages that say it with their voices, and the "
    "passages that deny it. Within v1, answers may gain keys, terms and files; nothing that is there goes away or "
    "changes its meaning."
)


def description() -> dict[str, Any]:
    """The whole description."""
    paths = {f"/{name}.json": _get(name, about) for name, about in ABOUT.items()}
    for name in ROWS:
        paths[f"/{name}.jsonl"] = _get(name, f"The table {name}, one row a line", media="application/jsonl")
    for name, kind in kinds().items():
        plural = kind.plural.en
        listed = _get("kind", f"The list of {plural}", operation=f"list-{kind.folder}")
        one = _get(name, f"One of the {plural}, or where it has moved", operation=f"get-{name}")
        answer = one["get"]["responses"]["200"]["content"]["application/json"]
        answer["schema"] = {"anyOf": [answer["schema"], {"$ref": "#/components/schemas/moved"}]}
        paths[f"/{kind.folder}/index.json"] = listed
        paths[f"/{kind.folder}/{{id}}.json"] = one | {"parameters": [_ID]}
    described = {
        "openapi": "3.1.1",
        "jsonSchemaDialect": DIALECT,
        "info": {
            "title": "Fihrist",
            "summary": "A catalogue of Russia–Iran relations in which each value has its words and its speaker",
            "description": PROMISE,
            "version": API_VERSION,
            "license": {"name": "CC BY 4.0", "identifier": "CC-BY-4.0"},
        },
        "servers": [{"url": "."}],
        "paths": paths,
        "components": {"schemas": {**parts(), **answers()}},
    }
    # The parts of schemas stand among the components here.
    return dict(json.loads(json.dumps(described).replace("#/$defs/", "#/components/schemas/")))


_ID = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}


def _get(schema: str, about: str, *, operation: str | None = None, media: str = "application/json") -> dict[str, Any]:
    content = {media: {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    answers = {"200": {"description": about, "content": content}, "404": {"description": "There is no such file"}}
    return {"get": {"operationId": operation or schema, "summary": about, "responses": answers}}
