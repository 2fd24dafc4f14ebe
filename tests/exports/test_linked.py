"""The linked data, the entities, the references and the feed say what the catalogue says, each in its own tool."""

import json
import os
import re
import subprocess
import xml.etree.ElementTree as ET
from typing import Any

import pytest
import rdflib
import yaml
from rdflib.namespace import RDF

import fihrist
from fihrist.catalogue import located
from fihrist.claims import plain, statuses
from fihrist.edition import Edition
from fihrist.engine import Outcome
from fihrist.exports.downloads.formats.followthemoney import PROPERTIES, SCHEMATA
from fihrist.exports.feed import export as feed
from fihrist.release import Release
from fihrist.tables import caveats
from tests.exports.doubts import doubts
from tests.lacking import lacking

Files = dict[str, bytes]
TERM = "urn:fihrist:term:"
PROV = "http://www.w3.org/ns/prov#"
OA = "http://www.w3.org/ns/oa#"
SAID, BODY = rdflib.URIRef(f"{PROV}wasAttributedTo"), rdflib.URIRef(f"{OA}hasBody")


@pytest.fixture(scope="module")
def graph(files: Files) -> rdflib.Graph:
    """The Turtle file, read by rdflib."""
    return rdflib.Graph().parse(data=files["downloads/fihrist.ttl"], format="turtle")


def term(name: str) -> rdflib.URIRef:
    """A term of ours."""
    return rdflib.URIRef(TERM + name)


def value_of(graph: rdflib.Graph, thing: rdflib.URIRef, property: rdflib.URIRef) -> Any:
    """A value put together again from its parts."""
    (found,) = graph.objects(thing, property)
    if isinstance(found, rdflib.Literal):
        return plain(float(found)) if found.datatype == rdflib.XSD.decimal else str(found)
    texts = {t.language: str(t) for t in graph.objects(found, RDF.value)}
    if texts:
        return texts
    if str(found).startswith("urn:fihrist:record:"):
        return str(found).rpartition(":")[2]
    parts = {p for p in graph.predicates(found) if str(p).startswith(TERM)}
    return {str(p).removeprefix(TERM): value_of(graph, found, p) for p in parts}


def test_linked_data_read_back_to_the_same_claims(graph: rdflib.Graph, outcome: Outcome) -> None:
    """From the graph come the value, the speakers, the mode and the quotes of every claim."""
    for record in outcome.catalogue.records.values():
        for found in located(record):
            iri, claim = rdflib.URIRef(f"urn:fihrist:claim:{found.key}"), found.claim
            speakers = {
                str(who).rpartition(":")[2] for who in graph.objects(iri, rdflib.URIRef(f"{PROV}wasAttributedTo"))
            }
            quotes = {str(quote).rpartition("/")[2] for quote in graph.subjects(rdflib.URIRef(f"{OA}hasBody"), iri)}
            told = (speakers, [str(m) for m in graph.objects(iri, term("mode"))], quotes)
            assert told == (set(claim.said_by), [claim.mode], {claim.quote, *claim.also})
            if claim.denies is None:
                assert value_of(graph, iri, term("value")) == plain(claim.value)


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib warns of itself
def test_both_forms_of_the_linked_data_are_one_graph(graph: rdflib.Graph, files: Files) -> None:
    """JSON-LD and Turtle hold the same triples."""
    other = rdflib.Graph().parse(data=files["downloads/fihrist.jsonld"], format="json-ld")
    assert set(other) == set(graph)


def test_no_value_is_a_bare_triple(graph: rdflib.Graph) -> None:
    """A record has names, a type and gaps of its own; every value belongs to a claim, which has a status."""
    records = {s for s in graph.subjects() if str(s).startswith("urn:fihrist:record:")}
    bare = {str(p) for s in records for p in graph.predicates(s)}
    names = {"http://www.w3.org/2000/01/rdf-schema#label", "http://www.w3.org/2004/02/skos/core#altLabel"}
    assert bare == {str(RDF.type), f"{TERM}unknown"} | names
    claims = set(graph.subjects(RDF.type, term("Claim"))) | set(graph.subjects(RDF.type, term("Denial")))
    assert claims == set(graph.subjects(term("status"))) == set(graph.subjects(term("fieldStatus")))


def test_denied_claims_and_rivals_are_marked_in_the_graph(graph: rdflib.Graph, outcome: Outcome) -> None:
    """What is denied, or has a rival, leads to the claims against it."""
    found = doubts(outcome.catalogue)
    for name, expected in (
        ("deniedBy", [c for c, d in found if d.denied]),
        ("rival", [c for c, d in found if d.rivals]),
    ):
        assert {f"urn:fihrist:claim:{c.key}" for c in expected} == {
            str(s) for s in graph.subjects(term(name)) if (s, RDF.type, term("Claim")) in graph
        }


def test_selectors_point_at_the_words(graph: rdflib.Graph, outcome: Outcome) -> None:
    """The place and the words of each quote agree: a client of Web Annotation finds the passage by either."""
    exact, start, end = (rdflib.URIRef(OA + name) for name in ("exact", "start", "end"))
    raw = {id: outcome.catalogue.files[s.file].decode() for id, s in outcome.catalogue.sources.items()}
    judged = 0
    for target, source in graph.subject_objects(rdflib.URIRef(f"{OA}hasSource")):
        parts = {p: o for s in graph.objects(target, rdflib.URIRef(f"{OA}hasSelector")) for p, o in graph[s]}
        cut = raw[str(source).rpartition(":")[2]][int(parts[start]) : int(parts[end])]
        assert " ".join(cut.split()) == " ".join(str(parts[exact]).split())
        judged += 1
    assert judged == sum(len(record.quotes) for record in outcome.catalogue.records.values())


def test_entities_hold_only_what_is_plain(files: Files, outcome: Outcome) -> None:
    """In FollowTheMoney a doubtful field stands only in the notes, with its doubt; all others may be properties."""
    lines = [json.loads(line) for line in files["downloads/fihrist.ftm.jsonl"].splitlines()]
    entities = {e["id"].removeprefix("fihrist-"): e for e in lines}
    records = outcome.catalogue.records
    assert set(entities) == {id for id in records if (outcome.catalogue.kind(id) or "") in SCHEMATA}
    for id, entity in entities.items():
        found = statuses(records[id], outcome.catalogue)
        doubtful = {name for name, field in found.items() if caveats(field)}
        assert {note.partition(":")[0] for note in entity["properties"].get("notes", ())} == doubtful
        plainly = {PROPERTIES[key] for key in PROPERTIES if key[0] == outcome.catalogue.kind(id)}
        assert set(entity["properties"]) <= plainly | {"name", "alias", "notes"}
        for (kind, name), property in PROPERTIES.items():
            if (
                kind == outcome.catalogue.kind(id)
                and name in found
                and all(
                    any(c.get("value", n) == n for c in caveats(found[name]))
                    for n, _ in enumerate(found[name].standings)
                )
            ):
                assert property not in entity["properties"]


READ_BACK = """
import json, sys
from followthemoney import model
for line in sys.stdin:
    written = json.loads(line)
    read = model.get_proxy(written).to_dict()["properties"]
    same = {name: set(values) for name, values in written["properties"].items()}
    assert {name: set(values) for name, values in read.items()} == same, written["id"]
    print(written["id"])
"""


def test_entities_are_valid_by_the_library_of_their_format(files: Files) -> None:
    """The library followthemoney, in an environment of its own, reads each entity back without losing a value."""
    python = os.environ.get("FIHRIST_FOLLOWTHEMONEY") or lacking("followthemoney (see `.ci/run`)")
    lines = files["downloads/fihrist.ftm.jsonl"]
    done = subprocess.run([python, "-c", READ_BACK], input=lines, capture_output=True, check=False)
    assert done.stderr.decode() == ""
    assert done.stdout.decode().split() == [json.loads(line)["id"] for line in lines.splitlines()]


def test_references_name_every_source(files: Files, outcome: Outcome) -> None:
    """BibTeX and CSL-JSON have one reference for each source, with the hash of the document and what is not known."""
    ids = sorted(outcome.catalogue.sources)
    bib = files["downloads/sources.bib"].decode()
    assert re.findall(r"^@misc\{([^,]+),$", bib, re.MULTILINE) == ids
    assert bib.count("{") == bib.count("}")
    items = json.loads(files["downloads/sources.csl.json"])
    assert [(item["id"], item["type"]) for item in items] == [(id, "article") for id in ids]
    for item in items:
        source = outcome.catalogue.sources[item["id"]]
        assert source.sha256 in item["note"]
        assert [name for name in source.unknown if f"{name}: " not in item["note"]] == []


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


def test_there_is_no_feed_without_a_date(outcome: Outcome) -> None:
    """A feed must have a date, and we invent none."""
    assert dict(feed(Release(outcome.catalogue, Edition("0", "d")))) == {}


def test_addresses_of_the_dataset_and_for_language_models_are_files(files: Files) -> None:
    """Each file that `dataset.jsonld` and `llms.txt` name is there."""
    dataset = json.loads(files["dataset.jsonld"])
    named = [d["contentUrl"] for d in dataset["distribution"]]
    named += re.findall(r"\]\(([^)]+)\)", files["llms.txt"].decode())
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
