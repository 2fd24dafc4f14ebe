"""The description of the dataset for search engines (schema.org/Dataset), as a file and not as an inline script."""

from collections.abc import Iterator

from fihrist.publishing.exports.api.answers import pretty
from fihrist.publishing.release import Release

DOWNLOADS = {
    "api/v1/catalogue.json": "application/json",
    "api/v1/claims.jsonl": "application/jsonl",
    "downloads/csv/claims.csv": "text/csv",
    "downloads/datapackage.json": "application/json",
    "downloads/fihrist.sqlite": "application/vnd.sqlite3",
}


def export(release: Release) -> Iterator[tuple[str, bytes]]:
    """The one file `dataset.jsonld`; its addresses are relative to it."""
    about = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": "Fihrist: an evidence-backed catalogue of Russia–Iran relations",
        "alternateName": "فهرست",
        "description": "Weapons, transfers, agreements, officials, organisations and events in Russia–Iran relations, "
        "drawn from Arabic-language documents: each value with the passages that say it and the one who speaks there.",
        "identifier": f"urn:fihrist:data:{release.edition.data_version}",
        "version": release.edition.version,
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "isAccessibleForFree": True,
        "inLanguage": ["en", "ar"],
        "keywords": ["Russia", "Iran", "arms transfers", "defence cooperation", "agreements", "evidence"],
        "creator": {"@type": "Organization", "name": "The Fihrist maintainers"},
    }
    dated = {"dateModified": release.edition.date} if release.edition.date else {}
    spread = [
        {"@type": "DataDownload", "contentUrl": path, "encodingFormat": media} for path, media in DOWNLOADS.items()
    ]
    yield "dataset.jsonld", pretty({**about, **dated, "distribution": spread})
