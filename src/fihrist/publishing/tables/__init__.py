"""The catalogue as flat tables, from which CSV, SQLite, Parquet and the Data Package are made; doubt has columns."""

import hashlib
import json
from collections.abc import Sequence

from fihrist.catalogue import Catalogue
from fihrist.model.kinds import kinds
from fihrist.publishing.tables import claims, records, register
from fihrist.publishing.tables.caveats import LOSSES, caveats
from fihrist.publishing.tables.table import Column, Link, Table
from fihrist.publishing.views import Json, claim_rows

CONTENT = ("records", "sources", "quotes", "claims", "unknowns")
"""The tables that hold all that was written, and so make the content hash."""

__all__ = ["CONTENT", "LOSSES", "Column", "Link", "Table", "caveats", "content_hash", "tables"]


def tables(catalogue: Catalogue, rows: Sequence[Json] | None = None) -> tuple[Table, ...]:
    """Every table, each after those to which it links; `rows` are the rows of claims where they are there already."""
    return (
        records.records(catalogue),
        *(records.of_kind(name, catalogue) for name in kinds()),
        records.quotes(catalogue),
        records.speakers(catalogue),
        *claims.tables(catalogue, rows if rows is not None else claim_rows(catalogue)),
        records.unknowns(catalogue),
        register.register(catalogue),
    )


def content_hash(made: Sequence[Table]) -> str:
    """The SHA-256 of the rows of the tables that hold all that was written, each row as a JSON list on a line."""
    found = hashlib.sha256()
    for table in made:
        if table.name in CONTENT:
            for row in table.rows:
                found.update(json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
    return found.hexdigest()
