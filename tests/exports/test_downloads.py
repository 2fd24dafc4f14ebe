"""Each download reads back, with the tool of those who use it, to the claims of the catalogue."""

import csv
import hashlib
import io
import json
import sqlite3
from pathlib import Path
from typing import Any

import duckdb
import frictionless
import pandas
import pytest

from fihrist.publishing.exports.downloads.formats.sheets import cell, text
from fihrist.publishing.exports.downloads.manifest import FOLDER
from fihrist.publishing.release import Release
from fihrist.publishing.tables import Table, content_hash

Files = dict[str, bytes]


@pytest.fixture
def downloads(folder: Path) -> Path:
    """The folder of the downloads."""
    return folder / FOLDER


def read_back(table: Table, rows: list[list[Any]]) -> list[tuple[Any, ...]]:
    """Rows with numbers as numbers; whole ones as integers, since CSV does not tell them apart."""
    numbers = [column.type in ("integer", "number") for column in table.columns]
    return [
        tuple(float(v) if number and v is not None else v for v, number in zip(row, numbers, strict=True))
        for row in rows
    ]


def test_sheets_read_back_the_same(downloads: Path, made: Release) -> None:
    """Every CSV file, read by a plain reader, gives every row of its table."""
    for table in made.tables:
        data = (downloads / "csv" / f"{table.name}.csv").read_bytes()
        assert data.startswith(b"\xef\xbb\xbf")
        head, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig")))
        assert head == [column.name for column in table.columns]
        expected = read_back(table, [list(row) for row in table.rows])
        assert read_back(table, [[text(value) for value in row] for row in rows]) == expected


def test_no_cell_is_a_live_formula(downloads: Path) -> None:
    """No cell begins with a sign that a spreadsheet program takes for a formula."""
    for path in downloads.glob("csv/*.csv"):
        for row in csv.reader(io.StringIO(path.read_text("utf-8-sig"))):
            assert [value for value in row if value[:1] in "=+-@\t\r" and value] == []


@pytest.mark.parametrize("word", ["=1+1", "+1", "-1", "@x", "'=1", "''-x", "plain", "'quoted'", "\t=x"])
def test_a_defused_text_can_be_restored(word: str) -> None:
    """What is written before a text, so that it is no formula, can be taken off again without loss."""
    assert (text(cell(word)), cell(word)[0] in "=+-@\t\r") == (word, False)


def test_pandas_reads_the_claims(downloads: Path, made: Release) -> None:
    """pandas reads the claims from CSV and from Parquet, row for row."""
    (claims,) = (table for table in made.tables if table.name == "claims")
    frame = pandas.read_csv(downloads / "csv" / "claims.csv", keep_default_na=False)
    packed = pandas.read_parquet(downloads / "parquet" / "claims.parquet")
    keys = [row[0] for row in claims.rows]
    assert (list(frame["claim"]), list(packed["claim"])) == (keys, keys)
    assert list(frame["value_ar"]) == [row["value_ar"] or "" for row in claims.dicts()]


def test_the_database_reads_back_the_same(downloads: Path, made: Release) -> None:
    """Each table of the database has the rows of its table, no link hangs, and the content hash agrees."""
    database = sqlite3.connect(f"file:{downloads / 'fihrist.sqlite'}?mode=ro", uri=True)
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    tables = []
    for table in made.tables:
        order = ", ".join(f'"{column.name}"' for column in table.columns)
        rows = database.execute(f'SELECT {order} FROM "{table.name}" ORDER BY rowid').fetchall()
        tables.append(Table(table.name, table.about, table.columns, table.key, table.links, tuple(rows)))
    database.close()
    assert [t.rows for t in tables] == [t.rows for t in made.tables]
    assert content_hash(tables) == made.edition.data_version


def test_arabic_is_found_however_it_is_spelled(downloads: Path) -> None:
    """The folded key finds a name with another form of alef and without signs."""
    from fihrist.text import fold_key

    database = sqlite3.connect(downloads / "fihrist.sqlite")
    query = "SELECT id FROM records WHERE search_key LIKE '%' || ? || '%' AND kind = 'organisation'"
    found = [row[0] for row in database.execute(query, (fold_key("إيران"),))]
    database.close()
    assert "iran" in found


def test_duckdb_reads_the_parquet_files(downloads: Path, made: Release) -> None:
    """DuckDB reads each Parquet file to the rows of its table, and the content hash agrees."""
    tables = []
    for table in made.tables:
        columns = ", ".join(
            f'CAST("{c.name}" AS VARCHAR)' if c.type == "date" else f'"{c.name}"' for c in table.columns
        )
        rows = duckdb.sql(f"SELECT {columns} FROM '{downloads}/parquet/{table.name}.parquet'").fetchall()
        tables.append(Table(table.name, table.about, table.columns, table.key, table.links, tuple(rows)))
    assert [t.rows for t in tables] == [t.rows for t in made.tables]
    assert content_hash(tables) == made.edition.data_version


def test_the_data_package_is_valid(downloads: Path, made: Release) -> None:
    """frictionless finds no fault in the package: types, keys, links, sizes and hashes are as it says."""
    report = frictionless.validate(str(downloads / "datapackage.json"))
    assert report.flatten(["title", "note"]) == []
    package = json.loads((downloads / "datapackage.json").read_text("utf-8"))
    assert [r["name"] for r in package["resources"]] == [table.name for table in made.tables]


def test_manifest_and_sums_tell_of_every_file(downloads: Path, made: Release) -> None:
    """Each file of the downloads has its size and hash in the manifest, and its line among the sums."""
    there = {
        path.relative_to(downloads).as_posix(): path.read_bytes() for path in downloads.rglob("*") if path.is_file()
    }
    sums = dict(line.split("  ")[::-1] for line in there.pop("SHA256SUMS").decode().splitlines())
    assert sums == {name: hashlib.sha256(data).hexdigest() for name, data in there.items()}
    manifest = json.loads(there.pop("manifest.json"))
    assert {f["path"]: (f["bytes"], f["sha256"]) for f in manifest["files"]} == {
        name: (len(data), sums[name]) for name, data in there.items()
    }
    assert manifest["content"]["sha256"] == made.edition.data_version == content_hash(made.tables)
    assert manifest["rows"] == {table.name: len(table.rows) for table in made.tables}
