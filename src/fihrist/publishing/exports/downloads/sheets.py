"""CSV: one file for each table, for spreadsheets and whatever reads tables, and a Data Package that describes them."""

import csv
import hashlib
import io
import re
from collections.abc import Iterator
from typing import Any

from fihrist.publishing.release import Release
from fihrist.publishing.tables import Table
from fihrist.publishing.views import Json, pretty

MEDIA = {"csv": "text/csv", "json": "application/json"}
ABOUT = {
    "en": "Tables for spreadsheets, pandas, R; `datapackage.json` describes them: types of columns, keys, links",
    "ar": "جداول لبرامج الجداول وغيرها: القيم وما يسندها، والمقاطع، والأقوال، وجدول لكل نوع؛ ومعها وصف أعمدتها وصلاتها",
}
PROFILES = "https://datapackage.org/profiles/2.0"
LIVE = re.compile(r"'*[=+\-@\t\r]")
"""A text that a spreadsheet program would take for a formula, or that looks as if we had defused one."""


def files(release: Release) -> Iterator[tuple[str, bytes]]:
    """Each table as `csv/<table>.csv`, and `datapackage.json` (version 2)."""
    edition, resources = release.edition, []
    for table in release.tables:
        path, data = f"csv/{table.name}.csv", sheet(table)
        resources.append({"name": table.name, "path": path, **_described(table, data)})
        yield path, data
    package: Json = {
        "$schema": f"{PROFILES}/datapackage.json",
        "name": "fihrist",
        "title": "Fihrist: an evidence-backed catalogue of Russia–Iran relations",
        "id": f"urn:fihrist:data:{edition.data_version}",
        "version": edition.version,
        "licenses": [{"name": "CC-BY-4.0", "title": "Creative Commons Attribution 4.0"}],
        **({"created": edition.date} if edition.date else {}),
        "resources": resources,
    }
    yield "datapackage.json", pretty(package)


def sheet(table: Table) -> bytes:
    """A table as CSV (RFC 4180), in UTF-8 with a byte order mark, without which Excel garbles Arabic."""
    found = io.StringIO()
    writer = csv.writer(found, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([cell(value) for value in row] for row in table.rows)
    return found.getvalue().encode("utf-8-sig")


def cell(value: Any) -> str:
    """A value as text, empty where there is none; a text that would be live has an apostrophe before it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, str) and LIVE.match(value):
        return f"'{value}"
    return str(value)


def text(cell: str) -> str | None:
    """What `cell` was made from, where that was a text."""
    if not cell:
        return None
    return cell[1:] if cell.startswith("'") and LIVE.match(cell[1:]) else cell


def _described(table: Table, data: bytes) -> Json:
    fields = [
        {"name": one.name, "type": one.type, "description": one.about, "constraints": {"required": one.required}}
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
