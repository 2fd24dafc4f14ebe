"""The feed, the description of the dataset and the citation have what their formats ask for."""

import json
import re
import xml.etree.ElementTree as ET
from typing import Any

import yaml

import fihrist
from fihrist.catalogue import Catalogue
from fihrist.catalogue.edition import Edition
from fihrist.publishing.exports.feed import export as feed
from fihrist.publishing.release import Release

Files = dict[str, bytes]


def test_the_feed_tells_each_commit(files: Files, edition: Edition) -> None:
    """The feed is well-formed Atom, with what each entry must have, and links to records that there are."""
    atom = "{http://www.w3.org/2005/Atom}"
    root = ET.fromstring(files["changes.atom"])
    assert (root.tag, root.findtext(f"{atom}updated")) == (f"{atom}feed", edition.date)
    entries = [[e.findtext(f"{atom}{name}") for name in ("id", "title", "updated")] for e in root.iter(f"{atom}entry")]
    assert entries == [[f"urn:fihrist:revision:{r.commit}", r.subject, r.date] for r in edition.history]
    (content,) = (e.findtext(f"{atom}content") or "" for e in root.iter(f"{atom}entry"))
    (folder, id, _), _ = edition.history[0].records
    assert (f'<a href="{folder}/{id}.html">' in content, "removed: weapons/gone" in content) == (True, True)


def test_there_is_no_feed_without_a_date(catalogue: Catalogue) -> None:
    """A feed must have a date, and we invent none."""
    assert dict(feed(Release(catalogue, Edition("0", "d")))) == {}


def test_addresses_of_the_dataset_and_for_language_models_are_files(files: Files) -> None:
    """Each file that `dataset.jsonld` and `llms.txt` name is there."""
    dataset = json.loads(files["dataset.jsonld"])
    named = [d["contentUrl"] for d in dataset["distribution"]]
    named += (name for name in re.findall(r"\]\(([^)]+)\)", files["llms.txt"].decode()) if "guide/" not in name)
    assert [name for name in named if name not in files] == []
    assert (dataset["@type"], dataset["@context"]) == ("Dataset", "https://schema.org")


def test_the_citation_has_what_the_format_asks_for(root: Any) -> None:
    """CITATION.cff has the required keys of version 1.2.0, the version of the program, and none that is unknown."""
    cited = yaml.safe_load((root / "CITATION.cff").read_text("utf-8"))
    assert {"cff-version", "message", "title", "authors"} <= set(cited)
    known = {"cff-version", "message", "title", "authors", "abstract", "type", "version", "license", "keywords"}
    assert set(cited) <= known
    told = (cited["cff-version"], cited["type"], cited["authors"], cited["version"])
    assert told == ("1.2.0", "dataset", [{"name": "The Fihrist maintainers"}], fihrist.__version__)
