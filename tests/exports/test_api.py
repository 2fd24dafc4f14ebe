"""The JSON API says what the catalogue says, in the shape that its schemas describe."""

import json
from typing import Any

import jsonschema_rs
import pytest

from fihrist.catalogue import located
from fihrist.engine import Outcome
from fihrist.exports import export

Files = dict[str, bytes]


@pytest.fixture(scope="module")
def files(outcome: Outcome) -> Files:
    """Every file of every export."""
    return dict(export(outcome.catalogue))


def test_every_answer_is_valid_by_the_schema_that_it_names(files: Files) -> None:
    """Each JSON file of the API names a schema beside it and obeys it, and so does each row of claims."""
    schemas = {
        name.rpartition("/")[2]: jsonschema_rs.Draft202012Validator(json.loads(data))
        for name, data in files.items()
        if name.startswith("api/v1/schemas/")
    }
    judged = 0
    for name, data in files.items():
        if name.startswith("api/v1/") and name.endswith(".json") and "/schemas/" not in name:
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


def test_the_same_catalogue_gives_the_same_bytes(files: Files, outcome: Outcome) -> None:
    """Exports depend on nothing but the catalogue."""
    assert dict(export(outcome.catalogue)) == files


def test_flat_values_keep_their_doubt(files: Files) -> None:
    """A field that is not plainly stated has a caveat in the flat view."""
    whole = {r["id"]: r for r in json.loads(files["api/v1/catalogue.json"])["records"]}
    for flat in json.loads(files["api/v1/simple.json"])["records"]:
        doubtful = {name for name, field in whole[flat["id"]]["fields"].items() if lost(field)}
        assert doubtful <= set(flat["_caveats"]), flat["id"]


def lost(field: Any) -> bool:
    """Whether a flat value would hide a rival, a denial, a speaker, a mode or a range."""
    values = field["values"]
    if len(values) > 1 and not field["many"]:
        return True
    ranged = any(isinstance(v["value"], dict) and "min" in v["value"] for v in values)
    return ranged or any(v["status"] != "stated" for v in values)
