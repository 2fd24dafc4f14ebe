"""The catalogue as flat tables, from which rows of JSON, CSV, SQLite and Parquet are made; doubt has columns."""

import hashlib
import json
from collections.abc import Sequence

from fihrist.catalogue import Catalogue
from fihrist.model.kinds import kinds
from fihrist.publishing.tables import claims, codebook, passages, records, register, statements
from fihrist.publishing.tables.table import Column, Link, Table

CONTENT = (
    "records", "sources", "set_aside", "passages", "voices", "numbers_left", "claims", "attestations", "statements",
    "statement_subjects", "denials", "unknowns",
)  # fmt: skip
"""The tables that hold all that was written, and so make the content hash."""

__all__ = ["CONTENT", "Column", "Link", "Table", "content_hash", "tables"]


def tables(catalogue: Catalogue) -> tuple[Table, ...]:
    """Every table, each after those to which it links."""
    return (
        records.records(catalogue),
        *(records.of_kind(name, catalogue) for name in kinds()),
        passages.speakers(catalogue),
        *passages.tables(catalogue),
        *statements.tables(catalogue),
        *claims.tables(catalogue),
        records.unknowns(catalogue),
        register.register(catalogue),
        codebook.fields(),
        codebook.terms(),
    )


def content_hash(made: Sequence[Table]) -> str:
    """The SHA-256 of the rows of the tables that hold all that was written, each row as a JSON list on a line."""
    found = hashlib.sha256()
    for table in made:
        if table.name in CONTENT:
            for row in table.rows:
                found.update(json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
    return found.hexdigest()
