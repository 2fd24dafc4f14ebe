"""JSON-LD: the linked data of the Turtle file as JSON."""

from collections.abc import Iterator
from typing import Any

from fihrist.exports.api.answers import pretty
from fihrist.exports.downloads.formats.turtle import grouped
from fihrist.exports.downloads.triples import PREFIXES, Iri, Literal, Term, triples
from fihrist.release import Release

MEDIA = "application/ld+json"
ABOUT = {
    "en": "The same linked data as JSON-LD",
    "ar": "البيانات المترابطة نفسها بصيغة جيسون",
}


def files(release: Release) -> Iterator[tuple[str, bytes]]:
    """The one file `fihrist.jsonld`."""
    graph = [_node(thing, properties) for thing, properties in sorted(grouped(triples(release)).items())]
    yield "fihrist.jsonld", pretty({"@context": PREFIXES, "@graph": graph})


def _node(thing: str, properties: dict[str, list[Term]]) -> dict[str, Any]:
    node: dict[str, Any] = {"@id": thing}
    for name, terms in properties.items():
        if name == "rdf:type":
            node["@type"] = [term.text for term in terms]
        else:
            node[name] = [_term(term) for term in terms]
    return node


def _term(term: Term) -> dict[str, str]:
    match term:
        case Iri(text):
            return {"@id": text}
        case Literal(text, language, type):
            marks = {"@language": language, "@type": type}
            return {"@value": text} | {mark: value for mark, value in marks.items() if value}
