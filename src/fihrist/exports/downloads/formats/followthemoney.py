"""FollowTheMoney: people, organisations, documents and events, for Aleph and OpenSanctions tools."""

import json
from collections.abc import Iterator
from typing import Any

from fihrist.catalogue import Catalogue, kind_name
from fihrist.claims import FieldStatus, Standing, statuses
from fihrist.record import Record
from fihrist.release import Release
from fihrist.tables import caveats
from fihrist.tables.words import caveats_in_words, in_words

MEDIA = "application/jsonl"
ABOUT = {
    "en": "People, organisations, systems, events and documents for FollowTheMoney; what is doubtful stands in notes",
    "ar": "أشخاص وجهات ومنظومات وأحداث ووثائق بنموذج «تتبع المال»، وما فيه شك يرد في الملاحظات",
}
SCHEMATA = {
    "official": "Person",
    "commentator": "Person",
    "organisation": "Organization",
    "weapon": "Asset",
    "event": "Event",
    "source": "Document",
}
"""What becomes an entity; agreements, transfers, relationships and programmes have no schema that holds their doubt."""

PROPERTIES = {
    ("official", "position"): "position",
    ("commentator", "position"): "position",
    ("event", "date"): "date",
    ("event", "place"): "location",
    ("source", "title"): "title",
    ("source", "published"): "publishedAt",
}
_BODIES = ("government-body", "armed-force")


def files(release: Release) -> Iterator[tuple[str, bytes]]:
    """The one file `fihrist.ftm.jsonl`, one entity a line."""
    found = (entity(record, release.catalogue) for _, record in sorted(release.catalogue.records.items()))
    lines = (json.dumps(one, ensure_ascii=False, separators=(",", ":"), sort_keys=True) for one in found if one)
    yield "fihrist.ftm.jsonl", "".join(f"{line}\n" for line in lines).encode()


def entity(record: Record, catalogue: Catalogue) -> dict[str, Any] | None:
    """A record as an entity: what is plainly stated as properties, all else in words with its doubt, as notes."""
    kind = kind_name(record)
    if kind not in SCHEMATA:
        return None
    found = statuses(record, catalogue)
    properties: dict[str, list[str]] = {
        "name": [record.name.en, record.name.ar],
        "alias": [*record.aliases.en, *record.aliases.ar],
        "notes": [_note(name, field) for name, field in found.items() if not _plain(field)],
    }
    for name, field in found.items():
        if property := PROPERTIES.get((kind, name)):
            properties.setdefault(property, []).extend(w for s in field.standings if _sure(field, s) for w in _words(s))
    schema = SCHEMATA[kind]
    if kind == "organisation" and "type" in found and _plain(found["type"]):
        schema = "PublicBody" if found["type"].standings[0].value in _BODIES else schema
    kept = {name: values for name, values in properties.items() if values}
    return {"id": f"fihrist-{record.id}", "schema": schema, "properties": kept}


def _plain(field: FieldStatus) -> bool:
    return not caveats(field)


def _sure(field: FieldStatus, standing: Standing) -> bool:
    number = field.standings.index(standing)
    return not any(c.get("value", number) == number for c in caveats(field))


def _note(name: str, field: FieldStatus) -> str:
    values = " | ".join(in_words(standing.value) for standing in field.standings)
    return f"{name}: {values} [{caveats_in_words(field, caveats(field))}]"


def _words(standing: Standing) -> Iterator[str]:
    """The words of a value: both languages of a text or of an office; a date only where FollowTheMoney can hold it."""
    value = getattr(standing.value, "office", standing.value)
    if hasattr(value, "en"):
        yield from (value.en, value.ar)
    elif isinstance(value, str) and value.replace("-", "").isdigit():
        yield value
