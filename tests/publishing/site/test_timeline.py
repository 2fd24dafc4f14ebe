"""The timeline: every date drawn as exactly as it is known, and no end that nobody tells."""

import pytest
from playwright.sync_api import Page

from fihrist.publishing.pages import Site
from fihrist.publishing.pages.families import timeline
from tests.publishing.conftest import altered
from tests.publishing.site.conftest import with_these

OTHERS = ({"value": "1970"}, {"value": "2029"})
"""Dates that make an axis of six decades."""


@pytest.mark.parametrize(
    ("date", "start", "width", "before", "after", "lasts"),
    [
        ("1990", 333, 17, False, False, False), ("199X", 333, 167, False, False, False),
        ("1990/1999", 333, 167, False, False, True), ("../1979", 150, 17, True, False, False),
        ("2022/..", 867, 17, False, True, True), ("19XX", 30, 470, True, False, False),
        ("2022-07-19", 876, 4, False, False, False),
    ],
)  # fmt: skip
def test_a_date_is_drawn_as_it_is_known(
    pages_of: Site, date: str, start: int, width: int, before: bool, after: bool, lasts: bool
) -> None:
    """An open end is drawn as the year that is known, from which a line leads on; an interval alone lasts."""
    event = next(one for one in pages_of.catalogue.of("event") if "date" in one.fields())
    (page,) = timeline.pages(with_these(pages_of, altered(event, "date", *OTHERS, {"value": date})))
    (bar,) = (row.bar for row in page.data["rows"] if row.of.record == event.id and row.when == date)
    assert (round(bar.start), round(bar.width)) == (start, width)
    assert (bar.before, bar.after, bar.lasts, bar.qualified) == (before, after, lasts, False)


def test_what_happened_at_one_time_lies_somewhere_within(pages_of: Site) -> None:
    """The interval of a signing is drawn as one in which it lies, and a date without a year is not drawn."""
    record = next(one for one in pages_of.catalogue.of("agreement") if "signed" in one.fields())
    values = {"2023/2025": False, "XXXX-07": None}
    (page,) = timeline.pages(with_these(pages_of, altered(record, "signed", *({"value": value} for value in values))))
    rows = {row.when: row.bar and row.bar.lasts for row in page.data["rows"] if row.of.record == record.id}
    assert rows == values


def test_every_record_of_the_timeline_is_dated_or_named_below(pages_of: Site) -> None:
    """Each event, transfer, agreement and document stands on the axis or among those without a date."""
    (page,) = timeline.pages(pages_of)
    shown = {row.of.record for row in page.data["rows"]}
    below = {record.id for records in page.data["undated"].values() for record in records}
    assert shown & below == set()
    assert shown | below >= {one.id for kind in timeline.KINDS for one in pages_of.catalogue.of(kind)}


def test_the_axis_is_filtered_with_its_table(page: Page) -> None:
    """A choice of a year leaves its rows, each with its own bar, and stands in the address."""
    page.goto("timeline.html")
    whole = page.locator("svg.axis:visible").count()
    page.locator("select[name=when]").select_option(index=1)
    rows = page.locator("table.timeline tbody tr:visible")
    assert 0 < rows.count() < whole
    assert rows.locator("svg.axis:visible").count() == rows.count()
    assert "when=" in page.url


def test_a_filter_means_the_same_in_both_languages(page: Page) -> None:
    """The kinds and marks that are offered, and the rows that each leaves, are the same in both languages."""

    def counts(path: str) -> dict[tuple[str, str], int]:
        page.goto(path)
        found = {}
        for name in ("kind", "status"):
            select = page.locator(f"select[name={name}]")
            for key in select.locator("option").evaluate_all("all => all.map((one) => one.value)"):
                select.select_option(key)
                found[name, key] = page.locator("table.timeline tbody tr:visible").count()
            select.select_option("")
        return found

    english = counts("timeline.html")
    assert english == counts("ar/timeline.html")
    assert len(set(english.values())) > 1
