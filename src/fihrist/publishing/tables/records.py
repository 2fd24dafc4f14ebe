"""The tables of records: all of them, each kind with a group of columns for each field, quotes, speakers, gaps."""

from typing import Any, get_args

from fihrist.catalogue import Catalogue, kind_name, located
from fihrist.catalogue.statuses import FieldStatus, statuses
from fihrist.model import Model, Quantity, Record, Text
from fihrist.model.kinds import kinds
from fihrist.model.values import Edtf
from fihrist.model.walk import strip
from fihrist.publishing.tables.caveats import caveats
from fihrist.publishing.tables.claims import extent
from fihrist.publishing.tables.table import Column, Link, Table, Type, table
from fihrist.publishing.tables.words import caveats_in_words, in_words, joined
from fihrist.publishing.views import quote_view
from fihrist.text import fold_key
from fihrist.text.dates import days

HEAD = (
    Column("id", "string", "Id of the record", True),
    Column("name_en", "string", "Name in English", True),
    Column("name_ar", "string", "Name in Arabic, as the sources spell it", True),
)
RECORD = (
    Column("id", "string", "Id of the record", True),
    Column("kind", "string", "Kind of the record", True),
    *HEAD[1:],
    Column("aliases_en", "string", "Other names in English"),
    Column("aliases_ar", "string", "Other spellings of the sources"),
    Column("note_en", "string", "Remark of the editors, in English"),
    Column("note_ar", "string", "Remark of the editors, in Arabic"),
    Column("search_key", "string", "Names and aliases folded for search", True),
)
QUOTE = (
    Column("quote", "string", "Key of the quote: record and key in the record", True),
    Column("record", "string", "Id of the record", True),
    Column("name", "string", "Key of the quote in the record", True),
    Column("source", "string", "Id of the source", True),
    Column("text", "string", "The passage, letter for letter", True),
    Column("en", "string", "Our translation into English", True),
    Column("prefix", "string", "Words before it, where it stands more than once"),
    Column("suffix", "string", "Words after it, where it stands more than once"),
    Column("start", "integer", "First code point in the file of the source, from 0"),
    Column("end", "integer", "Code point after the last"),
    Column("line", "integer", "Line in the file, from 1"),
    Column("search_key", "string", "The passage folded for search", True),
)


def records(catalogue: Catalogue) -> Table:
    """One row for each record of every kind."""
    rows = []
    for id in sorted(catalogue.records):
        r = catalogue.records[id]
        names = (r.name.en, r.name.ar, *r.aliases.en, *r.aliases.ar)
        row = _head(r) | {"kind": kind_name(r), "aliases_en": joined(r.aliases.en), "aliases_ar": joined(r.aliases.ar)}
        note = {"note_en": r.note.en, "note_ar": r.note.ar} if r.note else {}
        rows.append(row | note | {"search_key": fold_key(" ".join(names))})
    return table("records", "One row for each record", RECORD, rows, key=("id",))


def quotes(catalogue: Catalogue) -> Table:
    """One row for each quote."""
    rows = []
    for id in sorted(catalogue.records):
        for key, quote in sorted(catalogue.records[id].quotes.items()):
            view = quote_view(quote, catalogue)
            view.pop("sentences", None)
            more = {"quote": f"{id}/{key}", "record": id, "name": key, "search_key": fold_key(quote.text)}
            rows.append(view | more)
    links = (Link("record", "records", "id"), Link("source", "sources", "id"))
    return table("quotes", "One row for each quote", QUOTE, rows, key=("quote",), links=links)


def speakers(catalogue: Catalogue) -> Table:
    """One row for each record that speaks in a claim or passes one on."""
    said: dict[str, list[int]] = {}
    for record in catalogue.records.values():
        for found in located(record):
            for part, who in enumerate((found.claim.said_by, found.claim.via)):
                for id in who:
                    said.setdefault(id, [0, 0])[part] += 1
    rows = [
        _head(catalogue.records[id]) | {"kind": catalogue.kind(id), "claims": counts[0], "passed_on": counts[1]}
        for id, counts in sorted(said.items())
        if id in catalogue.records
    ]
    columns = (
        *HEAD,
        Column("kind", "string", "Kind of the speaker's record", True),
        Column("claims", "integer", "How many claims it makes, denials included", True),
        Column("passed_on", "integer", "How many claims of others it passes on", True),
    )
    about = "One row for each named speaker; what documents say in their own voice has none"
    return table("speakers", about, columns, rows, key=("id",), links=(Link("id", "records", "id"),))


def unknowns(catalogue: Catalogue) -> Table:
    """One row for each required field that no claim fills."""
    rows = [
        {"record": id, "field": field, "why": gap.why, "quote": f"{id}/{gap.quote}" if gap.quote else None}
        for id in sorted(catalogue.records)
        for field, gap in sorted(catalogue.records[id].unknown.items())
    ]
    columns = (
        Column("record", "string", "Id of the record", True),
        Column("field", "string", "The field", True),
        Column("why", "string", "Why no claim fills it", True),
        Column("quote", "string", "The quote that says that it is unknown"),
    )
    links = (Link("record", "records", "id"), Link("quote", "quotes", "quote"))
    return table("unknowns", "Required fields without a claim", columns, rows, key=("record", "field"), links=links)


def of_kind(name: str, catalogue: Catalogue) -> Table:
    """The table of a kind: one row for each record, and for each field its values, its status and its caveats."""
    kind = kinds()[name]
    claims = strip(kind.model_fields["claims"].annotation)[0].model_fields
    fields = {field: _value_type(info.annotation) for field, info in claims.items()}
    extra = [column for column in ("file", "sha256") if column in kind.model_fields]
    columns = [*HEAD, *(Column(column, "string", f"{column} of the document", True) for column in extra)]
    for field, (value, marks) in fields.items():
        columns += _columns(field, value, marks)
    rows = []
    for record in catalogue.of(name):
        row = _head(record) | {column: getattr(record, column) for column in extra}
        for field, found in statuses(record, catalogue).items():
            row |= cells(field, found, *fields[field])
        rows.append(row)
    about = f"One row for each record of the kind {name}; each field has its status and its caveats beside it"
    return table(kind.folder, about, tuple(columns), rows, key=("id",), links=(Link("id", "records", "id"),))


def cells(name: str, found: FieldStatus, value: Any, marks: tuple[Any, ...]) -> dict[str, Any]:
    """The cells of a field."""
    values = [standing.value for standing in found.standings]
    doubt = {f"{name}_status": found.status, f"{name}_caveats": caveats_in_words(found, caveats(found))}
    if _bilingual(value):
        texts = {f"{name}_{lang}": joined(in_words(v, lang) for v in values) for lang in ("en", "ar")}
        return texts | doubt
    row: dict[str, Any] = {name: joined(in_words(v) for v in values)}
    if value is Quantity and len(values) == 1:
        row |= {f"{name}_low": _end(values[0], "min", "more_than"), f"{name}_high": _end(values[0], "max", "less_than")}
    if any(isinstance(mark, Edtf) for mark in marks):
        spans = [span for v in values if (span := days(v))]
        row |= {f"{name}_{end}": day for end, day in extent(spans).items()}
    return row | doubt


def _columns(name: str, value: Any, marks: tuple[Any, ...]) -> list[Column]:
    ends: list[tuple[str, Type, str]] = []
    if _bilingual(value):
        ends = [("_en", "string", "in English"), ("_ar", "string", "in Arabic")]
    else:
        ends = [("", "string", "several values are divided by ` | `")]
    if value is Quantity:
        ends += [("_low", "number", "least value, empty where open"), ("_high", "number", "greatest, empty where open")]
    if any(isinstance(mark, Edtf) for mark in marks):
        ends += [("_earliest", "date", "earliest day"), ("_latest", "date", "latest day")]
    ends += [("_status", "string", "what the claims add up to"), ("_caveats", "string", "what the value alone hides")]
    return [Column(f"{name}{end}", type, f"{name}: {about}") for end, type, about in ends]


def _value_type(claims: Any) -> tuple[Any, tuple[Any, ...]]:
    info = strip(get_args(strip(claims)[0])[0])[0].model_fields["value"]
    value, marks = strip(info.annotation)
    return value, (*info.metadata, *marks)


def _bilingual(value: Any) -> bool:
    if not (isinstance(value, type) and issubclass(value, Model)):
        return False
    return value is Text or any(_bilingual(strip(info.annotation)[0]) for info in value.model_fields.values())


def _end(value: Quantity, *names: str) -> float | None:
    found = [number for name in ("exact", *names) if (number := getattr(value, name)) is not None]
    return found[0] if found else None


def _head(record: Record) -> dict[str, Any]:
    return {"id": record.id, "name_en": record.name.en, "name_ar": record.name.ar}
