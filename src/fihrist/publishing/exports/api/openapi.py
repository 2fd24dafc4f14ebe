"""The OpenAPI 3.1 description of the API."""

from typing import Any

from fihrist.model.kinds import kinds
from fihrist.publishing.exports.api.answers import API_VERSION
from fihrist.publishing.exports.api.schemas import schemas
from fihrist.publishing.release import Release

ABOUT = {
    "index": "What there is, and where",
    "catalogue": "Every record in one answer",
    "simple": "Every record made flat, with what that loses as caveats",
    "timeline": "Every date that a claim gives",
    "transfers": "The register of transfers",
    "speakers": "Who says what",
    "quality": "Coverage, grounding and what the checks catch, in figures; the allowances with their reasons",
    "search": "Folded names and texts, for a search of one's own",
}
PROMISE = (
    "A static API: files, no query. Every value has its status, its claims, their speakers and their quotes. "
    "Within v1, answers may gain keys, terms and files; nothing that is there goes away or changes its meaning."
)


def description(release: Release) -> dict[str, Any]:
    """The whole description."""
    paths = {f"/{name}.json": _get(name, about) for name, about in ABOUT.items()}
    paths["/claims.jsonl"] = _get("claim", "Every claim, one a line", operation="claims", media="application/jsonl")
    for name, kind in kinds().items():
        paths[f"/{kind.folder}/index.json"] = _get(
            "kind", f"The records of the kind {name}", operation=f"list-{kind.folder}"
        )
        ids = [record.id for record in release.catalogue.of(name)]
        one = _get("record", f"One record of the kind {name}", operation=f"get-{name}")
        paths[f"/{kind.folder}/{{id}}.json"] = one | {"parameters": [_id(ids)]}
    return {
        "openapi": "3.1.1",
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "info": {
            "title": "Fihrist",
            "summary": "A catalogue of Russia–Iran relations in which each value is proved by a sentence",
            "description": PROMISE,
            "version": API_VERSION,
            "license": {"name": "CC BY 4.0", "identifier": "CC-BY-4.0"},
        },
        "servers": [{"url": "."}],
        "paths": paths,
        "components": {"schemas": {name: _embedded(schema) for name, schema in schemas().items()}},
    }


def _get(schema: str, about: str, *, operation: str | None = None, media: str = "application/json") -> dict[str, Any]:
    content = {media: {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    answers = {"200": {"description": about, "content": content}, "404": {"description": "There is no such file"}}
    return {"get": {"operationId": operation or schema, "summary": about, "responses": answers}}


def _id(ids: list[str]) -> dict[str, Any]:
    named: dict[str, Any] = {"enum": ids} if ids else {"type": "string"}
    return {"name": "id", "in": "path", "required": True, "schema": named}


def _embedded(schema: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in schema.items() if key not in ("$schema", "$id")}
