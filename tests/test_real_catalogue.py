"""Laws of the real catalogue, which hold as well once somebody has added a document to it."""

import json
import re
from collections import Counter
from pathlib import Path

import jsonschema_rs
import pytest
from click.testing import CliRunner

from fihrist.catalogue import Catalogue
from fihrist.catalogue.coverage import coverage
from fihrist.catalogue.loading import catalogue_at
from fihrist.checking.engine import diagnose
from fihrist.cli import group
from fihrist.publishing.exports import export
from fihrist.publishing.release import release
from fihrist.using import load
from tests.small import ROOT

SIXTH = "port-report"
"""The source of the tests' own catalogue that is added."""


@pytest.fixture(scope="module")
def catalogue(more: Path) -> Catalogue:
    """The real catalogue with a document more; what holds of all its records held before."""
    return catalogue_at(more)


def test_the_copy_has_a_document_more(catalogue: Catalogue) -> None:
    """What is added is a source with its passages, and records that rest on it."""
    added = catalogue.records.keys() - catalogue_at(ROOT).records.keys()
    named = [name for name in catalogue.passages if name.startswith(f"{SIXTH}/")]
    assert named
    assert {SIXTH, *(claim.record for name in named for claim in catalogue.resting_on(name))} <= added


@pytest.mark.parametrize("which", ["as it is", "with a document more"])
def test_it_is_right(which: str, more: Path) -> None:
    """It has no error, and the committed schemas are what the models give; else run `fihrist schemas`."""
    root = ROOT if which == "as it is" else more
    assert [(one.path, one.start.line, one.code) for one in diagnose(root).errors] == []
    done = CliRunner().invoke(group, ["--root", str(root), "schemas", "--check"])
    assert (done.exit_code, done.output) == (0, "")


def test_each_thing_is_written_once(catalogue: Catalogue) -> None:
    """No words of a passage, no translation and no value stands in a second place."""
    passages = [one.passage for one in catalogue.passages.values()]
    written = [text for one in passages for text in (one.text, one.en)] + [claim.key for claim in catalogue.claims]
    assert [text for text, count in Counter(written).items() if count > 1] == []


def test_every_sentence_is_accounted_for(catalogue: Catalogue) -> None:
    """Each sentence of each source has a passage in use or is set aside."""
    assert {id: coverage(id, catalogue).open for id in catalogue.sources} == dict.fromkeys(catalogue.sources, ())


def test_what_is_published_is_what_is_written(catalogue: Catalogue, tmp_path: Path) -> None:
    """The JSON obeys its schemas and has every record, claim, statement and passage, as `load` reads them."""
    files = dict(export(release(catalogue)))
    whole = json.loads(files["api/v1/catalogue.json"])
    schema = json.loads(files[f"api/v1/schemas/{whole['$schema'].rpartition('/')[2]}"])
    assert list(jsonschema_rs.Draft202012Validator(schema).iter_errors(whole)) == []
    assert [record["id"] for record in whole["records"]] == sorted(catalogue.records)
    assert [one["passage"] for one in whole["passages"]] == list(catalogue.passages)
    keys = [v["key"] for r in whole["records"] for f in r["fields"].values() for v in f["values"]]
    assert sorted(keys) == sorted(claim.key for claim in catalogue.claims)
    (tmp_path / "catalogue.json").write_bytes(files["api/v1/catalogue.json"])
    assert load(tmp_path / "catalogue.json").passages.keys() == catalogue.passages.keys()


def test_the_site_has_a_page_for_each_record(more: Path, catalogue: Catalogue, tmp_path: Path) -> None:
    """The site is built, every record has a page in both languages, and every link leads somewhere."""
    done = CliRunner().invoke(group, ["--root", str(more), "build", "--out", str(tmp_path / "build")])
    assert done.exit_code == 0, done.output
    site = tmp_path / "build" / "site"
    for record in catalogue.records.values():
        for language in ("", "ar/"):
            assert (site / f"{language}{record.folder}/{record.id}.html").is_file()
    pages = [page for page in site.rglob("*.html") if page.name != "404.html"]
    targets = {(page.parent, to) for page in pages for to in re.findall(r'href="([^"#:?]+)', page.read_text("utf-8"))}
    assert {(folder.relative_to(site), to) for folder, to in targets if not (folder / to).exists()} == set()
