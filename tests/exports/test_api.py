"""The JSON API says what the catalogue says, in the shape that its schemas describe."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import jsonschema_rs

from fihrist.catalogue import located
from fihrist.catalogue.edition import Edition
from fihrist.checking.engine import Outcome
from fihrist.publishing.exports import export
from fihrist.publishing.exports.api.answers import API_VERSION

Files = dict[str, bytes]
NO_ANSWERS = ("api/v1/schemas/", "api/v1/openapi.json")


def test_every_answer_is_valid_by_the_schema_that_it_names(files: Files) -> None:
    """Each JSON file of the API names a schema beside it and obeys it, and so does each row of claims."""
    schemas = {
        name.rpartition("/")[2]: jsonschema_rs.Draft202012Validator(json.loads(data))
        for name, data in files.items()
        if name.startswith("api/v1/schemas/")
    }
    judged = 0
    for name, data in files.items():
        if name.startswith("api/v1/") and name.endswith(".json") and not name.startswith(NO_ANSWERS):
            answer = json.loads(data)
            faults = [e.message for e in schemas[answer["$schema"].rpartition("/")[2]].iter_errors(answer)]
            assert (name, faults) == (name, [])
            judged += 1
    rows = [json.loads(line) for line in files["api/v1/claims.jsonl"].splitlines()]
    assert [e.message for row in rows for e in schemas["claim.schema.json"].iter_errors(row)] == []
    assert judged > len(json.loads(files["api/v1/catalogue.json"])["records"])


def test_there_is_a_row_for_every_claim(files: Files, outcome: Outcome) -> None:
    """The rows are the claims, each with its own key."""
    keys = [json.loads(line)["key"] for line in files["api/v1/claims.jsonl"].splitlines()]
    records = outcome.catalogue.records
    assert keys == [claim.key for id in sorted(records) for claim in located(records[id])]
    assert len(set(keys)) == len(keys)


def test_offsets_point_at_the_words(files: Files, outcome: Outcome) -> None:
    """The offsets of a quote cut it out of the document as received, but for white space."""
    rows = (json.loads(line) for line in files["api/v1/claims.jsonl"].splitlines())
    raw = {id: outcome.catalogue.files[s.file].decode() for id, s in outcome.catalogue.sources.items()}
    for row in rows:
        for quote in row["quotes"]:
            cut = raw[quote["source"]][quote["start"] : quote["end"]]
            assert " ".join(cut.split()) == " ".join(quote["text"].split())


def test_the_same_catalogue_gives_the_same_bytes(files: Files, outcome: Outcome, edition: Edition) -> None:
    """Exports depend on nothing but the catalogue and its edition, nor on the order in which its files were read."""
    turned = replace(outcome.catalogue, records=dict(reversed(outcome.catalogue.records.items())))
    assert [name for name, data in export(turned, edition) if files[name] != data] == []


def test_each_answer_tells_its_edition(files: Files, edition: Edition) -> None:
    """Each answer names the version of its shape, of the program and of the data, the commit and its date."""
    expected = {
        "api_version": API_VERSION, "program_version": edition.version, "data_version": edition.data_version,
        "commit": edition.commit, "date": edition.date,
    }  # fmt: skip
    answers = [json.loads(data) for name, data in files.items() if name.startswith("api/v1/") and "json" in name[-4:]]
    assert [a["edition"] for a in answers if "records" in a] == [expected for a in answers if "records" in a]


def test_every_link_leads_to_a_file(files: Files) -> None:
    """Each address in an answer is a file below `api/v1/`."""
    found = set()
    for name, data in files.items():
        if name.startswith("api/v1/") and name.endswith(".json") and not name.startswith(NO_ANSWERS):
            found |= set(links(json.loads(data)))
    assert sorted(link for link in found if f"api/v1/{link}" not in files) == []


def links(part: Any) -> Iterator[str]:
    """Every `link` in an answer, and the two links of a record to answers."""
    if isinstance(part, list):
        for item in part:
            yield from links(item)
    elif isinstance(part, dict):
        if "self" in part.get("links", {}):
            yield from (part["links"]["self"], part["links"]["kind"])
        for key, value in part.items():
            if key == "link":
                yield value
            else:
                yield from links(value)
