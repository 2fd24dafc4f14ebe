"""A Data Package (version 2) that describes the CSV files: their columns, keys and links."""

import hashlib
from collections.abc import Iterator
from typing import Any

from fihrist.publishing.exports.api.answers import pretty
from fihrist.publishing.exports.downloads.formats.sheets import path, sheet
from fihrist.publishing.release import Release
from fihrist.publishing.tables import Link, Table

MEDIA = "application/json"
ABOUT = {
    "en": "The description of the CSV files (Data Package 2): types of columns, keys, links between tables",
    "ar": "وصف ملفات الجداول: أنواع الأعمدة والمفاتيح والصلات بين الجداول",
}
PROFILES = "https://datapackage.org/profiles/2.0"


def files(release: Release) -> Iterator[tuple[str, bytes]]:
    """The one file `datapackage.json`."""
    edition = release.edition
    package: dict[str, Any] = {
        "$schema": f"{PROFILES}/datapackage.json",
        "name": "fihrist",
        "title": "Fihrist: an evidence-backed catalogue of Russia–Iran relations",
        "id": f"urn:fihrist:data:{edition.data_version}",
        "version": edition.version,
        "licenses": [{"name": "CC-BY-4.0", "title": "Creative Commons Attribution 4.0"}],
    }
    if edition.date:
        package["created"] = edition.date
    package["resources"] = [resource(table) for table in release.tables]
    yield "datapackage.json", pretty(package)


def resource(table: Table) -> dict[str, Any]:
    """The description of one table."""
    data = sheet(table)
    return {
        "name": table.name,
        "path": path(table),
        "description": table.about,
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "schema": {
            "$schema": f"{PROFILES}/tableschema.json",
            "fields": [
                {"name": c.name, "type": c.type, "description": c.about, "constraints": {"required": c.required}}
                for c in table.columns
            ],
            "primaryKey": list(table.key),
            "foreignKeys": [_link(link) for link in table.links],
            "missingValues": [""],
        },
    }


def _link(link: Link) -> dict[str, Any]:
    return {"fields": [link.column], "reference": {"resource": link.table, "fields": [link.target]}}
