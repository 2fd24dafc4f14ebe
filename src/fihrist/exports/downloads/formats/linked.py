"""Linked data: claims, quotes (W3C Web Annotation) and speakers (PROV), as Turtle and as JSON-LD."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from fihrist.exports.downloads.triples import PREFIXES, Iri, Literal, Term, Triple, triples
from fihrist.release import Release

MEDIA = {"ttl": "text/turtle", "jsonld": "application/ld+json"}
ABOUT = {
    "en": "Linked data for triple stores: claims with their speakers, quotes with their places in the sources",
    "ar": "بيانات مترابطة: الأقوال مع قائليها، والاقتباسات مع مواضعها في المصادر",
}
Things = dict[str, dict[str, list[Term]]]
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def files(release: Release) -> Iterator[tuple[str, bytes]]:
    """The files `fihrist.ttl` and `fihrist.jsonld`, which hold the same triples."""
    things = grouped(triples(release))
    yield "fihrist.ttl", "".join(_turtle(things)).encode()
    yield "fihrist.jsonld", "".join(_json(things)).encode()


def grouped(found: Iterable[Triple]) -> Things:
    """The triples by thing, in the order of their addresses, and by property, each once."""
    things: dict[str, dict[str, dict[Term, None]]] = {}
    for thing, property, term in found:
        things.setdefault(thing, {}).setdefault(property, {})[term] = None
    return {thing: {name: list(terms) for name, terms in things[thing].items()} for thing in sorted(things)}


def _turtle(things: Things) -> Iterator[str]:
    yield from (f"@prefix {prefix}: <{address}> .\n" for prefix, address in PREFIXES.items())
    for thing, properties in things.items():
        said = (f"{name} {', '.join(_term(term) for term in terms)}" for name, terms in properties.items())
        yield f"\n<{thing}>\n  " + " ;\n  ".join(said) + " .\n"


def _term(term: Term) -> str:
    match term:
        case Iri(text):
            return f"<{text}>"
        case Literal(text, language, type):
            quoted = f'"{text.translate(_ESCAPES)}"'
            if language:
                return f"{quoted}@{language}"
            return quoted if type is None else f"{quoted}^^{type if type.startswith('xsd:') else f'<{type}>'}"


def _json(things: Things) -> Iterator[str]:
    yield '{"@context": ' + json.dumps(PREFIXES) + ',\n"@graph": ['
    for number, (thing, properties) in enumerate(things.items()):
        yield (",\n" if number else "\n") + json.dumps(_node(thing, properties), ensure_ascii=False)
    yield "\n]}\n"


def _node(thing: str, properties: dict[str, list[Term]]) -> dict[str, Any]:
    node: dict[str, Any] = {"@id": thing}
    for name, terms in properties.items():
        if name == "rdf:type":
            node["@type"] = [term.text for term in terms]
        else:
            node[name] = [_value(term) for term in terms]
    return node


def _value(term: Term) -> dict[str, str]:
    match term:
        case Iri(text):
            return {"@id": text}
        case Literal(text, language, type):
            marks = {"@language": language, "@type": type}
            return {"@value": text} | {mark: value for mark, value in marks.items() if value}
