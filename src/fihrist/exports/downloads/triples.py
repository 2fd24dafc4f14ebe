"""The catalogue as triples: claims and quotes as things of their own, so that no value stands as a bare fact."""

from collections.abc import Iterator
from dataclasses import dataclass

from fihrist.catalogue import Catalogue, Located, kind_name, located
from fihrist.record import Record
from fihrist.record.walk import Leaf, leaves
from fihrist.release import Release
from fihrist.views import Json, quote_view

PREFIXES = {
    "fihrist": "urn:fihrist:term:",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"


@dataclass(frozen=True, slots=True)
class Iri:
    """A name of a thing."""

    text: str


@dataclass(frozen=True, slots=True)
class Literal:
    """A text, perhaps in a language or of a type (an address, or a name with a prefix)."""

    text: str
    language: str | None = None
    type: str | None = None


Term = Iri | Literal
Triple = tuple[str, str, Term]
"""The address of a thing, a property with a prefix, and what it is."""


def triples(release: Release) -> Iterator[Triple]:
    """Everything, record by record."""
    for id in sorted(release.catalogue.records):
        record = release.catalogue.records[id]
        yield from _record(record)
        for key, quote in sorted(record.quotes.items()):
            yield from _quote(f"{id}/{key}", quote_view(quote, release.catalogue))
        for claim in located(record):
            yield from _claim(claim, release.catalogue)
    for row in release.rows:
        yield claim_iri(row["key"]), "fihrist:status", Literal(row["status"])
        yield claim_iri(row["key"]), "fihrist:fieldStatus", Literal(row["field_status"])
        for property, name in (("deniedBy", "denied_by"), ("rival", "rivals"), ("denies", "denied_claims")):
            for key in row.get(name, ()):
                yield claim_iri(row["key"]), f"fihrist:{property}", Iri(claim_iri(key))


def record_iri(id: str) -> str:
    """The address of a record."""
    return f"urn:fihrist:record:{id}"


def claim_iri(key: str) -> str:
    """The address of a claim."""
    return f"urn:fihrist:claim:{key}"


def quote_iri(key: str) -> str:
    """The address of a quote."""
    return f"urn:fihrist:quote:{key}"


def _record(record: Record) -> Iterator[Triple]:
    iri = record_iri(record.id)
    yield iri, "rdf:type", Iri(f"{PREFIXES['fihrist']}{kind_name(record).capitalize()}")
    if kind_name(record) == "source":
        yield iri, "rdf:type", Iri(f"{PREFIXES['prov']}Entity")
    for language in ("en", "ar"):
        yield iri, "rdfs:label", Literal(getattr(record.name, language), language)
        for alias in getattr(record.aliases, language):
            yield iri, "skos:altLabel", Literal(alias, language)
    for field, gap in sorted(record.unknown.items()):
        yield iri, "fihrist:unknown", Literal(f"{field}: {gap.why}")


def _quote(key: str, view: Json) -> Iterator[Triple]:
    iri = quote_iri(key)
    target, selector = f"{iri}#target", f"{iri}#words"
    yield iri, "rdf:type", Iri(f"{PREFIXES['oa']}Annotation")
    yield iri, "oa:hasTarget", Iri(target)
    yield iri, "fihrist:translation", Literal(view["en"], "en")
    yield target, "rdf:type", Iri(f"{PREFIXES['oa']}SpecificResource")
    yield target, "oa:hasSource", Iri(record_iri(view["source"]))
    yield target, "oa:hasSelector", Iri(selector)
    yield selector, "rdf:type", Iri(f"{PREFIXES['oa']}TextQuoteSelector")
    yield selector, "oa:exact", Literal(view["text"])
    for side in ("prefix", "suffix"):
        if side in view:
            yield selector, f"oa:{side}", Literal(view[side])
    if "start" in view:
        yield target, "oa:hasSelector", Iri(f"{iri}#place")
        yield f"{iri}#place", "rdf:type", Iri(f"{PREFIXES['oa']}TextPositionSelector")
        for side in ("start", "end"):
            yield f"{iri}#place", f"oa:{side}", Literal(str(view[side]), type="xsd:nonNegativeInteger")


def _claim(found: Located, catalogue: Catalogue) -> Iterator[Triple]:
    iri, claim, record = claim_iri(found.key), found.claim, catalogue.records[found.record]
    yield iri, "rdf:type", Iri(f"{PREFIXES['fihrist']}{'Denial' if claim.denies else 'Claim'}")
    yield iri, "fihrist:about", Iri(record_iri(found.record))
    yield iri, "fihrist:field", Literal(found.field)
    yield iri, "fihrist:mode", Literal(claim.mode)
    for who in claim.said_by:
        yield record_iri(who), "rdf:type", Iri(f"{PREFIXES['prov']}Agent")
        yield iri, "prov:wasAttributedTo", Iri(record_iri(who))
    if claim.speaker:
        yield iri, "fihrist:speaker", Literal(claim.speaker.en, "en")
        yield iri, "fihrist:speaker", Literal(claim.speaker.ar, "ar")
    for who in claim.via:
        yield iri, "fihrist:via", Iri(record_iri(who))
    for key in (claim.quote, *claim.also):
        if key in record.quotes:
            yield quote_iri(f"{found.record}/{key}"), "oa:hasBody", Iri(iri)
            yield iri, "prov:hadPrimarySource", Iri(record_iri(record.quotes[key].source))
    for name, value in (("asOf", claim.as_of), ("variesWith", claim.varies_with), ("scope", claim.scope)):
        if value:
            yield iri, f"fihrist:{name}", Literal(value, type=EDTF if name == "asOf" else None)
    if claim.derived:
        yield iri, "fihrist:derived", Literal(claim.derived.how)
    yield from _value(iri, [leaf for leaf in leaves(claim) if leaf.path[0] == "value"])


def _value(iri: str, parts: list[Leaf]) -> Iterator[Triple]:
    """A value of one part is the part; one of several is a thing of its own, with a property for each part."""
    for leaf in parts:
        at = iri
        for depth in range(1, len(leaf.path)):
            step = "value" if depth == 1 else str(leaf.path[depth - 1])
            inner = f"{iri}#{'/'.join(str(s) for s in leaf.path[:depth])}"
            yield at, f"fihrist:{step}", Iri(inner)
            at = inner
        name = str(leaf.path[-1])
        if name in ("en", "ar"):
            yield at, "rdf:value", Literal(leaf.value, name)
        else:
            yield at, f"fihrist:{name}", _term(leaf)


def _term(leaf: Leaf) -> Term:
    if leaf.reference is not None:
        return Iri(record_iri(leaf.value))
    if leaf.is_date:
        return Literal(leaf.value, type=EDTF)
    if isinstance(leaf.value, float):
        return Literal(format(leaf.value, "f").rstrip("0").rstrip("."), type="xsd:decimal")
    return Literal(str(leaf.value))
