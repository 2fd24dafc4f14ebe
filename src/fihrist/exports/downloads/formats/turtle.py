"""Turtle: claims, quotes (W3C Web Annotation) and speakers (PROV) as linked data, for triple stores."""

from collections.abc import Iterable, Iterator

from fihrist.exports.downloads.triples import PREFIXES, Iri, Literal, Term, Triple, triples
from fihrist.release import Release

MEDIA = "text/turtle"
ABOUT = {
    "en": "Linked data for triple stores: claims with their speakers, quotes with their places in the sources",
    "ar": "بيانات مترابطة: الأقوال مع قائليها، والاقتباسات مع مواضعها في المصادر",
}
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def files(release: Release) -> Iterator[tuple[str, bytes]]:
    """The one file `fihrist.ttl`."""
    yield "fihrist.ttl", "".join(_lines(triples(release))).encode()


def grouped(found: Iterable[Triple]) -> dict[str, dict[str, list[Term]]]:
    """The triples by thing and by property, each once."""
    things: dict[str, dict[str, dict[Term, None]]] = {}
    for thing, property, term in found:
        things.setdefault(thing, {}).setdefault(property, {})[term] = None
    return {thing: {name: list(terms) for name, terms in found.items()} for thing, found in things.items()}


def _lines(found: Iterable[Triple]) -> Iterator[str]:
    yield from (f"@prefix {prefix}: <{address}> .\n" for prefix, address in PREFIXES.items())
    for thing, properties in sorted(grouped(found).items()):
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
