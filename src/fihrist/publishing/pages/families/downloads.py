"""The downloads: every file of the manifest, by format, with what it is for, its size and its hash."""

from collections.abc import Iterator

from fihrist.model.vocabulary import Label
from fihrist.publishing.pages.site import Page, Site
from fihrist.publishing.views import Json

FIRST = ("sheets", "sqlite", "parquet")
"""The formats that most people want come first; one that is not named here follows them."""


def pages(site: Site) -> Iterator[Page]:
    """The one page; its files are made only when it is printed."""
    data = {"shelves": lambda: shelves(site)}
    yield Page(
        "downloads.html", Label("Downloads", "التنزيلات"), "downloads.html", data, section="guide/index.html", foot=1
    )


def shelves(site: Site) -> dict[str, list[Json]]:
    """The files of the manifest by format, each with the number of its rows where it is a table."""
    found: dict[str, list[Json]] = {}
    for file in site.manifest["files"]:
        table = file["path"].rpartition("/")[2].partition(".")[0]
        rows = site.manifest["rows"].get(table) if "/" in file["path"] else None
        found.setdefault(file["format"], []).append({**file, "table": table, "rows": rows})
    return dict(sorted(found.items(), key=lambda item: FIRST.index(item[0]) if item[0] in FIRST else len(FIRST)))
