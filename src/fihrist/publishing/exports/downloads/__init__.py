"""The downloads: the catalogue as tables for people and programs, in three forms, with a manifest and check sums."""

import csv
import hashlib
import io
import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from importlib.util import find_spec
from typing import Any

from fihrist.publishing.exports.downloads.descriptions import LICENCE, TITLE, croissant, dataset
from fihrist.publishing.release import CONTENT, Release
from fihrist.publishing.tables import JOINT, Table
from fihrist.publishing.views import Json, line, pretty
from fihrist.reading import load

FOLDER = "downloads"
"""The folder of the downloads below the site."""
MEDIA = {
    "csv": "text/csv",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "parquet": "application/vnd.apache.parquet",
    "sqlite": "application/vnd.sqlite3",
}
SEARCHED = ("passages", "records")
"""The tables whose words the database has an index of, in `<table>_search`."""
PROFILES = "https://datapackage.org/profiles/2.0"
LIVE = re.compile(r"'*[=+\-@\t\r]")
"""A text that a spreadsheet program would take for a formula, or that looks as if we had defused one."""
TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER", "date": "TEXT", "list": "TEXT"}


def export(release: Release) -> Iterator[tuple[str, bytes]]:
    """Every file of every form below `downloads/`, then the manifest, then the check sums of all of them."""
    yield from files_of(release).items()


@lru_cache(maxsize=1)
def files_of(release: Release) -> Mapping[str, bytes]:
    """All files of a release by their paths; the page of downloads reads the manifest before they are written."""
    return dict(_files(release))


def _files(release: Release) -> Iterator[tuple[str, bytes]]:
    """All files, the manifest after those of which it tells.

    The manifest has the files with size, hash and use; each form of the named tables, read back, gives the hash of the
    content.
    """
    found: list[Json] = []
    uses: Any = load(files(__name__).joinpath("forms.yaml").read_bytes())
    forms: tuple[tuple[str, Iterable[tuple[str, bytes]]], ...] = (
        ("parquet", parquet(release)),
        ("parquet", made_last("croissant.json", lambda: croissant(release, found))),
        ("sheets", sheets(release)),
        ("sqlite", [sqlite(release), datasette(release)]),
        ("sheets", made_last("dataset.jsonld", lambda: dataset(release, found))),
    )
    for form, made in forms:
        for path, data in made:
            media, sha256 = MEDIA[path.rpartition(".")[2]], hashlib.sha256(data).hexdigest()
            about = {"path": path, "format": form, "media_type": media, "bytes": len(data)}
            found.append({**about, "sha256": sha256, "about": uses[form]})
            yield f"{FOLDER}/{path}", data
    listed = pretty({
        "edition": release.edition_view(),
        "content": {"tables": list(CONTENT), "sha256": release.edition.data_version},
        "rows": {table.name: len(table.rows) for table in release.tables},
        "files": found,
    })  # fmt: skip
    sums = {file["path"]: file["sha256"] for file in found} | {"manifest.json": hashlib.sha256(listed).hexdigest()}
    yield f"{FOLDER}/manifest.json", listed
    yield f"{FOLDER}/SHA256SUMS", "".join(f"{sum}  {path}\n" for path, sum in sorted(sums.items())).encode()


def made_last(path: str, made: Callable[[], Json]) -> Iterator[tuple[str, bytes]]:
    """A file that tells of those before it."""
    yield path, line(made())


def parquet(release: Release) -> Iterator[tuple[str, bytes]]:
    """Each table as `parquet/<table>.parquet`; nothing where pyarrow is not installed."""
    if find_spec("pyarrow") is None:
        return
    import pyarrow
    import pyarrow.parquet

    types = {"string": pyarrow.string(), "integer": pyarrow.int64(), "number": pyarrow.float64()}
    types |= {"boolean": pyarrow.bool_(), "date": pyarrow.date32(), "list": pyarrow.list_(pyarrow.string())}
    term = pyarrow.dictionary(pyarrow.int32(), pyarrow.string())
    for table in release.tables:
        typed = [(c, term if c.terms else types[c.type]) for c in table.columns]
        shape = pyarrow.schema([
            pyarrow.field(c.name, type, nullable=not c.required, metadata={"description": c.about}) for c, type in typed
        ])  # fmt: skip
        arrays = [pyarrow.array([row[n] for row in table.rows]).cast(type) for n, type in enumerate(shape.types)]
        found = io.BytesIO()
        pyarrow.parquet.write_table(pyarrow.Table.from_arrays(arrays, schema=shape), found, compression="zstd")
        yield f"parquet/{table.name}.parquet", found.getvalue()


def sheets(release: Release) -> Iterator[tuple[str, bytes]]:
    """Each table as `csv/<table>.csv` (RFC 4180), and `datapackage.json` (version 2)."""
    edition, resources = release.edition, []
    for table in release.tables:
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow([column.name for column in table.columns])
        writer.writerows([cell(value) for value in row] for row in table.rows)
        # Without a byte order mark Excel garbles Arabic.
        path, data = f"csv/{table.name}.csv", text.getvalue().encode("utf-8-sig")
        resources.append({"name": table.name, "path": path, **_described(table, data)})
        yield path, data
    package: Json = {
        "$schema": f"{PROFILES}/datapackage.json",
        "name": "fihrist",
        "title": TITLE,
        "id": f"urn:fihrist:data:{edition.data_version}",
        "version": edition.version,
        "licenses": [LICENCE],
        **({"created": edition.date} if edition.date else {}),
        "resources": resources,
    }
    yield "datapackage.json", pretty(package)


def cell(value: Any) -> Any:
    """A value as CSV has it, nothing where there is none; a text that would be live has an apostrophe before it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, list):
        return cell(JOINT.join(value)) if value else None
    return f"'{value}" if isinstance(value, str) and LIVE.match(value) else value


def array(value: Any) -> Any:
    """A value as SQLite has it: a list as JSON, as `json_each` reads it, nothing where it is empty."""
    return (json.dumps(value, ensure_ascii=False) if value else None) if isinstance(value, list) else value


def _described(table: Table, data: bytes) -> Json:
    fields = [
        {
            "name": one.name,
            "type": "string" if one.type == "list" else one.type,
            "description": f"{one.about}; divided by `{JOINT}`" if one.type == "list" else one.about,
            "constraints": {"required": one.required and one.type != "list"},
        }
        for one in table.columns
    ]
    links = [
        {"fields": [column], "reference": {"resource": other, "fields": [target]}}
        for column, other, target in table.links
    ]
    schema = {"$schema": f"{PROFILES}/tableschema.json", "fields": fields, "primaryKey": list(table.key)}
    about = {"type": "table", "format": "csv", "mediatype": MEDIA["csv"], "encoding": "utf-8", "bytes": len(data)}
    about |= {"description": table.about, "hash": f"sha256:{hashlib.sha256(data).hexdigest()}"}
    return {**about, "schema": {**schema, "foreignKeys": links, "missingValues": [""]}}


def sqlite(release: Release) -> tuple[str, bytes]:
    """All tables in the one file `fihrist.sqlite`, with foreign keys, indexes and views for the usual questions."""
    with sqlite3.connect(":memory:") as database:
        for table in release.tables:
            links = [f'FOREIGN KEY ("{link}") REFERENCES "{other}" ("{one}")' for link, other, one in table.links]
            columns = (
                f'"{c.name}" {TYPES[c.type]}{" NOT NULL" if c.required and c.type != "list" else ""}'
                for c in table.columns
            )
            key = ", ".join(f'"{name}"' for name in table.key)
            parts = ", ".join((*columns, f"PRIMARY KEY ({key})", *links))
            database.execute(f'CREATE TABLE "{table.name}" ({parts}) STRICT')
            marks = ", ".join("?" for _ in table.columns)
            rows = ([array(value) for value in row] for row in table.rows)
            database.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', rows)
            for column, *_ in table.links:
                database.execute(f'CREATE INDEX "{table.name}_{column}" ON "{table.name}" ("{column}")')
        database.executescript(files(__name__).joinpath("views.sql").read_text("utf-8"))
        database.execute("CREATE TABLE edition (name TEXT PRIMARY KEY, value TEXT) STRICT")
        edition = release.edition
        told = {"data_version": edition.data_version, "commit": edition.commit, "date": edition.date}
        database.executemany("INSERT INTO edition VALUES (?, ?)", told.items())
        database.commit()
        data = bytearray(database.serialize())
    database.close()
    # The version of the library that wrote the file; it tells of the machine, and nothing reads it.
    data[96:100] = bytes(4)
    return "fihrist.sqlite", bytes(data)


def datasette(release: Release) -> tuple[str, bytes]:
    """What Datasette shows beside the tables: what each of their columns holds, and where the index of its words is."""
    tables: Json = {}
    for table in release.tables:
        about = {column.name: column.about for column in table.columns}
        search = {"fts_table": f"{table.name}_search", "fts_pk": "rowid"} if table.name in SEARCHED else {}
        tables[table.name] = {"description": table.about, "columns": about, **search}
    told = {"title": TITLE, "license": LICENCE["title"], "license_url": LICENCE["path"]}
    return "datasette.json", pretty({**told, "databases": {"fihrist": {"tables": tables}}})
