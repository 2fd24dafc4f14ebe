"""The codebook: what each field of each kind holds, and the terms of the closed lists."""

from collections.abc import Iterator
from typing import Any

from fihrist.model.fields import fields as described
from fihrist.model.kinds import kinds
from fihrist.model.vocabulary import names, term_list
from fihrist.publishing.tables.table import Column, Table, both, count, table, text
from fihrist.publishing.words import claim_types, part_types

FIELD = (
    text("kind", "Kind of record", key=True),
    text("field", "The field", key=True),
    count("position", "Number of the field in the kind, from 0"),
    *both("label", "Label", "one.label"),
    *both("about", "What it holds"),
    text("value_type", "`text`, `quantity`, `reference`, `term`, `date`, or `composed` of several"),
    Column("unit", "Unit of its numbers", "one.unit"),
    Column("terms", "The closed list of which its value is a term"),
    Column("refers_to", "Kinds of the records that its value names", "whole.kinds"),
    Column("required", "Whether it is filled or told to be unknown", "one.required", "boolean", required=True),
    Column("many", "Whether several values stand beside each other", "one.many", "boolean", required=True),
)
TERM = (
    text("list", "Name of the closed list", key=True),
    text("term", "The term", "term.id", key=True),
    count("position", "Number of the term in the list, from 0"),
    *both("label", "Label", "term.label"),
    *both("about", "What the list is for"),
)


def fields() -> Table:
    """One row for each field of each kind."""
    return table("fields", "What each field of each kind holds", FIELD, _fields())


def terms() -> Table:
    """One row for each term of each closed list."""
    rows = (
        {"list": name, "position": position, "term": term, "about": term_list(name).about}
        for name in names()
        for position, term in enumerate(term_list(name).terms.values())
    )
    return table("terms", "The terms of the closed lists", TERM, rows)


def _fields() -> Iterator[dict[str, Any]]:
    for kind, model in kinds().items():
        types = claim_types(model)
        for position, (name, one) in enumerate(described(model).items()):
            whole = next((part for part in part_types(types[name]) if not part.path), None)
            row = {"kind": kind, "field": name, "position": position, "one": one, "whole": whole}
            row |= {"value_type": whole.sort if whole else "composed", "terms": whole.terms or None if whole else None}
            yield row | {"about": one.about}
