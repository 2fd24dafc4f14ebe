"""Records, statements and passages as programs see them: plain JSON, with what is computed beside what was written."""

from collections.abc import Iterable
from typing import Any

from fihrist.catalogue import Catalogue, ClaimAt, PassageAt, StatementAt, kind_name
from fihrist.catalogue.parts import passages_in, plain, statements_in
from fihrist.catalogue.statuses import FieldStatus, Standing, about_field, standing, status_of, statuses
from fihrist.model import Model, Record
from fihrist.model.kinds.source import Source
from fihrist.model.walk import leaves
from fihrist.text.dates import days

Json = dict[str, Any]

EDITORIAL = ("type", "code", "parties", "part_of", "formerly")
"""The keys of the envelope that say what a record is, in the words of the editors."""
CONTESTED = "contested"
_VOICE = ("said_by", "speaker", "via", "mode", "as_of")
_NOT_IN_SOURCE = "not-in-source"


def record_view(record: Record, catalogue: Catalogue) -> Json:
    """A record with its fields, what is said about it, the passages that it cites, each once, and its neighbours."""
    view = _head(record) | {"link": link(record), "page": page(record)} | _body(record, catalogue, voices=True)
    view["statements"] = [statement_view(one, catalogue) for one in catalogue.statements_about(record.id)]
    view["said"] = [passage.name for passage in catalogue.said_by(record.id)]
    view["refers_to"] = sorted({m.target for m in _mentions(record, catalogue)} - {record.id})
    view["referred_to_by"] = references_view(record.id, catalogue)
    own = {p.name: [statement_view(s, catalogue) for s in statements_in(p)] for p in _own(record)}
    view["passages"] = [
        passage_view(p, catalogue) | ({"statements": own[p.name]} if p.name in own else {})
        for p in cited(record, catalogue)
    ]
    return view


def bare_view(record: Record, catalogue: Catalogue) -> Json:
    """A record beside whose list all passages stand: its statements by their keys, voices at the passages alone."""
    view = _head(record) | _body(record, catalogue, voices=False)
    return view | {"statements": [one.key for one in catalogue.statements_about(record.id)]}


def whole_passage_view(passage: PassageAt, catalogue: Catalogue) -> Json:
    """A passage with its statements."""
    found = [statement_view(one, catalogue, voices=False) for one in statements_in(passage)]
    return passage_view(passage, catalogue) | {"statements": found}


def cited(record: Record, catalogue: Catalogue) -> tuple[PassageAt, ...]:
    """The passages that a record cites, with those that they follow, in the order of the sources and their texts."""
    rests: tuple[ClaimAt | StatementAt, ...] = catalogue.claims_in(record)
    rests += catalogue.statements_about(record.id)
    named = {name for one in rests for name in (*one.passages, *one.denied)}
    found = [*_own(record), *(catalogue.passages[n] for n in named if n in catalogue.passages)]
    found += catalogue.said_by(record.id)
    wanted = {p.name for one in found for p in (one, *catalogue.context(one))}
    return tuple(passage for name, passage in catalogue.passages.items() if name in wanted)


def link(record: Record) -> str:
    """The address of a record's answer, below `api/v1/`."""
    return f"{record.folder}/{record.id}.json"


def page(record: Record) -> str:
    """The address of a record's page, below the site; the Arabic one stands below `ar/`."""
    return f"{record.folder}/{record.id}.html"


def listed(record: Record) -> Json:
    """A record in a list: what it is, its name, and where its answer is."""
    return {"record": record.id, "kind": kind_name(record), "name": plain(record.name), "link": link(record)}


def field_view(record: Record, found: FieldStatus, *, voices: bool = True) -> Json:
    """A field: its status, its unit, and each of its values with its attestations and denials."""
    view: Json = {"status": found.status, "many": found.many, "rivals": found.rivals}
    if unit := about_field(record, found.field).get("x-unit"):
        view["unit"] = unit
    view["values"] = [claim_view(one, rivals=found.rivals, voices=voices) for one in found.standings]
    return view


def claim_view(found: Standing, *, rivals: bool = False, voices: bool = True) -> Json:
    """A claim as it was written, without what is not filled, with its key, its status and who says and denies it.

    The value of a field with rivals is contested, whatever its own voices are.
    """
    assert isinstance(found.of, ClaimAt)
    claim = found.of.claim
    own = {n: plain(value) for n, value in claim if value not in (None, ()) and n not in ("passages", "denied")}
    status = CONTESTED if rivals else found.status
    head = {"key": found.of.key, "value": own.pop("value"), "status": status, **own}
    return head | _standing_view(found, voices=voices) | dates_view(claim)


def statement_view(one: StatementAt, catalogue: Catalogue, *, voices: bool = True) -> Json:
    """A statement as it was written, with its key, its passage, its status and who says and denies it."""
    found, statement = standing(one, catalogue), one.statement
    own = {n: plain(v) for n, v in statement if v not in (None, ()) and n not in ("key", "denied")}
    head = {"key": one.key, "passage": one.passage.name, **own, "status": found.status}
    return head | _standing_view(found, voices=voices) | dates_view(statement)


def voice_view(passage: PassageAt) -> Json:
    """The voice of a passage: who says it, who passed it on, how surely, and from when it speaks."""
    return {name: plain(v) for name in _VOICE if (v := getattr(passage.passage, name)) not in (None, ())}


def passage_view(passage: PassageAt, catalogue: Catalogue) -> Json:
    """A passage with its voice and its place: code points from the start of the source's file, line and sentences."""
    one = passage.passage
    view: Json = {"passage": passage.name, "source": passage.source, "text": one.text, "en": one.en}
    view |= {"voice": voice_view(passage), "status": status_of(one)}
    view["follows"] = [p.name for p in catalogue.named(one.follows, passage.source)]
    view |= {name: plain(v) for name in ("note", "left") if (v := getattr(one, name)) not in (None, ())}
    match, text = catalogue.match(passage), catalogue.text(passage.source)
    if match and text:
        view |= {"start": match.raw_span.start, "end": match.raw_span.end, "sentences": list(match.sentences)}
        view["line"] = text.sentences[match.sentences[0] - 1].line if match.sentences else None
    return view


def dates_view(part: Model) -> Json:
    """The earliest and latest day of each EDTF date in a part of a record, as `days`; null where that end is open."""
    found = dict.fromkeys(leaf.value for leaf in leaves(part) if leaf.is_date)
    told = [{"date": text, **day_view(text)} for text in found if days(text)]
    return {"days": told} if told else {}


def day_view(text: str) -> Json:
    """The days that a date can mean, and whether it is marked as approximate or uncertain."""
    span = days(text)
    first, last = (span.earliest, span.latest) if span else (None, None)
    iso = {"earliest": first.isoformat() if first else None, "latest": last.isoformat() if last else None}
    return {**iso, "qualified": any(sign in text for sign in "~?%")}


def references_view(id: str, catalogue: Catalogue) -> list[Json]:
    """Every field or envelope key of another record that names this one, once each; statements stand by themselves."""
    found = {
        (mention.record, str(mention.path[1] if mention.path[0] == "claims" else mention.path[0])): None
        for mention in catalogue.mentions_of(id)
        if mention.path[0] != "passages" and mention.record != id
    }
    return [{"record": record, "field": field} for record, field in sorted(found)]


def not_in_source(record: Record) -> list[str]:
    """The fields that no source fills: every sentence has been read, so that an empty field is one of these."""
    said = {name for name, one in record.unknown.items() if one.why != _NOT_IN_SOURCE}
    return [name for name in type(record.claims).model_fields if name not in record.fields() and name not in said]


def _head(record: Record) -> Json:
    view: Json = {"id": record.id, "kind": kind_name(record), "name": plain(record.name)}
    view["aliases"] = {"en": list(record.aliases.en), "ar": list(record.aliases.ar)}
    view["editorial"] = {k: plain(v) for k in EDITORIAL if (v := getattr(record, k, None)) not in (None, ())}
    if record.note:
        view["note"] = plain(record.note)
    if isinstance(record, Source):
        view |= {"file": record.file, "sha256": record.sha256, "set_aside": plain(record.set_aside)}
    return view


def _body(record: Record, catalogue: Catalogue, *, voices: bool) -> Json:
    found = statuses(record, catalogue)
    return {
        "fields": {name: field_view(record, one, voices=voices) for name, one in found.items()},
        "not_in_source": not_in_source(record),
        "unknown": {name: plain(one) for name, one in sorted(record.unknown.items())},
    }


def _standing_view(found: Standing, *, voices: bool) -> Json:
    def told(passage: PassageAt) -> Json:
        return {"passage": passage.name, **({"voice": voice_view(passage)} if voices else {})}

    return {
        "attestations": [told(a.passage) | {"status": a.status} for a in found.attestations],
        "origins": [list(group) for group in found.origins],
        "denials": [told(passage) for passage in found.denials],
    }


def _own(record: Record) -> tuple[PassageAt, ...]:
    return passages_in(record) if isinstance(record, Source) else ()


def _mentions(record: Record, catalogue: Catalogue) -> Iterable[Any]:
    return (m for m in catalogue.mentions_in(record) if m.path[0] != "passages" and m.target in catalogue.records)
