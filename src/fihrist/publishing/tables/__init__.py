"""The catalogue as flat tables, from which rows of JSON, CSV, SQLite and Parquet are made; doubt has columns."""

import hashlib
import json
from collections.abc import Sequence

from fihrist.catalogue import Catalogue
from fihrist.model.kinds import kinds
from fihrist.publishing.tables import claims, passages, records, register
from fihrist.publishing.tables.table import Column, Table

CONTENT = (
    "records", "sources", "set_aside", "passages", "voices", "numbers_left", "claims", "attestations", "statements",
    "statement_subjects", "denials", "unknowns",
)  # fmt: skip
"""The tables that hold all that was written, and so make the content hash."""

__all__ = ["CONTENT", "Column", "Table", "content_hash", "tables"]


def tables(catalogue: Catalogue) -> tuple[Table, ...]:
    """Every table, each after those to which it links."""
    return (
        records.records(catalogue),
        *(records.of_kind(name, catalogue) for name in kinds()),
        *passages.tables(catalogue),
        *claims.tables(catalogue),
        records.unknowns(catalogue),
        register.register(catalogue),
        records.fields(),
        records.terms(),
    )


def content_hash(made: Sequence[Table]) -> str:
    """The SHA-256 of the rows of the `CONTENT` tables, in the order of these, each row as a JSON list on a line."""
    found, rows = hashlib.sha256(), {table.name: table.rows for table in made}
    for row in (row for name in CONTENT for row in rows[name]):
        found.update(json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
    return found.hexdigest()
