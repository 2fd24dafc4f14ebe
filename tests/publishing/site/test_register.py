"""The register of transfers: a row for each thing, counts that add up and lead to their rows, filters that hold."""

import csv
from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Page

from fihrist.model.vocabulary import term_list
from fihrist.publishing.pages import Site
from fihrist.publishing.pages.families import register
from fihrist.publishing.pages.families.register import ENDED, OVERVIEW, REGISTER, steps
from tests.publishing.conftest import altered
from tests.publishing.site.conftest import with_these

SHOWN = "table[data-filter] tbody tr:visible"


def made(site: Site) -> dict[str, register.Data]:
    """What the pages of the register are made of, by their path."""
    return {page.path: page.data for page in register.pages(site)}


def test_each_stage_has_one_step() -> None:
    """Every stage of the closed list stands at one step of the scale, which leads from what is sought to the done."""
    assert sorted(stage for step in steps().values() for stage in step) == sorted(term_list("stage").terms)
    first, *_, last, ended = steps()
    assert (first, last, ended) == ("sought", "done", ENDED)


def test_each_thing_of_a_transfer_has_one_row(pages_of: Site) -> None:
    """Each system and sort of goods of a transfer stands in one row; what sums up others stands apart."""
    catalogue = pages_of.catalogue
    whole, part, *_ = catalogue.of("transfer")
    data = made(with_these(pages_of, part.model_copy(update={"part_of": whole.id})))[REGISTER]
    assert {row.record.id for row in data["wider"]} == {whole.id}
    assert {row.record.id for row in data["rows"]} == {one.id for one in catalogue.of("transfer")} - {whole.id}
    things = [one.of.key for row in (*data["rows"], *data["wider"]) for one in row.things]
    claims = [one.key for one in catalogue.claims if one.field in ("item", "goods")]
    assert sorted(things) == sorted(claims)


@pytest.mark.parametrize(
    ("date", "key"),
    [("199X", "199X"), ("1995~", "199X"), ("1989/1991", "between"), ("../1979", "between"), ("2022/..", "between")],
)
def test_a_row_is_of_a_decade_only_where_its_date_is(pages_of: Site, date: str, key: str) -> None:
    """A date with an open end, or across decades, is of no one decade."""
    transfer = next(one for one in pages_of.catalogue.of("transfer") if "period" in one.fields())
    value = transfer.claims.period[0].value.model_copy(update={"date": date})
    rows = made(with_these(pages_of, altered(transfer, "period", {"value": value})))[REGISTER]["rows"]
    assert {row.decades for row in rows if row.record.id == transfer.id} == {(key,)}


def test_the_counts_add_up_to_the_rows(pages_of: Site) -> None:
    """By step and by decade each row is counted once for each direction that it has."""
    data = made(pages_of)
    rows, counted = data[REGISTER]["rows"], data[OVERVIEW]
    for view in (counted["stages"], counted["decades"]):
        found = Counter(row for cells in view.values() for cell in cells.values() for row in cell)
        assert found == Counter({row: len(row.pairs) for row in rows})


def test_a_number_leads_to_its_rows(page: Page) -> None:
    """Each number of the overview leads to the register with as many rows shown."""
    page.goto(OVERVIEW)
    links = page.locator("table.counted a.units")
    wanted = [(one.get_attribute("href") or "", one.locator(".count").inner_text()) for one in links.all()]
    assert wanted
    for link, count in wanted:
        page.goto(f"transfers/{link}")
        assert page.locator(SHOWN).count() == int(count)


@pytest.mark.parametrize("on_disk", [False, True])
def test_a_filter_holds_when_one_comes_back(page: Page, built: Path, on_disk: bool) -> None:
    """What is chosen holds after Back; on a server also in the address and the other language, and it can be undone."""
    page.goto((built / REGISTER).as_uri() if on_disk else REGISTER)
    whole, select = page.locator(SHOWN).count(), page.locator("select[name=stage]")
    select.select_option(index=1)
    chosen, some = select.input_value(), page.locator(f"{SHOWN} th > a:first-child").all_inner_texts()
    assert 0 < len(some) < whole
    assert (f"stage={chosen}" in page.url) != on_disk
    page.locator(f"{SHOWN} th > a:first-child").first.click()
    page.wait_for_selector("dl.facts")
    page.go_back()
    page.wait_for_selector(".filters")
    assert (select.input_value(), page.locator(f"{SHOWN} th > a:first-child").all_inner_texts()) == (chosen, some)
    if on_disk:
        return
    page.click("[data-language]")
    page.wait_for_url("**/ar/**")
    assert (select.input_value(), page.locator(SHOWN).count()) == (chosen, len(some))
    page.click(".filters button:visible >> nth=0")
    assert (page.locator(SHOWN).count(), "?" in page.url) == (whole, False)


LISTS = (
    "records.html", "weapons/index.html", "organisations/index.html", "speakers/index.html",
    "agreements/compared.html", "timeline.html", "transfers/overview.html",
)  # fmt: skip


def test_filters_go_by_terms(page: Page) -> None:
    """Whatever a list is filtered by leaves as many rows in the other language, with the same filter chosen."""
    select, shown = page.locator(".filters select").first, page.locator(SHOWN)
    for path in LISTS:
        page.goto(path)
        name, chosen = select.get_attribute("name"), select.locator("option").nth(1).get_attribute("value")
        assert f"{name}={chosen}".isascii()
        select.select_option(chosen)
        some = shown.count()
        page.click("[data-language]")
        page.wait_for_url("**/ar/**")
        assert (path, select.input_value(), shown.count()) == (path, chosen, some)


def test_the_rows_shown_can_be_saved(page: Page) -> None:
    """The CSV has the headings and the rows that are shown, each value with its mark."""
    page.goto(REGISTER)
    page.locator("select[name=recipient]").select_option(index=1)
    with page.expect_download() as saved:
        page.click(".filters button:visible >> nth=-1")
    text = saved.value.path().read_text("utf-8-sig")
    head, *rows = csv.reader(text.splitlines())
    shown = page.locator(SHOWN)
    assert len(rows) == shown.count()
    assert all(len(row) == len(head) for row in rows)
    marks = shown.locator(".badge").all_inner_texts()
    assert Counter(mark for row in rows for cell in row for mark in marks if f"[{mark}]" in cell).keys() == set(marks)
