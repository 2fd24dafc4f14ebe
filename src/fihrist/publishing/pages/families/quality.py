"""The quality of the catalogue: what of the documents is covered, what the checks find, and what is excused."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from fihrist.catalogue.coverage import coverage
from fihrist.checking.checks import checks
from fihrist.model.vocabulary import Label
from fihrist.publishing.pages.site import Page, Site


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    allowed = sorted(site.catalogue.allowances or (), key=lambda one: (one.path, one.line))
    data = {
        "coverages": {source.id: coverage(source.id, site.catalogue) for source in site.sources},
        "checks": checks(),
        "allowed": [(PurePosixPath(one.path).stem, one) for one in allowed if one.code in checks()],
    }
    yield Page("quality.html", Label("Quality", "الجودة"), "quality.html", data, section="guide/index.html", foot=2)
