"""Parquet: one file for each table, for DuckDB, Spark and other engines; made where `fihrist[parquet]` is installed."""

import io
from collections.abc import Iterator
from datetime import date
from importlib.util import find_spec
from typing import Any

from fihrist.publishing.release import Release
from fihrist.publishing.tables import Table

MEDIA = {"parquet": "application/vnd.apache.parquet"}
ABOUT = {
    "en": "The same tables for DuckDB, Spark, polars and other engines",
    "ar": "الجداول نفسها لمحركات تحليل البيانات",
}


def files(release: Release) -> Iterator[tuple[str, bytes]]:
    """Each table as `parquet/<table>.parquet`; nothing where pyarrow is not installed."""
    if find_spec("pyarrow") is None:
        return
    for table in release.tables:
        yield f"parquet/{table.name}.parquet", packed(table)


def packed(table: Table) -> bytes:
    """A table as Parquet."""
    import pyarrow
    import pyarrow.parquet

    types = {"string": pyarrow.string(), "integer": pyarrow.int64(), "number": pyarrow.float64()}
    types |= {"boolean": pyarrow.bool_(), "date": pyarrow.date32()}
    shape = pyarrow.schema([pyarrow.field(c.name, types[c.type], nullable=not c.required) for c in table.columns])
    arrays = [
        pyarrow.array([_cell(row[at], column.type) for row in table.rows], types[column.type])
        for at, column in enumerate(table.columns)
    ]
    found = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.Table.from_arrays(arrays, schema=shape), found, compression="zstd")
    return found.getvalue()


def _cell(value: Any, type: str) -> Any:
    return date.fromisoformat(value) if type == "date" and value is not None else value
