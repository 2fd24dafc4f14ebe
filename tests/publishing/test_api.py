"""The JSON API says what the catalogue says, each thing once, in the shape that its schemas describe."""

import gzip
import hashlib
import json
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from urllib.request import urlopen

import jsonschema_rs
import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from fihrist.catalogue import Catalogue
from fihrist.model import Quantity, Record, Text
from fihrist.model.kinds import kinds
from fihrist.publishing.exports import export
from fihrist.publishing.exports.api import LARGE
from fihrist.publishing.exports.api.schemas import ROWS, TABLES
from fihrist.publishing.release import API_VERSION, Edition, Release, release
from fihrist.publishing.views import not_in_source, record_view
from tests.model.test_shape import unshared, words
from tests.publishing.conftest import CHECKED, FORMER, altered, with_records
from tests.walking import parts

Files = dict[str, bytes]
LINES: list[Callable[[Record], Record]] = [
    lambda one: one.model_copy(update={"note": Text(en="x", ar="س")}),
    lambda one: one.model_copy(update={"name": Text(en="x", ar="س")}),
    lambda one: altered(one, "range_km", {"value": Quantity(exact=7.0)}),
    lambda one: altered(one, "range_km", {"mode": "possible"}),
    lambda one: altered(one, "range_km", {"passages": ("khatami-visit/range", "khatami-visit/warhead")}),
    lambda one: altered(one, "developer", {}, {"value": "russia"}),
    lambda one: altered(one, "developer", {"value": "russia"}, {}),
]
"""A record with a line changed: a remark, a name, a value, how sure it is, who says it; a value more, before, after."""


def answers(files: Files) -> dict[str, Any]:
    """Every answer by its path below the API, but for schemas and descriptions."""
    named = {name.removeprefix("api/v1/"): data for name, data in files.items() if name.startswith("api/v1/")}
    kept = {name: data for name, data in named.items() if name.endswith(".json") and not name.startswith("schemas/")}
    return {name: json.loads(data) for name, data in kept.items() if name != "openapi.json"}


def lines(files: Files, name: str) -> list[dict[str, Any]]:
    """The rows of a table."""
    return [json.loads(line) for line in files[f"api/v1/{name}.jsonl"].splitlines()]


@pytest.fixture(scope="module")
def schemas(files: Files) -> dict[str, Any]:
    """A validator for each schema, by the name of its file."""
    named = {name.rpartition("/")[2]: data for name, data in files.items() if name.startswith("api/v1/schemas/")}
    return {name: jsonschema_rs.Draft202012Validator(json.loads(data)) for name, data in named.items()}


def test_every_answer_is_valid_by_the_schema_that_it_names(files: Files, schemas: dict[str, Any]) -> None:
    """Each JSON file of the API names a schema beside it and obeys it, and so does each row of a table."""
    found = {
        name: [fault.message for fault in schemas[answer["$schema"].rpartition("/")[2]].iter_errors(answer)]
        for name, answer in answers(files).items()
    }
    for name in ROWS:
        rows = lines(files, name)
        found[name] = [e.message for row in rows for e in schemas[f"{name}.schema.json"].iter_errors(row)]
    assert (len(found) > len(kinds()), {name: faults for name, faults in found.items() if faults}) == (True, {})


@pytest.mark.parametrize(
    ("field", "value"), [("range_km", "bananas"), ("range_km", {"min": "1"}), ("category", 1), ("entered_service", {})]
)
def test_a_value_of_another_type_is_no_answer(files: Files, schemas: dict[str, Any], field: str, value: object) -> None:
    """The schema of a kind knows the type of each field's values."""
    answer = json.loads(files["api/v1/weapons/shahab-4.json"])
    answer["fields"][field]["values"][0]["value"] = value
    assert not schemas["weapon.schema.json"].is_valid(answer)


def test_schemas_of_answers_have_no_word_of_their_own(files: Files) -> None:
    """A strict validator knows every word of the schemas; none lists what may grow, and a new key is no fault."""
    named = {name: json.loads(data) for name, data in files.items() if name.startswith("api/v1/schemas/")}
    assert {name: found for name, schema in named.items() if (found := unshared(schema))} == {}
    every = [(word, value) for schema in named.values() for word, value in words(schema)]
    assert [one for one in every if one[0] in ("enum", "oneOf", "pattern")] == []
    assert ("additionalProperties", False) not in every


def test_each_passage_stands_once(files: Files, catalogue: Catalogue) -> None:
    """The answer with everything has each passage once with its statements, and each record without passages."""
    whole = answers(files)["catalogue.json"]
    assert [one["passage"] for one in whole["passages"]] == list(catalogue.passages)
    made = [one["key"] for passage in whole["passages"] for one in passage["statements"]]
    assert made == [one.key for one in catalogue.statements]
    about = {record["id"]: record["statements"] for record in whole["records"]}
    assert about == {id: [s.key for s in catalogue.statements_about(id)] for id in sorted(catalogue.records)}
    text = files["api/v1/catalogue.json"].decode()
    assert {text.count(json.dumps(p.passage.text, ensure_ascii=False)) for p in catalogue.passages.values()} == {1}


def test_a_record_has_the_passages_on_which_it_rests(catalogue: Catalogue) -> None:
    """Each passage that says or answers something stands once in the answer; what it follows, in that on its source."""
    views = {id: record_view(record, catalogue) for id, record in catalogue.records.items()}
    for id, view in views.items():
        there = [one["passage"] for one in view["passages"]]
        every = (value for part in ("fields", "statements") for _, value in parts(view[part]))
        named = {value for value in every if isinstance(value, str)}
        assert (id, Counter(there)) == (id, Counter(set(there)))
        assert (named & catalogue.passages.keys()) - set(there) == set()
        around = {*view["said"], *(name for one in view["passages"] for name in one["follows"])}
        sources = {name: views[name.partition("/")[0]]["passages"] for name in around}
        assert [name for name, all in sources.items() if name not in {one["passage"] for one in all}] == []


@pytest.mark.parametrize("name", [*ROWS, *TABLES])
def test_rows_have_every_column_and_a_key_of_their_own(files: Files, made: Release, name: str) -> None:
    """A row has each column of its table, null where it is empty, and no two rows have one key."""
    table = made.table(name)
    rows = lines(files, name) if name in ROWS else answers(files)[f"{name}.json"][name]
    assert rows == table.dicts()
    assert {tuple(row) for row in rows} <= {tuple(column.name for column in table.columns)}
    assert len({tuple(row[column] for column in table.key) for row in rows}) == len(rows)


def test_offsets_point_at_the_words(files: Files, catalogue: Catalogue) -> None:
    """The offsets of a passage cut it out of the document as received, but for white space."""
    raw = {id: catalogue.files[s.file].decode() for id, s in catalogue.sources.items() if s.file in catalogue.files}
    placed = [row for row in lines(files, "passages") if row["start"] is not None]
    assert placed
    for row in placed:
        assert " ".join(raw[row["source"]][row["start"] : row["end"]].split()) == " ".join(row["text"].split())


def test_empty_fields_are_told(files: Files, catalogue: Catalogue) -> None:
    """Each field of a kind has a value, is not in the sources, or is unknown for another reason."""
    for name, kind in kinds().items():
        for record in catalogue.of(name):
            answer = json.loads(files[f"api/v1/{kind.folder}/{record.id}.json"])
            told = {*answer["fields"], *answer["not_in_source"], *answer["unknown"]}
            assert (record.id, told) == (record.id, set(type(record.claims).model_fields))
            assert answer["not_in_source"] == not_in_source(record)


def test_what_editors_say_is_marked(files: Files, catalogue: Catalogue) -> None:
    """The classification of a record stands under `editorial`, and nowhere among its fields."""
    for record in json.loads(files["api/v1/catalogue.json"])["records"]:
        own = catalogue.records[record["id"]]
        kept = {key for key in ("type", "code", "parties", "part_of", "formerly") if getattr(own, key, None)}
        assert (record["id"], set(record["editorial"])) == (record["id"], kept)


def test_the_same_catalogue_gives_the_same_bytes(files: Files, catalogue: Catalogue, edition: Edition) -> None:
    """Exports depend on nothing but the catalogue and its edition, nor on the order in which its files were read."""
    turned = replace(catalogue, records=dict(reversed(catalogue.records.items())))
    assert [name for name, data in export(release(turned, edition, CHECKED)) if files[name] != data] == []


def changed_by(record: Record, files: Files, catalogue: Catalogue, edition: Edition) -> set[str]:
    """The answers that are other bytes, in a later edition, where this record stands in the place of its former self.

    What is compressed beside an answer is the same answer.
    """
    later = replace(edition, data_version="another", commit="c" * 40, date="2026-03-04T05:06:07Z")
    return {
        name.removeprefix("api/v1/")
        for name, data in export(release(with_records(catalogue, record), later, CHECKED))
        if name.startswith("api/v1/") and not name.endswith(".gz") and files.get(name) != data
    }


def test_a_later_edition_alters_the_index_and_the_whole_alone(
    files: Files, catalogue: Catalogue, edition: Edition
) -> None:
    """Where no record changed, no answer but the two that tell the edition is other bytes."""
    assert changed_by(catalogue.records["mig-29"], files, catalogue, edition) == {"index.json", "catalogue.json"}


@pytest.mark.parametrize("line", LINES)
def test_a_change_of_one_line_alters_few_answers(
    files: Files, catalogue: Catalogue, edition: Edition, line: Callable[[Record], Record]
) -> None:
    """A line that is added, changed or moved in a record alters its answer, and no more than five beside it."""
    found = changed_by(line(catalogue.records["shahab-4"]), files, catalogue, edition)
    assert {"weapons/shahab-4.json", "index.json", "catalogue.json"} <= found
    assert (len(found) <= 6, found) == (True, found)


def test_index_and_whole_tell_the_edition(files: Files, edition: Edition) -> None:
    """They name the versions of the shape, of the program and of the data, and the commit; no other answer does."""
    expected = {
        "api_version": API_VERSION, "program_version": edition.version, "data_version": edition.data_version,
        "commit": edition.commit, "date": edition.date,
    }  # fmt: skip
    found = {name: answer["edition"] for name, answer in answers(files).items() if "edition" in answer}
    assert found == {"index.json": expected, "catalogue.json": expected}


def test_the_index_has_the_hash_of_every_answer(files: Files) -> None:
    """A mirror that has read the index knows which files it lacks; a compressed file holds the answer beside it."""
    there = {name.removeprefix("api/v1/"): data for name, data in files.items() if name.startswith("api/v1/")}
    packed = {name.removesuffix(".gz"): gzip.decompress(there.pop(name)) for name in [*there] if name.endswith(".gz")}
    assert packed == {name: data for name, data in there.items() if len(data) > LARGE}
    told = json.loads(there.pop("index.json"))["sha256"]
    assert told == {name: hashlib.sha256(data).hexdigest() for name, data in there.items()}


def test_every_link_leads_to_a_file(files: Files) -> None:
    """Each address in an answer is a file below `api/v1/`."""
    every = (at for answer in answers(files).values() for at in parts(answer))
    found = {link for path, link in every if path[-1:] == ("link",) and isinstance(link, str)}
    index = answers(files)["index.json"]
    found |= {*index["links"].values(), *index["kinds"].values()}
    assert sorted(link for link in found if f"api/v1/{link}" not in files) == []


def test_former_ids_lead_to_the_record(files: Files) -> None:
    """The address of a former id tells where the record is, as an answer and as a page in both languages."""
    moved = json.loads(files[f"api/v1/weapons/{FORMER}.json"])["moved"]
    assert moved == {"record": "mawj-3", "link": "weapons/mawj-3.json", "page": "weapons/mawj-3.html"}
    pages = [files[f"{language}weapons/{FORMER}.html"].decode() for language in ("", "ar/")]
    assert all("Content-Security-Policy" in page for page in pages)
    assert ["url=mawj-3.html" in page for page in pages] == [True, True]


def test_the_description_is_valid_and_names_every_answer(files: Files) -> None:
    """An OpenAPI validator finds no fault, and each file of the API has its path in the description."""
    description = json.loads(files["api/v1/openapi.json"])
    assert [error.message for error in OpenAPIV31SpecValidator(description).iter_errors()] == []
    told = {path.removeprefix("/") for path in description["paths"]}
    there = {*answers(files), *(f"{name}.jsonl" for name in ROWS)} - {"openapi.json"}
    by_id = {f"{name.partition('/')[0]}/{{id}}.json" for name in there if "/" in name and "index" not in name}
    assert told == {name for name in there if "/" not in name or name.endswith("/index.json")} | by_id


def test_a_served_build_answers_as_described(site: str, catalogue: Catalogue) -> None:
    """Each path of the description, read from a server, gives an answer that fits its schema there."""
    first = {record.folder: id for id, record in sorted(catalogue.records.items(), reverse=True)}
    with urlopen(f"{site}/api/v1/openapi.json") as response:
        description = json.loads(response.read())
    for path, about in description["paths"].items():
        ((media, content),) = about["get"]["responses"]["200"]["content"].items()
        with urlopen(f"{site}/api/v1" + path.replace("{id}", first.get(path.split("/")[1], ""))) as response:
            text = response.read().decode()
        schema = {"$ref": "#/schema", "schema": content["schema"], "components": description["components"]}
        judge = jsonschema_rs.Draft202012Validator(schema)
        told = [json.loads(line) for line in (text.splitlines() if media == "application/jsonl" else [text])]
        assert (path, [e.message for answer in told for e in judge.iter_errors(answer)]) == (path, [])
