"""Records, statements and passages as programs see them: plain JSON, with what is computed beside what was written."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from fihrist.catalogue import Catalogue, ClaimAt, PassageAt, StatementAt, kind_name
from fihrist.catalogue.parts import passages_in, plain, promised_by, statements_in
from fihrist.catalogue.statuses import FieldStatus, Standing, standing, status_of, statuses
from fihrist.checking.checks import checks
from fihrist.model import ANSWERS, Model, Passage, Record
from fihrist.model.fields import fields
from fihrist.model.kinds.source import Source
from fihrist.model.walk import leaves
from fihrist.publishing.words import day_view
from fihrist.reading.remarks import Allowance
from fihrist.text.dates import days

Json = dict[str, Any]

EDITORIAL = ("type", "code", "parties", "part_of", "formerly")
"""The keys of the envelope that say what a record is, in the words of the editors."""
VOICE = ("said_by", "speaker", "via", "mode", "as_of")
"""The keys of a passage that are its voice."""
OF_STATEMENT = ("about", "topic", "aspect", "text", "date", "mode", "scope")
OF_CLAIM = ("mode", "as_of", "varies_with", "scope", "derived")
"""What answers have of a statement and of a claim as it was written, beside its key, its value and who speaks."""


def added_up(id: str, catalogue: Catalogue) -> Mapping[str, FieldStatus]:
    """What each field of a record that has a value adds up to, reckoned once."""
    return catalogue.gathered(_added_up, id)


def in_order(names: Iterable[str], catalogue: Catalogue) -> Sequence[PassageAt]:
    """The passages of these names, in the order of the sources and their texts."""
    return [catalogue.passages[name] for name in catalogue.gathered(_in_order, " ".join(sorted({*names})))]


def record_view(record: Record, catalogue: Catalogue) -> Json:
    """A record with its fields, what is said about it, and the passages on which these rest, each once.

    Where its own passages stand and what they state is told of a source alone; what it said, and what a passage
    follows, is named here and stands in the answer on its source.
    """
    return {
        **_own(record, catalogue, bare=False),
        "statements": [statement_view(one, catalogue) for one in catalogue.statements_about(record.id)],
        "said": [passage.name for passage in catalogue.said_by(record.id)],
        "passages": [
            _own_passage_view(one, catalogue) if one.source == record.id else passage_view(one, catalogue)
            for one in in_order(resting(record, catalogue), catalogue)
        ],
    }


def bare_view(id: str, catalogue: Catalogue) -> Json:
    """A record beside whose list all passages stand: its statements by their keys, voices at the passages alone."""
    statements = [one.key for one in catalogue.statements_about(id)]
    return _own(catalogue.records[id], catalogue, bare=True) | {"statements": statements}


def resting(record: Record, catalogue: Catalogue) -> set[str]:
    """The names of a record's own passages, and of those that say or answer its claims and the statements about it."""
    rests: tuple[ClaimAt | StatementAt, ...] = catalogue.claims_in(record)
    rests += catalogue.statements_about(record.id)
    named = {name for one in rests for name in (*one.passages, *(answer.name for answer in one.answers))}
    return {*(passage.name for passage in passages_in(record)), *(named & catalogue.passages.keys())}


def cited(record: Record, catalogue: Catalogue) -> tuple[PassageAt, ...]:
    """The passages that a record cites, with those that they follow, in the order of the sources and their texts."""
    found = [*(catalogue.passages[name] for name in resting(record, catalogue)), *catalogue.said_by(record.id)]
    return tuple(in_order((p.name for one in found for p in (one, *catalogue.context(one))), catalogue))


def link(record: Record) -> str:
    """The address of a record's answer, below `api/v1/`."""
    return f"{record.folder}/{record.id}.json"


def page(record: Record) -> str:
    """The address of a record's page, below the site; the Arabic one stands below `ar/`."""
    return f"{record.folder}/{record.id}.html"


def field_view(record: Record, found: FieldStatus, *, voices: bool = True) -> Json:
    """A field: its status, its unit, and each of its values with its attestations and answers."""
    unit = _filled(fields(type(record))[found.field], ("unit",))
    values = [_claim_view(one, found, voices=voices) for one in found.standings]
    return {"status": found.status, "rivals": found.rivals, **unit, "values": values}


def value_status(found: Standing, field: FieldStatus) -> str:
    """The status of one value of a field: with rivals it is contested, whatever its own voices are."""
    return "contested" if field.rivals else found.status


def statement_view(one: StatementAt, catalogue: Catalogue, *, voices: bool = True) -> Json:
    """A statement as it was written, with its key, its status and who answers it, and its passage with the voice.

    Without `voices` it stands under its passage, which has these.
    """
    found = standing(one, catalogue)
    head = {"key": one.key, **(_told(one.passage) if voices else {}), **_filled(one.statement, OF_STATEMENT)}
    return head | {"status": found.status} | _answers(found, voices=voices) | _dates(one.statement)


def passage_view(at: PassageAt, catalogue: Catalogue) -> Json:
    """The words of a passage with its voice, and the names of the passages without which it cannot be understood."""
    one = at.passage
    view = {"passage": at.name, "text": one.text, "en": one.en, "voice": _voice(one), "status": status_of(one)}
    view["follows"] = [p.name for p in catalogue.named(one.follows, at.source)]
    return view | _filled(one, ("note",))


def whole_passage_view(at: PassageAt, catalogue: Catalogue) -> Json:
    """A passage with its source, its place and its statements, as it stands in the answer with everything."""
    statements = [statement_view(one, catalogue, voices=False) for one in statements_in(at)]
    return placed_view(at, catalogue) | {"source": at.source, "statements": statements}


def _own_passage_view(at: PassageAt, catalogue: Catalogue) -> Json:
    return placed_view(at, catalogue) | {"statements": [one.key for one in statements_in(at)]}


def placed_view(at: PassageAt, catalogue: Catalogue) -> Json:
    """A passage with its place: code points from the start of the file, line and sentences."""
    view = passage_view(at, catalogue) | _filled(at.passage, ("left",))
    match, text = catalogue.match(at), catalogue.text(at.source)
    if match and text:
        view |= {"start": match.raw_span.start, "end": match.raw_span.end, "sentences": list(match.sentences)}
        view["line"] = text.sentences[match.sentences[0] - 1].line if match.sentences else None
    return view


def _dates(part: Model) -> Json:
    """The earliest and latest day of each EDTF date in a part of a record, as `days`; null where that end is open."""
    found = dict.fromkeys(leaf.value for leaf in leaves(part) if leaf.is_date and days(leaf.value))
    return {"days": [{"date": text, **day_view(text)} for text in found]} if found else {}


def allowance_view(one: Allowance, catalogue: Catalogue) -> Json:
    """An allowance with its reason: in which record and file it stands, at what, and what it excuses."""
    id = promised_by(one.path)
    about: Json = {"record": id, "file": one.path}
    match one.spot:
        case ("claims" | "passages", key, *_) if record := catalogue.records.get(id):
            keys = {claim.path: claim.key for claim in catalogue.claims_in(record)}
            about["place"] = keys.get(one.spot[:3], f"{id}/{key}")
    return {**about, "code": one.code, "check": checks()[one.code].name, "reason": one.reason}


def not_in_source(record: Record) -> list[str]:
    """The fields that no source fills: every sentence has been read, so that an empty field is one of these."""
    said = {name for name, one in record.unknown.items() if one.why != "not-in-source"}
    return [name for name in type(record.claims).model_fields if name not in record.fields() and name not in said]


def pretty(value: Any) -> bytes:
    """JSON for people and programs: two spaces, letters as they are, one line feed at the end."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def line(value: Any) -> bytes:
    """JSON on one line."""
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _added_up(catalogue: Catalogue, id: str) -> Mapping[str, FieldStatus]:
    return statuses(catalogue.records[id], catalogue)


def _in_order(catalogue: Catalogue, names: str = "") -> tuple[str, ...]:
    return tuple(sorted(names.split(), key=catalogue.gathered(_numbers).__getitem__))


def _numbers(catalogue: Catalogue) -> Mapping[str, int]:
    return {name: number for number, name in enumerate(catalogue.passages)}


def _own(record: Record, catalogue: Catalogue, *, bare: bool) -> Json:
    return {
        "id": record.id,
        "kind": kind_name(record),
        "name": plain(record.name),
        "aliases": {"en": list(record.aliases.en), "ar": list(record.aliases.ar)},
        "editorial": _filled(record, EDITORIAL),
        **_filled(record, ("note", "file", "sha256")),
        **({"set_aside": plain(record.set_aside)} if isinstance(record, Source) else {}),
        "fields": {n: field_view(record, one, voices=not bare) for n, one in added_up(record.id, catalogue).items()},
        "not_in_source": not_in_source(record),
        "unknown": {name: plain(one) for name, one in sorted(record.unknown.items())},
        **({"allowances": excused} if (excused := _excused(record, catalogue)) else {}),
    }


def _excused(record: Record, catalogue: Catalogue) -> list[Json]:
    return [allowance_view(one, catalogue) for one in catalogue.allowed_in(record.id) if one.code in checks()]


def _claim_view(found: Standing, field: FieldStatus, *, voices: bool) -> Json:
    """A claim as it was written, without what is not filled, with its key, its status and who says and answers it."""
    claim: Any = found.of.made
    head = {"key": found.of.key, "value": plain(claim.value), "status": value_status(found, field)}
    attestations = [_named(one.passage) | {"status": one.status} for one in found.attestations]
    told = {"attestations": attestations, "origins": [list(group) for group in found.origins]}
    return head | _filled(claim, OF_CLAIM) | told | _answers(found, voices=voices) | _dates(claim)


def _answers(found: Standing, *, voices: bool) -> Json:
    """The passages that deny it, none too, and those that answer it otherwise, where there are any."""
    tell = _told if voices else _named
    told = {ANSWERS[how]: list(map(tell, all)) for how, all in found.answers.items()}
    return {name: all for name, all in told.items() if all or name == ANSWERS["denied"]}


def _filled(part: Any, names: tuple[str, ...]) -> Json:
    """What a part has under these names, without what is not filled or not there."""
    return {name: plain(value) for name in names if (value := getattr(part, name, None)) not in (None, ())}


def _named(passage: PassageAt) -> Json:
    return {"passage": passage.name}


def _told(passage: PassageAt) -> Json:
    return {"passage": passage.name, "voice": _voice(passage.passage)}


def _voice(one: Passage) -> Json:
    """The voice of a passage; a mode of `stated` is left out, since what another states is reported."""
    return {name: value for name, value in _filled(one, VOICE).items() if (name, value) != ("mode", "stated")}
