"""SQLite: all tables in one file, with foreign keys, indexes and views for the usual questions."""

import sqlite3
from collections.abc import Iterator
from importlib.resources import files as resources

from fihrist.publishing.release import Release
from fihrist.publishing.tables import Table

MEDIA = {"sqlite": "application/vnd.sqlite3"}
ABOUT = {
    "en": "A database with all tables, links and ready-made views; `search_key` finds Arabic however it is spelled",
    "ar": "قاعدة بيانات فيها كل الجداول والصلات وعروض جاهزة، ومفتاح بحث لا تؤثر فيه فروق الإملاء",
}
TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER", "date": "TEXT"}
VIEWS = "views.sql"
_WRITER = slice(96, 100)


def files(release: Release) -> Iterator[tuple[str, bytes]]:
    """The one file `fihrist.sqlite`."""
    with sqlite3.connect(":memory:") as database:
        for table in release.tables:
            database.execute(definition(table))
            marks = ", ".join("?" for _ in table.columns)
            database.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', table.rows)
            for column, *_ in table.links:
                database.execute(f'CREATE INDEX "{table.name}_{column}" ON "{table.name}" ("{column}")')
        database.executescript(resources("fihrist.publishing.exports.downloads").joinpath(VIEWS).read_text("utf-8"))
        database.execute("CREATE TABLE edition (name TEXT PRIMARY KEY, value TEXT) STRICT")
        edition = release.edition
        told = {"data_version": edition.data_version, "commit": edition.commit, "date": edition.date}
        database.executemany("INSERT INTO edition VALUES (?, ?)", told.items())
        database.commit()
        data = bytearray(database.serialize())
    database.close()
    # The version of the library that wrote the file; it tells of the machine, and nothing reads it.
    data[_WRITER] = bytes(4)
    yield "fihrist.sqlite", bytes(data)


def definition(table: Table) -> str:
    """The statement that makes a table."""
    parts = [f'"{c.name}" {TYPES[c.type]}{" NOT NULL" if c.required else ""}' for c in table.columns]
    parts.append(f"PRIMARY KEY ({_names(table.key)})")
    parts += [f'FOREIGN KEY ("{column}") REFERENCES "{other}" ("{target}")' for column, other, target in table.links]
    return f'CREATE TABLE "{table.name}" ({", ".join(parts)}) STRICT'


def _names(columns: tuple[str, ...]) -> str:
    return ", ".join(f'"{column}"' for column in columns)
