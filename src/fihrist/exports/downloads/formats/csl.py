"""The sources as references: CSL-JSON, for Zotero, Pandoc and others."""

from collections.abc import Iterator
from typing import Any

from fihrist.dates import days
from fihrist.exports.api.answers import pretty
from fihrist.exports.downloads.citing import Cited, cited
from fihrist.release import Release

MEDIA = "application/vnd.citationstyles.csl+json"
ABOUT = {
    "en": "The quoted documents as CSL-JSON, for Zotero, Pandoc and others",
    "ar": "الوثائق المقتبس منها بصيغة سي إس إل لبرامج المراجع",
}


def files(release: Release) -> Iterator[tuple[str, bytes]]:
    """The one file `sources.csl.json`."""
    yield "sources.csl.json", pretty([_item(source) for source in cited(release.catalogue)])


def _item(source: Cited) -> dict[str, Any]:
    item: dict[str, Any] = {"id": source.id, "type": "article", "title": source.title_ar, "language": "ar"}
    if source.authors:
        item["author"] = [{"literal": name} for name in source.authors]
    if source.publisher:
        item["publisher"] = source.publisher
    if source.date and (span := days(source.date)) and span.earliest and span.latest:
        parts = [[day.year, day.month, day.day] for day in (span.earliest, span.latest)]
        item["issued"] = {"date-parts": parts[:1] if parts[0] == parts[1] else parts}
    return item | {"note": f"{source.title_en}. {source.remark}"}
