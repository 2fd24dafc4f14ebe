"""The codebook: what each field of each kind holds, and the terms of the closed lists."""

from collections.abc import Iterator
from typing import Any

from fihrist.model import OneOf, Reference
from fihrist.model.kinds import kinds
from fihrist.model.vocabulary import names, term_list
from fihrist.model.walk import strip
from fihrist.publishing.tables.table import Column, Table, both, maybe, table, text
from fihrist.publishing.words import claim_types, joined, sort_of, value_type

FIELD = (
    text("kind", "Kind of record"),
    text("field", "The field"),
    Column("position", "integer", "Number of the field in the kind, from 0", True),
    *both("label", "Label"),
    *both("about", "What it holds"),
    text("value_type", "`text`, `quantity`, `reference`, `term`, `date`, or `composed` of several"),
    maybe("unit", "Unit of its numbers"),
    maybe("terms", "The closed list of which its value is a term"),
    maybe("refers_to", "Kinds of the records that its value names"),
    Column("required", "boolean", "Whether it is filled or told to be unknown", True),
    Column("many", "boolean", "Whether several values stand beside each other without being rivals", True),
)
TERM = (
    text("list", "Name of the closed list"),
    text("term", "The term"),
    Column("position", "integer", "Number of the term in the list, from 0", True),
    *both("label", "Label"),
    *both("about", "What the list is for"),
)


def fields() -> Table:
    """One row for each field of each kind."""
    return table("fields", "What each field of each kind holds", FIELD, _fields(), key=("kind", "field"))


def terms() -> Table:
    """One row for each term of each closed list."""
    return table("terms", "The terms of the closed lists", TERM, _terms(), key=("list", "term"))


def _fields() -> Iterator[dict[str, Any]]:
    for kind, model in kinds().items():
        described = strip(model.model_fields["claims"].annotation)[0].model_fields
        for position, (field, claim) in enumerate(claim_types(model).items()):
            extra, (value, marks) = described[field].json_schema_extra, value_type(claim)
            row = {"kind": kind, "field": field, "position": position, "value_type": sort_of(value, marks)}
            row |= {"label_en": extra["x-label"]["en"], "label_ar": extra["x-label"]["ar"], "unit": extra.get("x-unit")}
            row |= {"about_en": described[field].description, "about_ar": extra["x-about-ar"] or None}
            row |= {"required": extra["x-required"], "many": extra["x-many"]}
            row["terms"] = next((mark.name for mark in marks if isinstance(mark, OneOf)), None)
            named = (kind for mark in marks if isinstance(mark, Reference) for kind in mark.kinds)
            yield row | {"refers_to": joined(named)}


def _terms() -> Iterator[dict[str, Any]]:
    for name in names():
        found = term_list(name)
        about = {"about_en": found.about.en, "about_ar": found.about.ar}
        for position, term in enumerate(found.terms.values()):
            row = {"list": name, "term": term.id, "position": position, **about}
            yield row | {"label_en": term.label.en, "label_ar": term.label.ar}
