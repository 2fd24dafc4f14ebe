"""What describes the downloads to strangers: a data set in the words of DCAT, and in Croissant the Parquet files."""

from collections.abc import Iterable, Iterator
from importlib.resources import files as resources
from typing import Any

from fihrist.publishing.release import Release
from fihrist.publishing.tables import Column, Table
from fihrist.reading import load

Json = dict[str, Any]

TITLE = "Fihrist: an evidence-backed catalogue of Russia–Iran relations"
ABOUT = (
    "Defence and strategic relations between Russia and Iran, drawn by hand from Arabic-language documents. Each value "
    "names the passages that say it, each passage has one voice, and what is denied or contested says so."
)
LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}
CREATOR = "The Fihrist maintainers"
LANGUAGES = ("ar", "en")
TYPES = {
    "string": "sc:Text", "list": "sc:Text", "integer": "sc:Integer", "number": "sc:Float", "boolean": "sc:Boolean",
    "date": "sc:Date",
}  # fmt: skip


def croissant(release: Release, files: Iterable[Json]) -> Json:
    """The tables and the Parquet files in which they stand, in the words of Croissant 1.0."""
    tables = {f"parquet/{table.name}.parquet": table for table in release.tables}
    found = [one for one in files if one["path"] in tables]
    return {
        "@context": _context("croissant"),
        "@type": "sc:Dataset",
        "name": "fihrist",
        "description": ABOUT,
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "license": LICENCE["path"],
        "creator": {"@type": "sc:Organization", "name": CREATOR},
        "inLanguage": list(LANGUAGES),
        "version": release.edition.version,
        "citeAs": f"{CREATOR}, {TITLE}, {release.edition.data_version}",
        **({"datePublished": release.edition.date[:10]} if release.edition.date else {}),
        **({"url": release.edition.address} if release.edition.address else {}),
        "distribution": [_file_object(release, tables[one["path"]].name, one) for one in found],
        "recordSet": [_record_set(tables[one["path"]], one["path"]) for one in found],
    }


def _file_object(release: Release, name: str, file: Json) -> Json:
    """A Parquet file, known by its path."""
    return {
        "@type": "cr:FileObject",
        "@id": file["path"],
        "name": name,
        "contentUrl": _address(release, file["path"]),
        "contentSize": f"{file['bytes']} B",
        "encodingFormat": file["media_type"],
        "sha256": file["sha256"],
    }


def _record_set(table: Table, path: str) -> Json:
    """A table with its columns as fields; one that links to another names the field there."""
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": table.about,
        "key": [{"@id": f"{table.name}/{name}"} for name in table.key],
        "field": [_field(table.name, column, path) for column in table.columns],
    }


def _field(table: str, column: Column, path: str) -> Json:
    link = {"references": {"field": {"@id": column.link.replace(".", "/")}}} if column.link else {}
    return {
        "@type": "cr:Field",
        "@id": f"{table}/{column.name}",
        "name": column.name,
        "description": column.about,
        "dataType": TYPES[column.type],
        **({"repeated": True} if column.type == "list" else {}),
        "source": {"fileObject": {"@id": path}, "extract": {"column": column.name}},
        **link,
    }


def dataset(release: Release, files: Iterable[Json]) -> Json:
    """The data set with every file in the words of DCAT 3."""
    edition = release.edition
    dated = {"dct:modified": {"@type": "xsd:dateTime", "@value": edition.date}} if edition.date else {}
    page = {"dcat:landingPage": {"@id": f"{release.edition.address}downloads.html"}} if release.edition.address else {}
    return {
        "@context": _context("dcat"),
        "@id": f"urn:fihrist:data:{edition.data_version}",
        "@type": "dcat:Dataset",
        "dct:title": TITLE,
        "dct:description": ABOUT,
        "dct:language": list(LANGUAGES),
        "dct:license": {"@id": LICENCE["path"]},
        "dct:publisher": {"@type": "foaf:Organization", "foaf:name": CREATOR},
        "dcat:version": edition.data_version,
        **dated,
        **page,
        "dcat:distribution": list(_distributions(release, files)),
    }


def _distributions(release: Release, files: Iterable[Json]) -> Iterator[Json]:
    for one in files:
        sum = {"spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"}, "spdx:checksumValue": one["sha256"]}
        yield {
            "@type": "dcat:Distribution",
            "dct:title": one["path"],
            "dct:description": one["about"]["en"],
            "dcat:downloadURL": {"@id": _address(release, one["path"])},
            "dcat:mediaType": {"@id": f"https://www.iana.org/assignments/media-types/{one['media_type']}"},
            "dcat:byteSize": one["bytes"],
            "spdx:checksum": {"@type": "spdx:Checksum", **sum},
        }


def _address(release: Release, path: str) -> str:
    """The address of a file of the downloads: absolute where that of the site is known, else from this folder."""
    return f"{release.edition.address}downloads/{path}" if release.edition.address else path


def _context(name: str) -> Any:
    contexts: Any = load(resources(__package__).joinpath("contexts.yaml").read_bytes())
    return contexts[name]
