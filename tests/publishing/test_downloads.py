"""Each download reads back, with the tool of those who use it, to the tables of the catalogue."""

import csv
import hashlib
import io
import json
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
import frictionless
import pandas
import polars
import pyarrow.json
import pyarrow.parquet
import pytest

from fihrist.publishing.exports.api.schemas import ROWS
from fihrist.publishing.exports.downloads import FOLDER, LIVE, cell
from fihrist.publishing.release import Release, content_hash
from fihrist.publishing.tables import JOINT, Table
from fihrist.text import fold_key
from tests.lacking import lacking
from tests.publishing.test_clients import CLIENTS
from tests.publishing.test_recipes import recipes
from tests.small import ROOT

SPARK = ROOT / "build/spark/bin/python"


@pytest.fixture
def downloads(folder: Path) -> Path:
    """The folder of the downloads."""
    return folder / FOLDER


def text(cell: str) -> str | None:
    """What `cell` was made from, where that was a text."""
    if not cell:
        return None
    return cell[1:] if cell.startswith("'") and LIVE.match(cell[1:]) else cell


def plain(table: Table, rows: list[Any]) -> list[tuple[Any, ...]]:
    """Rows as any reader gives them: numbers as floats, truths as numbers, days as text, lists as lists.

    CSV divides what is in a list by a mark, and SQLite has it as JSON.
    """
    types = [column.type for column in table.columns]

    def read(value: Any, type: str) -> Any:
        if type == "list":
            if isinstance(value, str):
                return json.loads(value) if value.startswith("[") else value.split(JOINT)
            return [] if value is None else list(value)
        if value is None or type == "string":
            return value
        return str(value)[:10] if type == "date" else float({"true": 1, "false": 0}.get(value, value))

    return [tuple(read(value, type) for value, type in zip(row, types, strict=True)) for row in rows]


def test_no_cell_is_a_live_formula(downloads: Path, made: Release) -> None:
    """No cell of a sheet, which says its encoding and its columns, begins with a sign that is taken for a formula."""
    for table in made.tables:
        data = (downloads / "csv" / f"{table.name}.csv").read_bytes()
        assert data.startswith(b"\xef\xbb\xbf")
        head, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig")))
        assert head == [column.name for column in table.columns]
        assert [value for row in (head, *rows) for value in row if value and value[0] in "=+-@\t\r"] == []


@pytest.mark.parametrize("word", ["=1+1", "+1", "-1", "@x", "'=1", "''-x", "plain", "'quoted'", "\t=x"])
def test_a_defused_text_can_be_restored(word: str) -> None:
    """What is written before a text, so that it is no formula, can be taken off again without loss."""
    assert (text(cell(word)), cell(word)[0] in "=+-@\t\r") == (word, False)


def test_spark_loses_nothing(folder: Path, made: Release) -> None:
    """Spark reads each Parquet file and each table of lines without losing a column or a cell, and runs its recipe."""
    if not SPARK.is_file() or shutil.which("java") is None:
        lacking("Spark (`make clients`), or Java")
    ((_, code, expected),) = (one for one in recipes("en") if "spark" in one[0])
    command, quick = [SPARK, CLIENTS / "rows.py", folder, code], {"JAVA_TOOL_OPTIONS": "-XX:TieredStopAtLevel=1"}
    done = subprocess.run(command, cwd=folder, env=os.environ | quick, capture_output=True, text=True, check=True)
    told, _, printed = done.stdout.partition("\f")
    assert printed == expected
    found: dict[str, list[dict[str, Any]]] = {}
    for line in told.splitlines():
        name, row = json.loads(line)
        found.setdefault(name, []).append(row)
    names = {f"{table.name}.parquet": table for table in made.tables} | {f"{n}.jsonl": made.table(n) for n in ROWS}
    assert found.keys() == {name for name, table in names.items() if table.rows}
    for name, rows in found.items():
        table = names[name]
        cells = [[row[column.name] for column in table.columns] for row in rows]
        assert (name, plain(table, cells)) == (name, plain(table, list(table.rows)))


def of_parquet(table: Table, path: Path) -> dict[str, list[Any]]:
    """The rows of a Parquet file, by the reader that gives them."""
    return {
        "duckdb": duckdb.connect().sql(f"SELECT * FROM '{path}'").fetchall(),
        "pandas": without_gaps(pandas.read_parquet(path)),
        "polars": polars.read_parquet(path).rows(),
        "pyarrow": [list(row.values()) for row in pyarrow.parquet.read_table(path).to_pylist()],
    }


def of_lines(table: Table, path: Path) -> dict[str, list[Any]]:
    """The rows of a file of JSON lines, by the reader that gives them."""
    types, names = {"list": "VARCHAR[]"}, [column.name for column in table.columns]
    columns = ", ".join(f'CAST("{c.name}" AS {types.get(c.type, "VARCHAR")})' for c in table.columns)
    return {
        "duckdb": duckdb.connect().sql(f"SELECT {columns} FROM read_json('{path}', sample_size=-1)").fetchall(),
        "pandas": without_gaps(pandas.read_json(path, lines=True)),
        "polars": polars.read_ndjson(path, infer_schema_length=None).select(names).rows(),
        "pyarrow": [list(row.values()) for row in pyarrow.json.read_json(path).to_pylist()],
    }


def of_sheet(table: Table, path: Path) -> dict[str, list[Any]]:
    """The rows of a CSV file, by the reader that gives them as text, since a year in a column of dates is no number."""
    query = f"SELECT * FROM read_csv('{path}', all_varchar=true, header=true)"
    found = {
        "csv": [*csv.reader(io.StringIO(path.read_text("utf-8-sig")))][1:],
        "duckdb": duckdb.connect().sql(query).fetchall(),
        "pandas": without_gaps(pandas.read_csv(path, dtype=str)),
        "polars": polars.read_csv(path, infer_schema=False).rows(),
    }
    return {reader: [[text(value or "") for value in row] for row in rows] for reader, rows in found.items()}


@pytest.mark.parametrize(
    ("form", "read", "names"),
    [("downloads/parquet/{}.parquet", of_parquet, None), ("downloads/csv/{}.csv", of_sheet, None),
     ("api/v1/{}.jsonl", of_lines, ROWS)],
)  # fmt: skip
def test_readers_lose_nothing(
    form: str, read: Callable[[Table, Path], dict[str, list[Any]]], names: Any, folder: Path, made: Release
) -> None:
    """DuckDB, pandas, polars, pyarrow and a plain reader read each file to the columns and rows of its table."""
    for table in (one for one in made.tables if one.name in (names or [one.name]) and (one.rows or not names)):
        expected = plain(table, list(table.rows))
        for reader, rows in read(table, folder / form.format(table.name)).items():
            assert (table.name, reader, plain(table, rows)) == (table.name, reader, expected)


def without_gaps(frame: pandas.DataFrame) -> list[list[Any]]:
    """The rows of a frame, None in each cell that pandas takes as missing."""
    rows = frame.astype(object).values.tolist()
    return [[None if not pandas.api.types.is_list_like(v) and pandas.isna(v) else v for v in row] for row in rows]


def test_the_database_reads_back_the_same(downloads: Path, made: Release) -> None:
    """Each table of the database has the rows of its table, no link hangs, and the content hash agrees."""
    database = sqlite3.connect(f"file:{downloads / 'fihrist.sqlite'}?mode=ro", uri=True)
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    tables = []
    for table in made.tables:
        rows = database.execute(f'SELECT * FROM "{table.name}" ORDER BY rowid').fetchall()
        lists = {number for number, column in enumerate(table.columns) if column.type == "list"}
        read = (tuple(json.loads(v or "[]") if n in lists else v for n, v in enumerate(row)) for row in rows)
        tables.append(replace(table, rows=tuple(read)))
    database.close()
    assert [t.rows for t in tables] == [t.rows for t in made.tables]
    assert content_hash(tables) == made.edition.data_version


def test_arabic_is_found_however_it_is_spelled(downloads: Path) -> None:
    """The index of words finds names and passages with another form of alef and without signs."""
    database = sqlite3.connect(downloads / "fihrist.sqlite")
    query = "SELECT {} FROM {} WHERE rowid IN (SELECT rowid FROM {}_search WHERE {}_search MATCH 'search_key: ' || ?)"
    names = database.execute(query.format("id", *["records"] * 3), (fold_key("أيران"),)).fetchall()
    passages = database.execute(query.format("text", *["passages"] * 3), (fold_key("صارُوخ"),)).fetchall()
    database.close()
    assert ("iran",) in names
    assert passages
    assert [text for (text,) in passages if "صاروخ" not in text] == []


def test_datasette_is_told_of_every_column(downloads: Path, made: Release) -> None:
    """The metadata for Datasette describe each column of each table, and name an index of words that is there."""
    (database,) = json.loads((downloads / "datasette.json").read_text("utf-8"))["databases"].values()
    told = {name: list(about["columns"]) for name, about in database["tables"].items()}
    assert told == {table.name: [column.name for column in table.columns] for table in made.tables}
    opened = sqlite3.connect(downloads / "fihrist.sqlite")
    there = {name for (name,) in opened.execute("SELECT name FROM sqlite_master WHERE sql LIKE '%VIRTUAL TABLE%'")}
    opened.close()
    assert there == {about["fts_table"] for about in database["tables"].values() if "fts_table" in about}


def test_the_data_package_is_valid(downloads: Path, made: Release) -> None:
    """frictionless finds no fault in the package: types, keys, links, sizes and hashes are as it says."""
    report = frictionless.validate(str(downloads / "datapackage.json"))
    assert report.flatten(["title", "note"]) == []
    package = json.loads((downloads / "datapackage.json").read_text("utf-8"))
    assert [r["name"] for r in package["resources"]] == [table.name for table in made.tables]


def test_manifest_and_sums_tell_of_every_file(downloads: Path, made: Release) -> None:
    """Each file of the downloads has its size and hash in the manifest, and its line among the sums."""
    paths = (path for path in downloads.rglob("*") if path.is_file())
    there = {path.relative_to(downloads).as_posix(): path.read_bytes() for path in paths}
    sums = dict(line.split("  ")[::-1] for line in there.pop("SHA256SUMS").decode().splitlines())
    assert sums == {name: hashlib.sha256(data).hexdigest() for name, data in there.items()}
    manifest = json.loads(there.pop("manifest.json"))
    assert {f["path"]: (f["bytes"], f["sha256"]) for f in manifest["files"]} == {
        name: (len(data), sums[name]) for name, data in there.items()
    }
    assert manifest["content"]["sha256"] == made.edition.data_version == content_hash(made.tables)
    assert manifest["rows"] == {table.name: len(table.rows) for table in made.tables}
