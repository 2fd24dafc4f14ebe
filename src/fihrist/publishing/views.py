"""Records and claims as programs see them: plain values of JSON, with everything computed beside what was written."""

from collections.abc import Iterable
from typing import Any

from fihrist.catalogue import Catalogue, ClaimAt, PassageAt, StatementAt, kind_name
from fihrist.catalogue.parts import passages_in, plain
from fihrist.catalogue.statuses import FieldStatus, Standing, about_field, standing, status_of, statuses
from fihrist.model import Model, Record
from fihrist.model.kinds.source import Source
from fihrist.model.walk import leaves
from fihrist.text.dates import days

Json = dict[str, Any]

EDITORIAL = ("type", "code", "parties", "part_of", "formerly")
"""The keys of the envelope that say what a record is, in the words of the editors."""


def record_view(record: Record, catalogue: Catalogue) -> Json:
    """A record with its fields, what is said about it, the passages that it cites, each once, and its neighbours.

    Where the order of keys in the file says nothing, they are in the order of the alphabet, here as in every export.
    """
    view = bare_view(record, catalogue)
    view["passages"] = {p.name: passage_view(p, catalogue) for p in cited(record, catalogue)}
    return view


def bare_view(record: Record, catalogue: Catalogue) -> Json:
    """A record as in `record_view`, without the text of its passages."""
    found = statuses(record, catalogue)
    view: Json = {"id": record.id, "kind": kind_name(record), "name": plain(record.name)}
    view["links"] = {"self": link(record), "kind": f"{record.folder}/index.json", "page": page(record)}
    view["aliases"] = {"en": list(record.aliases.en), "ar": list(record.aliases.ar)}
    view["editorial"] = {k: plain(v) for k in EDITORIAL if (v := getattr(record, k, None)) not in (None, ())}
    if record.note:
        view["note"] = plain(record.note)
    if isinstance(record, Source):
        view |= {"file": record.file, "sha256": record.sha256, "set_aside": plain(record.set_aside)}
    view["fields"] = {field: field_view(record, found[field]) for field in found}
    view["not_in_source"] = [name for name in type(record.claims).model_fields if name not in found]
    view["unknown"] = {field: plain(unknown) for field, unknown in sorted(record.unknown.items())}
    view["statements"] = [statement_view(one, catalogue) for one in catalogue.statements_about(record.id)]
    view["said"] = [passage.name for passage in catalogue.said_by(record.id)]
    view["refers_to"] = [listed(catalogue.records[id]) for id in _named(record, catalogue)]
    view["referred_to_by"] = references_view(record.id, catalogue)
    return view


def cited(record: Record, catalogue: Catalogue) -> tuple[PassageAt, ...]:
    """The passages that a record cites, with those that they follow, in the order of the sources and their texts."""
    own = passages_in(record) if isinstance(record, Source) else ()
    rests = (*catalogue.claims_in(record), *catalogue.statements_about(record.id))
    named = {name for one in rests for name in (*one.passages, *one.denied)}
    found = [*own, *(catalogue.passages[n] for n in named if n in catalogue.passages), *catalogue.said_by(record.id)]
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


def field_view(record: Record, found: FieldStatus) -> Json:
    """A field: its status, its labels, its unit, and each of its values with its attestations and denials."""
    about = about_field(record, found.field)
    view: Json = {"status": found.status, "many": found.many, "rivals": found.rivals, "label": dict(about["x-label"])}
    if "x-unit" in about:
        view["unit"] = about["x-unit"]
    view["values"] = [claim_view(one) for one in found.standings]
    return view


def claim_view(found: Standing) -> Json:
    """A claim as it was written, without what is not filled, with its key, its status and who says and denies it."""
    assert isinstance(found.of, ClaimAt)
    claim = found.of.claim
    own = {
        name: plain(value) for name, value in claim if value not in (None, ()) and name not in ("passages", "denied")
    }
    view: Json = {
        "key": found.of.key,
        "value": own.pop("value"),
        "status": found.status,
        **own,
        **_standing_view(found),
    }
    if dates := dates_view(claim):
        view["days"] = dates
    return view


def statement_view(one: StatementAt, catalogue: Catalogue) -> Json:
    """A statement as it was written, with its key, its passage, its status and who says and denies it."""
    found, statement = standing(one, catalogue), one.statement
    own = {n: plain(v) for n, v in statement if v not in (None, ()) and n not in ("key", "denied")}
    view: Json = {"key": one.key, "passage": one.passage.name, **own, "status": found.status, **_standing_view(found)}
    if dates := dates_view(statement):
        view["days"] = dates
    return view


def voice_view(passage: PassageAt) -> Json:
    """The voice of a passage: who says it, who passed it on, how surely, and from when it speaks."""
    names = ("said_by", "speaker", "via", "mode", "as_of")
    return {name: plain(v) for name in names if (v := getattr(passage.passage, name)) not in (None, ())}


def passage_view(passage: PassageAt, catalogue: Catalogue) -> Json:
    """A passage with its voice and its place: code points from the start of the source's file, line and sentences."""
    one = passage.passage
    view: Json = {"source": passage.source, "key": passage.key, "text": one.text, "en": one.en}
    view["voice"] = voice_view(passage)
    view["status"] = status_of(one)
    view["follows"] = [p.name for p in catalogue.named(one.follows, passage.source)]
    view |= {name: plain(v) for name in ("note", "left") if (v := getattr(one, name)) not in (None, ())}
    match, text = catalogue.match(passage), catalogue.text(passage.source)
    if match and text:
        view |= {"start": match.raw_span.start, "end": match.raw_span.end, "sentences": list(match.sentences)}
        view["line"] = text.sentences[match.sentences[0] - 1].line if match.sentences else None
    return view


def dates_view(part: Model) -> Json:
    """The earliest and latest day of each EDTF date in a part of a record, by the date; null where that end is open."""
    found = {leaf.value: days(leaf.value) for leaf in leaves(part) if leaf.is_date}
    return {
        text: {"earliest": _iso(span.earliest), "latest": _iso(span.latest)} for text, span in found.items() if span
    }


def references_view(id: str, catalogue: Catalogue) -> list[Json]:
    """Every field or envelope key of another record that names this one, once each; statements stand by themselves."""
    found = {
        (mention.record, str(mention.path[1] if mention.path[0] == "claims" else mention.path[0])): None
        for mention in catalogue.mentions_of(id)
        if mention.path[0] != "passages" and mention.record != id
    }
    return [
        {"record": record, "kind": catalogue.kind(record), "field": field, "link": link(catalogue.records[record])}
        for record, field in sorted(found)
    ]


def claim_rows(catalogue: Catalogue) -> list[Json]:
    """One row for each claim of the catalogue, ordered by record and field, with its field's status and its rivals."""
    rows = []
    for id in sorted(catalogue.records):
        record = catalogue.records[id]
        for field, found in statuses(record, catalogue).items():
            for one in found.standings:
                head = {"record": id, "kind": kind_name(record), "field": field, "field_status": found.status}
                others = [o.of.key for o in found.standings if found.rivals and o is not one]
                rows.append({**head, **claim_view(one), "rivals": others})
    return rows


def _standing_view(found: Standing) -> Json:
    view: Json = {
        "attestations": [
            {"passage": a.passage.name, "status": a.status, "voice": voice_view(a.passage)} for a in found.attestations
        ],
        "origins": [list(group) for group in found.origins],
    }
    view["denials"] = [{"passage": p.name, "voice": voice_view(p)} for p in found.denials]
    return view


def _named(record: Record, catalogue: Catalogue) -> Iterable[str]:
    found = {m.target for m in catalogue.mentions_in(record) if m.path[0] != "passages"} - {record.id}
    return sorted(found & catalogue.records.keys())


def _iso(day: Any) -> str | None:
    return day.isoformat() if day else None
