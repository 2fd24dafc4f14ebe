"""The site in a browser: both languages, wide and narrow, both schemes, on paper, from the disk, without scripts."""

import hashlib
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from fihrist.catalogue import Catalogue
from fihrist.publishing.pages import Site, pages
from tests.publishing.site.axe import AXE, SETTLED, watched
from tests.small import ROOT

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
DARK_THEN_LIGHT = [(360, "dark"), (1280, "light")]
OVERFLOW = """() => Math.max(...[document.documentElement, ...document.querySelectorAll('.scroll:has(.badge)')]
    .map((one) => one.scrollWidth - one.clientWidth))"""
"""By how much the page, or a table with a status in it, is wider than its place."""
ASKED = "search.html?q="
TYPED = """texts => texts.map((text) => {
    const field = document.querySelector("#search-field");
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    return [...document.querySelectorAll(".result-name")].map((one) => one.getAttribute("href"));
})"""
"""Puts each of some texts into the field of the search, and gives the addresses of what it finds."""


@pytest.fixture(scope="session")
def heaviest(built: Path, pages_of: Site) -> dict[str, str]:
    """The path of the heaviest page of each template."""
    by_weight = sorted(pages(pages_of), key=lambda page: (built / page.path).stat().st_size)
    return {page.template: page.path for page in by_weight}


@pytest.fixture(scope="session")
def guide(built: Path, heaviest: dict[str, str]) -> list[str]:
    """The path of every page of the guide that is written by hand, the heaviest one last."""
    by_weight = sorted((built / "guide").glob("*.html"), key=lambda path: path.stat().st_size)
    return [path for page in by_weight if (path := f"guide/{page.name}") not in heaviest.values()]


@pytest.fixture
def record_page(page: Page, heaviest: dict[str, str]) -> Page:
    """The heaviest page of a record in a tab."""
    page.goto(heaviest["record.html"])
    return page


@pytest.mark.parametrize(("folder", "views"), [("", DARK_THEN_LIGHT), ("ar/", DARK_THEN_LIGHT[::-1])])
def test_pages_fit_their_screen_and_break_no_rule(
    page: Page, address: str, heaviest: dict[str, str], guide: list[str], folder: str, views: list[tuple[int, str]]
) -> None:
    """No page or table with a status is too wide, tells the console, asks elsewhere, or breaks WCAG 2.2 at A and AA.

    Looked at are the heaviest page of each template and all of the guide; by WCAG one of each family is judged, in one
    language, since it has the same parts in the other.
    """
    told, wide, broken = watched(page, address), [], []
    families = sorted({*heaviest.values(), guide[-1], f"{ASKED}a"})
    for number, path in enumerate(sorted({*families, *guide})):
        page.goto(folder + path)
        if ASKED in path:
            page.wait_for_selector(".search-form[data-ready]")
        # The view of the page before is the first of this one.
        for width, scheme in views[:: (-1) ** number]:
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)
            wide += [(path, width)] if page.evaluate(OVERFLOW) > 0 else []
        if path in families[bool(folder) :: 2]:
            page.evaluate(AXE)
            page.evaluate(SETTLED)
            report = page.evaluate("rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", RULES)
            broken += [(path, one["id"], one["nodes"][0]["html"][:160]) for one in report["violations"]]
    assert (wide, broken, told) == ([], [], [])


def test_the_language_switch_stays_on_the_page(record_page: Page, address: str, heaviest: dict[str, str]) -> None:
    """The switch leads to the same page and place in the other language, and back."""
    path = f"{heaviest['record.html']}#facts"
    record_page.goto(path)
    record_page.click("[data-language]")
    record_page.wait_for_url(f"{address}/ar/{path}")
    record_page.click("[data-language]")
    record_page.wait_for_url(f"{address}/{path}")


@pytest.fixture
def search(page: Page) -> Page:
    """The search page in English."""
    page.goto("index.html")
    page.keyboard.press("/")
    page.wait_for_selector(".search-form[data-ready]")
    return page


def test_every_record_and_passage_is_found(search: Page, catalogue: Catalogue) -> None:
    """In either language a name shows its record first, or one of the same name, and words their passage among ten."""
    wanted = [
        (text, 1, f"./{record.folder}/{record.id}.html")
        for record in catalogue.records.values()
        for text in (record.name.en, record.name.ar)
    ]
    wanted += [
        (text, 10, f"./sources/{one.source}.html#p-{one.key}")
        for one in catalogue.passages.values()
        for text in (one.passage.en, one.passage.text)
    ]
    found = search.evaluate(TYPED, [text for text, _, _ in wanted])
    assert [text for (text, among, link), links in zip(wanted, found, strict=True) if link not in links[:among]] == []


FORMS = {
    "صاروخ": "الصواريخ", "مُسيّرة": "المسيرات", "إيران": "ايران", "إيرانية": "الإيرانيه", "شهـــاب ٤": "شهاب-4",
    "MiG29": "MiG-29", "س.س - 4": "سس 4", "agreements": "agreement", "1990s": "1990",
}  # fmt: skip


def test_forms_of_a_word_find_the_same(search: Page) -> None:
    """Number, article, vowel signs, hamza, digits and joints change nothing in what is found."""

    def found(text: str) -> list[str]:
        search.fill("#search-field", text)
        return search.locator(".result-name").all_inner_texts()

    assert {one: found(one) for one in FORMS} == {one: found(other) for one, other in FORMS.items()}


def test_what_is_not_there_is_not_found(search: Page) -> None:
    """A word that no record has finds nothing and says so, whatever it means to a script."""
    for asked in ("constructor", "toString", "__proto__", "zzzzqqq"):
        search.fill("#search-field", asked)
        expect(search.locator(".search-count")).to_have_text(search.locator("form").get_attribute("data-none") or "")
        assert (asked, search.locator(".result-name").count()) == (asked, 0)


def test_what_has_some_of_the_words_is_counted_apart(search: Page, catalogue: Catalogue) -> None:
    """A name with a word that no record has finds its record still, and none is counted as having all words."""
    record, some = catalogue.of("weapon")[0], search.locator("form").get_attribute("data-some")
    search.fill("#search-field", f"{record.name.en} zzzzqqq")
    expect(search.locator(".result-name").first).to_have_text(record.name.en)
    found = search.locator(".result-name").count()
    hits = search.locator("form").get_attribute("data-hits")
    expect(search.locator(".search-count")).to_have_text(f"{hits} 0 · {some} {found}")


def test_the_keyboard_leads_through_the_results(search: Page, catalogue: Catalogue) -> None:
    """The arrows go from what is typed down the results and back, and Enter opens the first, or the one reached."""
    search.fill("#search-field", "missile")
    for key in ("ArrowDown", "ArrowDown", "ArrowUp"):
        search.keyboard.press(key)
    link = search.locator(".result-name").first
    assert link.evaluate("link => link === document.activeElement")
    search.keyboard.press("ArrowUp")
    assert search.evaluate("document.activeElement.id") == "search-field"
    record = catalogue.of("weapon")[0]
    search.fill("#search-field", record.name.en)
    search.keyboard.press("Enter")
    search.wait_for_url(f"**/{record.folder}/{record.id}.html")
    search.go_back()
    search.wait_for_selector(".search-form[data-ready]")
    search.fill("#search-field", "missile")
    search.keyboard.press("ArrowDown")
    target = (link.get_attribute("href") or "").removeprefix("./")
    search.keyboard.press("Enter")
    search.wait_for_url(f"**/{target}")


def test_what_is_shown_of_a_result_has_what_was_asked(search: Page) -> None:
    """Each result has a word that was asked for in its name, or marked in what is shown of it."""
    search.fill("#search-field", "missile")
    for item in search.locator(".results > li:has(.result-name)").all():
        named = item.locator(".result-name").inner_text().lower()
        marks = " ".join(item.locator("mark").all_inner_texts()).lower()
        assert re.search("missile|rocket|صاروخ|صواريخ", named + marks)


def test_the_library_of_the_search_is_the_one_that_is_named() -> None:
    """The file that is vendored is the one whose hash stands beside it, with its licence."""
    folder = ROOT / "docs/theme/assets/minisearch"
    digest = hashlib.sha256((folder / "minisearch.js").read_bytes()).hexdigest()
    assert f"sha256 {digest}" in (folder / "ORIGIN.txt").read_text("utf-8")
    assert "Permission is hereby granted" in (folder / "LICENSE.txt").read_text("utf-8")


def test_the_search_works_from_the_disk(page: Page, built: Path, catalogue: Catalogue) -> None:
    """A search page that is opened from the disk finds records as a served one does."""
    record = catalogue.of("weapon")[0]
    page.goto(f"{(built / 'ar/search.html').as_uri()}?q={record.name.en}")
    expect(page.locator(".result-name").first).to_have_text(record.name.ar)


def test_a_search_without_its_data_says_so(page: Page) -> None:
    """Where the data cannot be loaded the page says it in a sentence."""
    page.route("**/search/data.js", lambda route: route.abort())
    page.goto("search.html?q=a")
    expect(page.locator(".search-count")).to_have_text(page.locator("form").get_attribute("data-failed") or "")


def test_a_table_filters_and_sorts(page: Page, catalogue: Catalogue) -> None:
    """Words above a table leave the rows that have them, and a click on a heading orders the rows."""
    one = catalogue.of("transfer")[0]
    page.goto("transfers/register.html")
    rows = page.locator("table[data-filter] tbody tr:visible")
    assert rows.count() == page.locator("table[data-filter] tbody tr").count() > 1
    page.fill(".filters input", one.name.en)
    assert rows.count() == 1
    page.fill(".filters input", "")
    page.click("table[data-filter] th:first-child button")
    names = page.locator("table[data-filter] tbody tr th a:first-child").all_inner_texts()
    assert names == sorted(names, key=str.casefold)


def test_the_scheme_is_kept(page: Page) -> None:
    """A chosen scheme holds on the next page."""
    page.emulate_media(color_scheme="light")
    page.goto("index.html")
    page.click("[data-scheme-switch]")
    page.goto("ar/timeline.html")
    assert page.evaluate("document.documentElement.dataset.scheme") == "dark"


def test_the_keyboard_reaches_everything(record_page: Page) -> None:
    """Every link, button, field and summary of a record page is reached by the Tab key, each with a visible mark."""
    wanted = record_page.evaluate(
        "[...document.querySelectorAll('a[href], button, input, select, summary')]"
        ".filter((e) => e.checkVisibility()).length"
    )
    reached = set()
    for _ in range(wanted + 20):
        record_page.keyboard.press("Tab")
        mark = record_page.evaluate(
            "() => { const e = document.activeElement; if (!e.dataset.number) e.dataset.number = Math.random();"
            " return e.matches('a[href], button, input, select, summary')"
            " ? [e.dataset.number, getComputedStyle(e).outlineStyle] : null }"
        )
        if mark:
            assert mark[1] != "none"
            reached.add(mark[0])
    assert len(reached) == wanted


def test_pages_can_be_read_without_scripts(browser: Browser, address: str, pages_of: Site) -> None:
    """With scripts off a note leads to its passage, the tables stand whole, and the search says what is missing."""
    with browser.new_context(java_script_enabled=False, base_url=f"{address}/") as context:
        page, record = context.new_page(), pages_of.catalogue.of("weapon")[0]
        page.goto(f"ar/{pages_of.path(record.id)}")
        note = page.locator("dl.facts .note-mark").first
        note.click()
        assert page.locator(note.get_attribute("href") or "").is_visible()
        page.goto("records.html")
        assert page.locator("table.rows tbody tr").count() == len(pages_of.catalogue.records)
        page.goto("search.html")
        assert page.locator("noscript").count() == 1
