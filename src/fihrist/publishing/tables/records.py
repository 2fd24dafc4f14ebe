"""The tables of records: all of them, each kind with columns for each field and its doubt, and what is unknown."""

from collections.abc import Iterator
from typing import Any

from fihrist.catalogue import Catalogue, full, kind_name
from fihrist.catalogue.parts import plain
from fihrist.catalogue.statuses import FieldStatus, statuses
from fihrist.model import Quantity, Record
from fihrist.model.kinds import kinds
from fihrist.publishing.tables.claims import extent, spans
from fihrist.publishing.tables.table import Column, Link, Table, both, maybe, table, text
from fihrist.publishing.views import CONTESTED, EDITORIAL, not_in_source
from fihrist.publishing.words import claim_types, doubt, has_date, in_two_languages, in_words, joined, parts, value_type
from fihrist.text import fold_key

HEAD = (
    text("id", "Id of the record"),
    text("name_en", "Name in English"),
    text("name_ar", "Name in Arabic, as the sources spell it"),
)
CLASS = tuple(maybe(f"editorial_{key}", f"`{key}` of the record, in the words of the editors") for key in EDITORIAL)
RECORD = (
    HEAD[0],
    text("kind", "Kind of the record"),
    *HEAD[1:],
    *both("aliases", "Other names"),
    *CLASS,
    *both("note", "Remark of the editors"),
    text("search_key", "Names and aliases folded for search"),
)
UNKNOWN = (
    text("record", "Id of the record"),
    text("field", "The field"),
    text("why", "Why no claim fills it"),
    maybe("passage", "The passage that says that it is unknown"),
)


def records(catalogue: Catalogue) -> Table:
    """One row for each record of every kind."""
    return table("records", "One row for each record", RECORD, _records(catalogue), key=("id",))


def of_kind(name: str, catalogue: Catalogue) -> Table:
    """The table of a kind: one row for each record, and for each field its values, their statuses and their doubt."""
    kind = kinds()[name]
    types = {field: value_type(claim) for field, claim in claim_types(kind).items()}
    extra = [key for key in ("file", "sha256") if key in kind.model_fields]
    own = [one for one in CLASS if one.name.removeprefix("editorial_") in kind.model_fields]
    made = [*HEAD, *own, *(text(key, f"{key} of the document") for key in extra)]
    made += [column for field, (value, marks) in types.items() for column in columns(field, value, marks)]
    made.append(maybe("not_in_source", "The fields that the sources leave open"))
    rows = []
    for record in catalogue.of(name):
        row = _head(record) | {column.name: _class(record)[column.name] for column in own}
        row |= {key: getattr(record, key) for key in extra} | {"not_in_source": joined(not_in_source(record))}
        for field, found in statuses(record, catalogue).items():
            row |= cells(found, *types[field], catalogue)
        rows.append(row)
    about = f"One row for each {kind.label.en}; each value has its status and its doubt beside it"
    return table(kind.folder, about, tuple(made), rows, key=("id",), links=(Link("id", "records", "id"),))


def unknowns(catalogue: Catalogue) -> Table:
    """One row for each required field that no claim fills."""
    rows = (
        {"record": id, "field": field, "why": one.why, "passage": full(one.passage, id) if one.passage else None}
        for id in sorted(catalogue.records)
        for field, one in sorted(catalogue.records[id].unknown.items())
    )
    links = (Link("record", "records", "id"), Link("passage", "passages", "passage"))
    return table("unknowns", "Required fields without a claim", UNKNOWN, rows, key=("record", "field"), links=links)


def cells(found: FieldStatus, value: Any, marks: tuple[Any, ...], catalogue: Catalogue) -> dict[str, Any]:
    """The cells of a field: values, and in the same order the status of each."""
    name, claims = found.field, [one.of.claim for one in found.standings]  # type: ignore[union-attr]
    row: dict[str, Any] = {
        f"{name}_status": joined(CONTESTED if found.rivals else one.status for one in found.standings),
        f"{name}_doubt": doubt(found),
    }
    if in_two_languages(value):
        row |= {f"{name}_en": joined(in_words(one, catalogue) for one in claims)}
        row |= {f"{name}_ar": joined(in_words(one, catalogue, "ar") for one in claims)}
    else:
        row[name] = joined(in_words(one) for one in claims)
    if _has_number(value) and len(claims) == 1:
        row |= {f"{name}_{end}": number for end, number in _ends(claims[0].value).items()}
    if has_date(value, marks):
        row |= {f"{name}_{end}": day for end, day in extent(s for one in claims for s in spans(parts(one))).items()}
    return row


def columns(name: str, value: Any, marks: tuple[Any, ...]) -> Iterator[Column]:
    """The columns of a field whose values have this type."""
    if in_two_languages(value):
        yield from both(name, f"{name}; several values are divided by ` | `")
    else:
        yield maybe(name, f"{name}; several values are divided by ` | `")
    if _has_number(value):
        yield Column(f"{name}_low", "number", f"{name}: least value, empty where open")
        yield Column(f"{name}_high", "number", f"{name}: greatest value, empty where open")
    if has_date(value, marks):
        yield Column(f"{name}_earliest", "date", f"{name}: earliest day")
        yield Column(f"{name}_latest", "date", f"{name}: latest day")
    yield maybe(f"{name}_status", f"{name}: the status of each value, in the same order")
    yield maybe(f"{name}_doubt", f"{name}: what the values alone would hide")


def _has_number(value: Any) -> bool:
    return isinstance(value, type) and issubclass(value, Quantity)


def _ends(value: Quantity) -> dict[str, float | None]:
    """The ends of a number; an approximate one has none."""
    low = next((n for n in (value.exact, value.min, value.more_than) if n is not None), None)
    return {"low": low, "high": next((n for n in (value.exact, value.max, value.less_than) if n is not None), None)}


def _records(catalogue: Catalogue) -> Iterator[dict[str, Any]]:
    for id in sorted(catalogue.records):
        one = catalogue.records[id]
        names = (one.name.en, one.name.ar, *one.aliases.en, *one.aliases.ar)
        row = _head(one) | {"kind": kind_name(one)} | _class(one) | {"search_key": fold_key(" ".join(names))}
        row |= {"aliases_en": joined(one.aliases.en), "aliases_ar": joined(one.aliases.ar)}
        yield row | ({"note_en": one.note.en, "note_ar": one.note.ar} if one.note else {})


def _head(record: Record) -> dict[str, Any]:
    return {"id": record.id, "name_en": record.name.en, "name_ar": record.name.ar}


def _class(record: Record) -> dict[str, Any]:
    found = {f"editorial_{key}": plain(getattr(record, key, None)) for key in EDITORIAL}
    return {key: joined(value) if isinstance(value, list) else value for key, value in found.items()}
