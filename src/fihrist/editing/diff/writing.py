"""Records as they were written, without anything computed: what two states of the catalogue are compared by."""

from collections.abc import Iterable, Mapping
from typing import Any

from fihrist.catalogue import kind_name
from fihrist.catalogue.statuses import plain
from fihrist.model import Record

Written = dict[str, dict[str, Any]]
"""Records by id, each with its kind and its parts; a part that is empty is left out."""

COMPUTED = ("key", "status", "origins", "days", "quotes")
PLACE = ("start", "end", "sentences", "line")
PARTS = ("kind", "name", "aliases", "note", "file", "sha256", "set_aside", "quotes", "claims", "unknown")


def of_records(records: Iterable[Record]) -> Written:
    """The records of a catalogue."""
    found = {}
    for record in sorted(records, key=lambda r: r.id):
        made = {name: getattr(record, name, None) for name in ("file", "sha256", "set_aside")}
        parts = {
            "kind": kind_name(record),
            "name": plain(record.name),
            "aliases": {k: v for k, v in plain(record.aliases).items() if v},
            "note": plain(record.note),
            **{name: plain(value) for name, value in made.items()},
            "quotes": {key: plain(quote) for key, quote in record.quotes.items()},
            "claims": {field: [_claim(c) for c in claims] for field, claims in record.fields().items()},
            "unknown": {field: plain(gap) for field, gap in record.unknown.items()},
        }
        found[record.id] = {name: part for name, part in parts.items() if part}
    return found


def of_answer(answer: Mapping[str, Any]) -> Written:
    """The records of an answer `catalogue.json`."""
    claims = _claims(answer["records"])
    found = {}
    for view in answer["records"]:
        parts = {name: view.get(name) for name in PARTS}
        parts["aliases"] = {k: v for k, v in view["aliases"].items() if v}
        parts["quotes"] = {key: _without(quote, PLACE) for key, quote in view["quotes"].items()}
        parts["claims"] = claims.get(view["id"])
        found[view["id"]] = {name: part for name, part in parts.items() if part}
    return found


def _claims(views: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, list[dict[str, Any]]]]:
    """The claims and denials of each record, by field and in their order, wherever an answer shows them."""
    shown: dict[str, Mapping[str, Any]] = {}
    for view in views:
        values = [value for field in view["fields"].values() for value in field["values"]]
        everywhere = (view["denials"], *(v["claims"] for v in values), *(v["denials"] for v in values))
        shown |= {claim["key"]: claim for claims in everywhere for claim in claims}
    found: dict[str, dict[str, list[dict[str, Any]]]] = {}
    for key in sorted(shown, key=_place):
        record, field, _ = key.split("/")
        found.setdefault(record, {}).setdefault(field, []).append(_as_written(shown[key]))
    return found


def _place(key: str) -> tuple[str, str, int]:
    record, field, number = key.split("/")
    return record, field, int(number)


def _as_written(shown: Mapping[str, Any]) -> dict[str, Any]:
    first, *more = shown["quotes"]
    return _without(shown, COMPUTED) | {"quote": first} | ({"also": more} if more else {})


def _without(part: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: value for name, value in part.items() if name not in names}


def _claim(claim: Any) -> dict[str, Any]:
    return {name: plain(value) for name, value in claim if value not in (None, ())}
