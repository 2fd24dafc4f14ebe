"""The description of the API is valid, and a served build answers as it says."""

import json
from urllib.request import urlopen

import jsonschema_rs
import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

Files = dict[str, bytes]


@pytest.fixture
def served(site: str) -> str:
    """The address of the API of a served build."""
    return f"{site}/api/v1"


def test_the_description_is_valid(files: Files) -> None:
    """An OpenAPI validator finds no fault in the description."""
    description = json.loads(files["api/v1/openapi.json"])
    assert [error.message for error in OpenAPIV31SpecValidator(description).iter_errors()] == []


def test_a_served_build_answers_as_described(files: Files, served: str) -> None:
    """Each path of the description, with each id that it names, gives an answer that fits its schema."""
    description = json.loads(files["api/v1/openapi.json"])
    schemas = {
        name: jsonschema_rs.Draft202012Validator({"$schema": "https://json-schema.org/draft/2020-12/schema", **schema})
        for name, schema in description["components"]["schemas"].items()
    }
    asked = []
    for path, about in description["paths"].items():
        ids = about["parameters"][0]["schema"]["enum"][:3] if "parameters" in about else [""]
        ((media, content),) = about["get"]["responses"]["200"]["content"].items()
        schema = schemas[content["schema"]["$ref"].rpartition("/")[2]]
        for id in ids:
            with urlopen(served + path.replace("{id}", id)) as response:
                text = response.read()
            answers = [json.loads(line) for line in (text.splitlines() if media == "application/jsonl" else [text])]
            assert [e.message for answer in answers for e in schema.iter_errors(answer)] == []
            asked.append(path)
    assert set(asked) == set(description["paths"])


def test_the_description_names_every_answer(files: Files) -> None:
    """Each file of the API, but for the schemas and the description itself, has its path in it."""
    paths = json.loads(files["api/v1/openapi.json"])["paths"]
    told = set()
    for path, about in paths.items():
        ids = about["parameters"][0]["schema"]["enum"] if "parameters" in about else [""]
        told |= {f"api/v1{path.replace('{id}', id)}" for id in ids}
    described = {n for n in files if n.startswith("api/v1/") and n.rpartition(".")[2] in ("json", "jsonl")}
    there = {name for name in described if "/schemas/" not in name and not name.endswith("openapi.json")}
    assert told == there
