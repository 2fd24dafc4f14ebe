"""What tells others of the catalogue names what is there: `llms.txt`, the citation, descriptions of the downloads."""

import hashlib
import json
import re
from dataclasses import replace
from typing import Any

import pytest
import yaml

import fihrist
from fihrist.publishing.exports.downloads import export
from fihrist.publishing.release import Release
from tests.small import ROOT


def test_addresses_for_language_models_are_files(files: dict[str, bytes]) -> None:
    """Each file that `llms.txt` names is there."""
    text = (ROOT / "docs/pages/llms.txt").read_text("utf-8")
    named = [name for name in re.findall(r"\]\(([^)]+)\)", text) if "guide/" not in name]
    assert (len(named) > 1, [name for name in named if name not in files]) == (True, [])


def test_the_citation_has_what_the_format_asks_for() -> None:
    """CITATION.cff has the required keys of version 1.2.0, the version of the program, and none that is unknown."""
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert {"cff-version", "message", "title", "authors"} <= set(cited)
    known = {"cff-version", "message", "title", "authors", "abstract", "type", "version", "license", "keywords"}
    assert set(cited) <= known
    told = (cited["cff-version"], cited["type"], cited["authors"], cited["version"])
    assert told == ("1.2.0", "dataset", [{"name": "The Fihrist maintainers"}], fihrist.__version__)


@pytest.fixture(scope="module")
def described(made: Release) -> dict[str, Any]:
    """Both descriptions of the downloads, where the address of the site is known."""
    known = replace(made, edition=replace(made.edition, address="https://example.org/f/"))
    found = dict(export(known))
    return {name: json.loads(found[f"downloads/{name}"]) for name in ("croissant.json", "dataset.jsonld")}


def test_the_data_set_names_every_file_with_its_hash(files: dict[str, bytes], described: dict[str, Any]) -> None:
    """Each download but the description itself, manifest and sums is told with size, hash and a whole address."""
    told = {
        one["dct:title"]: (one["dcat:byteSize"], one["spdx:checksum"]["spdx:checksumValue"], one["dcat:downloadURL"])
        for one in described["dataset.jsonld"]["dcat:distribution"]
    }
    there = {name.removeprefix("downloads/"): data for name, data in files.items() if name.startswith("downloads/")}
    untold = {"dataset.jsonld", "manifest.json", "SHA256SUMS", "croissant.json"}
    assert {name: one for name, one in told.items() if name != "croissant.json"} == {
        name: (len(data), hashlib.sha256(data).hexdigest(), {"@id": f"https://example.org/f/downloads/{name}"})
        for name, data in there.items()
        if name not in untold
    }


def test_croissant_has_each_column_of_each_table(made: Release, described: dict[str, Any]) -> None:
    """Each table is a record set over its Parquet file, with the key, and each column a field; each link is a field."""
    told = described["croissant.json"]
    sets = {one["@id"]: one for one in told["recordSet"]}
    assert {name: [field["name"] for field in one["field"]] for name, one in sets.items()} == {
        table.name: [column.name for column in table.columns] for table in made.tables
    }
    fields = {field["@id"]: field for one in sets.values() for field in one["field"]}
    linked = {field["references"]["field"]["@id"] for field in fields.values() if "references" in field}
    keys = {key["@id"] for one in sets.values() for key in one["key"]}
    objects = {one["@id"] for one in told["distribution"]}
    assert (linked | keys) - fields.keys() == set()
    assert {field["source"]["fileObject"]["@id"] for field in fields.values()} == objects
