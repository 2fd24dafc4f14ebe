"""The agreements compared: topic by topic, what each is said to contain and said not to contain."""

from collections.abc import Iterator

from fihrist.catalogue.statuses import Standing
from fihrist.model import Matter
from fihrist.model.vocabulary import Label, term_list
from fihrist.publishing.pages.page import Page
from fihrist.publishing.pages.site import Site

Cell = tuple[str, Standing]


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    cells: dict[str, dict[str, list[Cell]]] = {}
    for record in site.catalogue.of("agreement"):
        for field in ("provision", "omission"):
            found = site.statuses(record.id).get(field)
            for standing in found.standings if found else ():
                assert isinstance(standing.value, Matter)
                row = cells.setdefault(standing.value.topic, {})
                row.setdefault(record.id, []).append((field, standing))
    topics = [topic for topic in term_list("topic").terms if topic in cells]
    compared = sorted({id for row in cells.values() for id in row}, key=lambda id: (-_filled(cells, id), id))
    data = {"cells": cells, "topics": topics, "compared": compared, "all": site.catalogue.of("agreement")}
    yield Page("agreements/compared.html", Label("Agreements", "الاتفاقات"), "agreements.html", data, menu=6)


def _filled(cells: dict[str, dict[str, list[Cell]]], id: str) -> int:
    return sum(id in row for row in cells.values())
