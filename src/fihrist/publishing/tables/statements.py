"""The tables of statements: what passages say where no field can hold it, and which records it is about."""

from collections.abc import Iterator
from typing import Any

from fihrist.catalogue import Catalogue
from fihrist.catalogue.statuses import standing
from fihrist.publishing.tables.passages import VOICE, voice
from fihrist.publishing.tables.table import Column, Link, Table, both, maybe, table, text
from fihrist.publishing.views import day_view
from fihrist.publishing.words import joined

STATEMENT = (
    text("statement", "Key of the statement: its passage and its key or number there"),
    text("passage", "Name of the passage that makes it"),
    text("source", "Id of the source"),
    text("topic", "Which matter it is about"),
    text("aspect", "Which side of it"),
    *both("text", "What is said, in the editors' words, where the passage cannot stand alone"),
    text("status", "What its voice and its denials add up to"),
    *VOICE,
    text("mode", "Whether it is stated, estimated, alleged or expected, or held possible"),
    maybe("denied_by", "Names of the passages that deny it"),
    maybe("scope", "`unclear` where the text leaves open whether the denials are of this statement"),
    maybe("date", "When it is said to be so (EDTF)"),
    Column("earliest", "date", "Earliest day of that date"),
    Column("latest", "date", "Latest day of that date"),
)
SUBJECT = (
    text("statement", "Key of the statement"),
    Column("position", "integer", "Number in the list, from 0", True),
    text("record", "Id of a record that it is about"),
)


def tables(catalogue: Catalogue) -> tuple[Table, ...]:
    """The tables of statements and of their subjects."""
    subjects = (
        {"statement": one.key, "position": position, "record": id}
        for one in catalogue.statements
        for position, id in enumerate(one.statement.about)
        if id in catalogue.records
    )
    statement, record = Link("statement", "statements", "statement"), Link("record", "records", "id")
    return (
        table("statements", "One row for each statement; its words are those of its passage", STATEMENT,
              _statements(catalogue), key=("statement",), links=(Link("passage", "passages", "passage"),)),
        table("statement_subjects", "Which records a statement is about, one row for each", SUBJECT, subjects,
              key=("statement", "position"), links=(statement, record)),
    )  # fmt: skip


def _statements(catalogue: Catalogue) -> Iterator[dict[str, Any]]:
    for one in catalogue.statements:
        found, statement = standing(one, catalogue), one.statement
        row = {"statement": one.key, "passage": one.passage.name, "source": one.passage.source}
        row |= {name: getattr(statement, name) for name in ("topic", "aspect", "scope", "date")}
        row |= {"text_en": statement.text.en, "text_ar": statement.text.ar} if statement.text else {}
        row |= {"status": found.status, "mode": statement.mode or one.passage.passage.mode} | voice(one.passage)
        if statement.date:
            row |= {end: day_view(statement.date)[end] for end in ("earliest", "latest")}
        yield row | {"denied_by": joined(one.denied)}
