"""The parts from which the schemas of the answers are built."""

from typing import Any

from fihrist.model.kinds import kinds
from fihrist.model.vocabulary import term_list
from fihrist.publishing.tables import LOSSES

Schema = dict[str, Any]

STRING: Schema = {"type": "string"}
FLAG: Schema = {"type": "boolean"}
NUMBER: Schema = {"type": "integer", "minimum": 0}
DAY: Schema = {"type": ["string", "null"], "format": "date"}


def closed(properties: Schema, *, optional: tuple[str, ...] = ()) -> Schema:
    """An object with these keys and no other."""
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def array(of: Schema) -> Schema:
    """A list."""
    return {"type": "array", "items": of}


def mapping(of: Schema) -> Schema:
    """An object with any keys."""
    return {"type": "object", "additionalProperties": of}


def terms(name: str) -> Schema:
    """A term of a closed list."""
    return {"enum": list(term_list(name).terms)}


def kind() -> Schema:
    """The name of a kind."""
    return {"enum": list(kinds())}


BOTH = closed({"en": STRING, "ar": STRING})


def status() -> Schema:
    """A status."""
    return terms("status")


def listed() -> Schema:
    """The keys of a record in a list."""
    return {"record": STRING, "kind": kind(), "name": BOTH, "link": STRING}


def record() -> Schema:
    """The keys of the whole view of a record."""
    value = closed(
        {"value": {}, "status": status(), "origins": array(STRING), "claims": array(claim()), "denials": array(claim())}
    )
    about = {"status": status(), "many": FLAG, "rivals": FLAG, "label": BOTH, "unit": STRING, "values": array(value)}
    reference = closed({"record": STRING, "kind": kind(), "field": STRING, "link": STRING})
    unknown = closed({"why": terms("unknown"), "quote": STRING}, optional=("quote",))
    aside = {"text": STRING, "why": terms("set-aside"), "prefix": STRING, "suffix": STRING}
    return {
        "id": STRING,
        "kind": kind(),
        "name": BOTH,
        "links": closed({"self": STRING, "kind": STRING, "page": STRING}),
        "aliases": closed({"en": array(STRING), "ar": array(STRING)}),
        "note": BOTH,
        "file": STRING,
        "sha256": STRING,
        "set_aside": array(closed(aside, optional=("prefix", "suffix"))),
        "fields": mapping(closed(about, optional=("unit",))),
        "denials": array(claim()),
        "unknown": mapping(unknown),
        "quotes": mapping(closed(quote(), optional=PLACE)),
        "refers_to": array(closed(listed())),
        "referred_to_by": array(reference),
    }


RECORD_OPTIONAL = ("note", "file", "sha256", "set_aside")
PLACE = ("prefix", "suffix", "start", "end", "sentences", "line")
CLAIM_OPTIONAL = (
    "id", "value", "denies", "said_by", "speaker", "via", "as_of", "varies_with", "derived", "scope", "days",
    "denied_claims",
)  # fmt: skip


def claim_parts() -> Schema:
    """The keys of a claim wherever it stands."""
    derived = closed({"how": terms("derivation"), "why": BOTH}, optional=("why",))
    return {
        "id": STRING,
        "value": {},
        "denies": STRING,
        "said_by": array(STRING),
        "speaker": BOTH,
        "via": array(STRING),
        "mode": terms("mode"),
        "as_of": STRING,
        "varies_with": STRING,
        "derived": derived,
        "scope": {"const": "unclear"},
        "status": status(),
        "origins": array(STRING),
        "days": mapping(closed({"earliest": DAY, "latest": DAY})),
    }


def claim() -> Schema:
    """A claim in the view of its record."""
    return closed({"key": STRING, **claim_parts(), "quotes": array(STRING)}, optional=CLAIM_OPTIONAL)


def row() -> Schema:
    """A claim in a row of its own, with its quotes in full."""
    quoted = closed({"key": STRING, **quote()}, optional=PLACE)
    head = {"key": STRING, "record": STRING, "kind": kind(), "field": STRING, "field_status": status()}
    doubt = {name: array(STRING) for name in ("denied_by", "rivals", "denied_claims")}
    return closed({**head, **claim_parts(), **doubt, "quotes": array(quoted)}, optional=CLAIM_OPTIONAL)


def quote() -> Schema:
    """The keys of a quote with its place in the file of its source."""
    words = {"source": STRING, "text": STRING, "en": STRING, "prefix": STRING, "suffix": STRING}
    return {**words, "start": NUMBER, "end": NUMBER, "sentences": array(NUMBER), "line": NUMBER}


def caveat() -> Schema:
    """What a flat value lost."""
    return {"type": "object", "properties": {"lost": {"enum": list(LOSSES)}}, "required": ["lost"]}
