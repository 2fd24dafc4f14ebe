"""Two states of the catalogue compared: the changes from one to the other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fihrist.editing.diff.claims import Change, changes_of_field
from fihrist.editing.diff.writing import Written

Json = Mapping[str, Any]
_WHOLE = {
    "name": "name_changed",
    "aliases": "aliases_changed",
    "note": "note_changed",
    "file": "document_changed",
    "sha256": "document_changed",
    "set_aside": "set_aside_changed",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """What leads from one state to another."""

    changes: tuple[Change, ...]


def compare(before: Written, after: Written) -> Difference:
    """The difference of two states; states that were written differently but say the same have none."""
    return Difference(tuple(_changes(before, after)))


def _changes(before: Written, after: Written) -> Iterator[Change]:
    renamed = renames(before, after)
    for id in sorted(before.keys() | after.keys()):
        if id in renamed:
            yield Change("record_renamed", id, before=id, after=renamed[id])
            yield from _record(renamed[id], before[id], after[renamed[id]])
        elif id not in after:
            yield Change("record_removed", id, before=before[id]["name"])
        elif id in before:
            yield from _record(id, before[id], after[id])
        elif id not in renamed.values():
            yield Change("record_added", id, after=after[id]["name"])


def renames(before: Written, after: Written) -> dict[str, str]:
    """The records that have a new id: of one kind, with the same name or the same quotes."""
    found: dict[str, str] = {}
    for old in sorted(before.keys() - after.keys()):
        new = (id for id in sorted(after.keys() - before.keys()) if id not in found.values())
        match = next((id for id in new if _one_subject(before[old], after[id])), None)
        if match:
            found[old] = match
    return found


def _one_subject(one: Json, other: Json) -> bool:
    if one["kind"] != other["kind"]:
        return False
    return bool(one["name"] == other["name"] or (one.get("quotes") and one.get("quotes") == other.get("quotes")))


def _record(id: str, before: Json, after: Json) -> Iterator[Change]:
    if before["kind"] != after["kind"]:
        yield Change("record_removed", id, before=before["name"])
        yield Change("record_added", id, after=after["name"])
        return
    for part, reason in _WHOLE.items():
        if before.get(part) != after.get(part):
            yield Change(reason, id, before=before.get(part), after=after.get(part))
    yield from _gaps(id, before.get("unknown", {}), after.get("unknown", {}))
    yield from _quotes(id, before.get("quotes", {}), after.get("quotes", {}))
    old, new = before.get("claims", {}), after.get("claims", {})
    for field in dict.fromkeys((*old, *new)):
        yield from changes_of_field(id, field, old.get(field, ()), new.get(field, ()))


def _gaps(id: str, before: Json, after: Json) -> Iterator[Change]:
    for field in dict.fromkeys((*before, *after)):
        old, new = before.get(field), after.get(field)
        if old != new:
            reason = "gap_opened" if old is None else "gap_closed" if new is None else "gap_changed"
            yield Change(reason, id, field, old, new)


def _quotes(id: str, before: Json, after: Json) -> Iterator[Change]:
    for key in dict.fromkeys((*before, *after)):
        old, new = before.get(key), after.get(key)
        if old == new:
            continue
        if old is None or new is None:
            yield Change("quote_added" if old is None else "quote_removed", id, None, old, new)
        elif {**old, "en": ""} == {**new, "en": ""}:
            yield Change("translation_corrected", id, None, old, new)
        else:
            yield Change("quote_corrected", id, None, old, new)
