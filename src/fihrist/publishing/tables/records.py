"""The tables of records, all and by kind, each field with its doubt; of what is unknown; of fields and terms."""

from collections.abc import Iterator, Sequence

from fihrist.catalogue import Catalogue, full, kind_name
from fihrist.model import Record
from fihrist.model.fields import Field
from fihrist.model.fields import fields as described
from fihrist.model.kinds import kinds
from fihrist.model.vocabulary import names, term_list
from fihrist.publishing.tables import Column, Row, Table, both, count, each, extent, table, text
from fihrist.publishing.tables.claims import claim_rows
from fihrist.publishing.views import EDITORIAL, not_in_source
from fihrist.publishing.words import LANGUAGES, days_of, part_types
from fihrist.text import fold_key

NAME = both("name", "Name, in Arabic as the sources spell it", required=True)
CLASS = tuple(Column(f"editorial_{k}", f"`{k}` of the record, in the words of the editors", k) for k in EDITORIAL)
RECORD = (
    text("id", "Id of the record", key=True),
    text("kind", "Kind of the record"),
    *NAME,
    *both("aliases", "Other names"),
    *CLASS,
    *both("note", "Remark of the editors"),
    text("search_key", "Names and aliases folded for search"),
)
UNKNOWN = (
    text("record", "Id of the record", key=True, link="records.id"),
    text("field", "The field", key=True),
    text("why", "Why no claim fills it", "unknown.why"),
    Column("passage", "The passage that says that it is unknown", link="passages.passage"),
)


def records(catalogue: Catalogue) -> Table:
    """One row for each record of every kind."""
    rows = (
        {**vars(one), "kind": kind_name(one), "search_key": fold_key(" ".join(names))}
        for _, one in sorted(catalogue.records.items())
        for names in [(one.name.en, one.name.ar, *one.aliases.en, *one.aliases.ar)]
    )
    return table("records", "One row for each record", RECORD, rows)


def of_kind(name: str, catalogue: Catalogue) -> Table:
    """The table of a kind: one row for each record, and for each field its values, their statuses and their doubt."""
    kind = kinds()[name]
    made = (
        text("id", "Id of the record", key=True, link="records.id"),
        *NAME,
        *(column for column in CLASS if column.path in kind.model_fields),
        *(text(key, f"{key} of the document") for key in ("file", "sha256") if key in kind.model_fields),
        *(column for field in described(kind).values() for column in columns_of(field)),
        Column("not_in_source", "The fields that the sources leave open"),
    )
    rows = (
        {**vars(record), "fields": cells(record, catalogue), "not_in_source": not_in_source(record)}
        for record in catalogue.of(name)
    )
    about = f"One row for each {kind.label.en}; each value has status and doubt beside it"
    return table(kind.folder, about, made, rows)


def unknowns(catalogue: Catalogue) -> Table:
    """One row for each required field that no claim fills."""
    rows = (
        {"record": id, "field": field, "unknown": one, "passage": full(one.passage, id) if one.passage else None}
        for id in sorted(catalogue.records)
        for field, one in sorted(catalogue.records[id].unknown.items())
    )
    return table("unknowns", "Required fields without a claim", UNKNOWN, rows)


def columns_of(one: Field) -> Iterator[Column]:
    """The columns of a field, whose cells stand under its name among `fields`."""
    field, of, parts = one.name, f"fields.{one.name}", part_types(one.value, one.marks)
    sorts, about = {part.sort for part in parts}, f"{field}; what is contested says so; several are divided by ` | `"
    yield from both(field, about, of) if "text" in sorts else (Column(field, about, f"{of}.bare"),)
    if parts[0].sort == "quantity" and not parts[0].path:
        yield Column(f"{field}_low", f"{field}: least value, empty where open or contested", f"{of}.min", "number")
        yield Column(f"{field}_high", f"{field}: greatest value, empty where open or contested", f"{of}.max", "number")
    if "date" in sorts:
        yield from extent(f"{field}, empty where open or contested", of, name=f"{field}_")
    yield Column(f"{field}_status", f"{field}: the status of each value, in the same order", f"{of}.status")
    yield Column(f"{field}_doubt", f"{field}: what the values alone would hide", f"{of}.doubt")


def cells(record: Record, catalogue: Catalogue) -> dict[str, Row]:
    """The cells of each field that has a value: the values, their ends and days, and in the same order each status.

    A contested value says so in its cell, and has no ends and days: nobody who takes a column for what its name says
    counts or sums it.
    """
    return {field: _cells(found) for field, found in catalogue.gathered(claim_rows, record.id).items()}


def _cells(found: Sequence[Row]) -> Row:
    sure = [] if any(one["contested"] for one in found) else [one["at"].claim for one in found]
    return {
        "bare": [one["words"] for one in found],
        **{code: [one["value"][code] for one in found] for code in LANGUAGES},
        "claims": [one["claim"] for one in found],
        "status": [one["status"] for one in found],
        "doubt": "; ".join(_doubts(found)) or None,
        **days_of(*sure),
        **((found[0]["number"] or {}) if len(sure) == 1 else {}),
        "sole": sure[0].value if len(sure) == 1 else None,
    }


def _doubts(found: Sequence[Row]) -> Iterator[str]:
    """What the bare values of a field would hide; values count from 1."""
    yield from ["rival values"] if found[0]["rivals"] else []
    for number, one in enumerate(found, 1):
        yield from (f"value {number} {words}" if len(found) > 1 else words for words in one["doubt"])


FIELD = (
    text("kind", "Kind of record", key=True),
    text("field", "The field", "one.name", key=True),
    count("position", "Number of the field in the kind, from 0"),
    *both("label", "Label", "one.label"),
    *both("about", "What it holds", "one.about"),
    text("value_type", "`text`, `quantity`, `reference`, `term`, `date`, or `composed` of several"),
    Column("unit", "Unit of its numbers", "one.unit"),
    Column("terms", "The closed list of which its value is a term", "one.marks.terms"),
    Column("refers_to", "Kinds of the records that its value names", "one.marks.reference"),
    Column("required", "Whether it is filled or told to be unknown", "one.required", "boolean", required=True),
    Column("many", "Whether several values stand beside each other", "one.many", "boolean", required=True),
)
TERM = (
    text("list", "Name of the closed list", key=True),
    text("term", "The term", "each.id", key=True),
    count("position", "Number of the term in the list, from 0"),
    *both("label", "Label", "each.label", required=True),
    *both("definition", "What it means", "each.about", required=True),
    *both("about", "What the list is for", required=True),
)


def fields() -> Table:
    """One row for each field of each kind."""
    return table("fields", "What each field of each kind holds", FIELD, _fields())


def terms() -> Table:
    """One row for each term of each closed list."""
    lists = ((name, term_list(name)) for name in names())
    rows = ({"list": name, "terms": one.terms.values(), "about": one.about} for name, one in lists)
    return table("terms", "The terms of the closed lists", TERM, each(rows, "terms"))


def _fields() -> Iterator[Row]:
    for kind, model in kinds().items():
        for position, one in enumerate(described(model).values()):
            whole = (part.sort for part in part_types(one.value, one.marks) if not part.path)
            yield {"kind": kind, "position": position, "one": one, "value_type": next(whole, "composed")}
