"""The quality of the catalogue: what of the documents is covered, what the checks find, and what is excused."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from fihrist.checking.checks import Check, checks
from fihrist.model.vocabulary import Label
from fihrist.publishing.pages.page import Page
from fihrist.publishing.pages.site import Site


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    allowed = sorted(site.catalogue.allowances or (), key=lambda one: (one.path, one.line))
    data = {
        "coverages": {source.id: site.coverage(source.id) for source in site.sources},
        "found": found(site),
        "allowed": [(PurePosixPath(one.path).stem, one) for one in allowed if one.code in checks()],
    }
    yield Page("quality.html", Label("Quality", "الجودة"), "quality.html", data, section="guide/index.html", foot=2)


def found(site: Site) -> dict[str, list[tuple[Check, int]]] | None:
    """The checks that find something, with how many findings each has, by level; None where no check was run."""
    if site.checked is None:
        return None
    levels = {"error": site.checked.errors, "doubt": site.checked.doubts}
    return {level: [(checks()[code], count) for code, count in counts.items()] for level, counts in levels.items()}
