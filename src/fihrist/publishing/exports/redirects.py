"""Redirects: the addresses of the ids that records had before lead to where they are now."""

from collections.abc import Iterator

from fihrist.publishing.exports.api.answers import API, answer
from fihrist.publishing.release import Release
from fihrist.publishing.views import link, page

HTML = """\
<!doctype html>
<meta charset="utf-8">
<title>{id}</title>
<link rel="canonical" href="{id}.html">
<meta http-equiv="refresh" content="0; url={id}.html">
<a href="{id}.html">{id}</a>
"""


def export(release: Release) -> Iterator[tuple[str, bytes]]:
    """For each former id an answer that says where the record is, and a page in each language that leads there."""
    records = release.catalogue.records
    for id in sorted(records):
        record = records[id]
        for former in sorted(set(record.formerly) - records.keys()):
            moved = {"moved": {"record": id, "link": link(record), "page": page(record)}}
            yield f"{API}/{record.folder}/{former}.json", answer("moved", moved, depth=1)
            for language in ("", "ar/"):
                yield f"{language}{record.folder}/{former}.html", HTML.format(id=id).encode()
