"""The site in a browser: both languages, wide and narrow, both schemes, on paper, from the disk, without scripts."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from fihrist.catalogue import Catalogue
from fihrist.publishing.pages import Site, pages
from tests.small import ROOT

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
WIDTHS = {"narrow": 360, "wide": 1280}
ASKED = "search.html?q="


class Visit:
    """A tab, with what it told in the console and what it asked for elsewhere."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.address, self.told = address, list[str]()
        self.page: Page = context.new_page()
        self.page.on("console", lambda message: self.told.append(message.text))
        self.page.on("pageerror", lambda error: self.told.append(str(error)))
        self.page.on("request", lambda request: self._asked(request.url))

    def _asked(self, url: str) -> None:
        if not url.startswith((self.address, "data:")):
            self.told.append(f"asked for {url}")

    def open(self, path: str) -> Page:
        self.page.goto(f"{self.address}/{path}")
        if "search.html" in path:
            self.page.wait_for_selector(".search-form[data-ready]")
        return self.page


@pytest.fixture(scope="session")
def heaviest(built: Path, pages_of: Site) -> dict[str, str]:
    """The path of the heaviest page of each template."""
    by_weight = sorted(pages(pages_of), key=lambda page: (built / page.path).stat().st_size)
    return {page.template: page.path for page in by_weight}


@pytest.fixture(scope="session")
def paths(built: Path, heaviest: dict[str, str]) -> list[str]:
    """The heaviest page of each template, and every page of the guide."""
    guide = (f"guide/{path.name}" for path in (built / "guide").glob("*.html"))
    return sorted({*heaviest.values(), *guide, f"{ASKED}a"})


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A tab whose paths are those of the site."""
    with browser.new_context(base_url=f"{address}/") as context:
        yield context.new_page()


@pytest.fixture
def record_page(page: Page, heaviest: dict[str, str]) -> Page:
    """The heaviest page of a record in a tab."""
    page.goto(heaviest["record.html"])
    return page


@pytest.fixture(params=["en-light-wide", "ar-dark-wide", "en-dark-narrow", "ar-light-narrow"])
def visit(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[tuple[Visit, str]]:
    """A tab in a language, a scheme and a width, with the folder of the language."""
    language, scheme, width = request.param.split("-")
    size = {"width": WIDTHS[width], "height": 800}
    with browser.new_context(color_scheme=scheme, viewport=size, bypass_csp=False) as context:
        yield Visit(context, address), "ar/" if language == "ar" else ""


def test_pages_fit_their_screen(visit: tuple[Visit, str], paths: list[str]) -> None:
    """No page, and no table with a status in it, is wider than its screen, tells the console or asks elsewhere."""
    tab, folder = visit
    wide = []
    for path in paths:
        page = tab.open(folder + path)
        over = page.evaluate(
            "Math.max(...[document.documentElement, ...document.querySelectorAll('.scroll:has(.badge)')]"
            ".map((e) => e.scrollWidth - e.clientWidth))"
        )
        wide += [(path, over)] if over > 0 else []
    assert (wide, tab.told) == ([], [])


@pytest.mark.parametrize("visit", ["en-light-wide", "ar-dark-narrow"], indirect=True)
def test_axe_finds_no_violation(visit: tuple[Visit, str], paths: list[str]) -> None:
    """No page breaks a rule of WCAG 2.2 at the levels A and AA that a machine can check."""
    tab, folder = visit
    found = []
    for path in paths:
        page = tab.open(folder + path)
        page.evaluate(AXE)
        report = page.evaluate("rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", RULES)
        for one in report["violations"]:
            found += [(folder + path, one["id"], node["html"][:160]) for node in one["nodes"][:2]]
    assert found == []


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


def test_every_name_finds_its_record_first(search: Page, catalogue: Catalogue) -> None:
    """The name of a record, in either language, shows it first, or one that has the same name."""
    lost = []
    for record in catalogue.records.values():
        for text in (record.name.en, record.name.ar):
            search.fill("#search-field", text)
            first = search.locator(".result-name").first
            if first.get_attribute("href") != f"./{record.folder}/{record.id}.html":
                lost.append((text, first.inner_text()))
    assert lost == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("صاروخ", "الصواريخ"), ("مُسيّرة", "المسيرات"), ("إيران", "ايران"), ("إيرانية", "الإيرانيه"),
        ("شهـــاب ٤", "شهاب-4"), ("MiG29", "MiG-29"), ("س.س - 4", "سس 4"), ("agreements", "agreement"),
        ("1990s", "1990"),
    ],
)  # fmt: skip
def test_forms_of_a_word_find_the_same(search: Page, one: str, other: str) -> None:
    """Number, article, vowel signs, hamza, digits and joints change nothing in what is found."""
    found = []
    for text in (one, other):
        search.fill("#search-field", text)
        found.append(search.locator(".result-name").all_inner_texts())
    assert found[0] == found[1]


@pytest.mark.parametrize("asked", ["constructor", "toString", "__proto__", "zzzzqqq"])
def test_what_is_not_there_is_not_found(search: Page, asked: str) -> None:
    """A word that no record has finds nothing and says so, whatever it means to a script."""
    search.fill("#search-field", asked)
    expect(search.locator(".search-count")).to_have_text(search.locator("form").get_attribute("data-none") or "")
    assert search.locator(".result-name").count() == 0


def test_what_has_some_of_the_words_is_counted_apart(search: Page, catalogue: Catalogue) -> None:
    """A name with a word that no record has finds its record still, and none is counted as having all words."""
    record, some = catalogue.of("weapon")[0], search.locator("form").get_attribute("data-some")
    search.fill("#search-field", f"{record.name.en} zzzzqqq")
    expect(search.locator(".result-name").first).to_have_text(record.name.en)
    found = search.locator(".result-name").count()
    hits = search.locator("form").get_attribute("data-hits")
    expect(search.locator(".search-count")).to_have_text(f"{hits} 0 · {some} {found}")


def test_the_enter_key_opens_the_first_result(search: Page, catalogue: Catalogue) -> None:
    """Enter leads from what is typed to the record that stands first."""
    record = catalogue.of("weapon")[0]
    search.fill("#search-field", record.name.en)
    search.keyboard.press("Enter")
    search.wait_for_url(f"**/{record.folder}/{record.id}.html")


def test_the_arrow_keys_lead_through_the_results(search: Page) -> None:
    """The arrows go from what is typed down the results and back up to it, and Enter opens the one that is reached."""
    search.fill("#search-field", "missile")
    for key in ("ArrowDown", "ArrowDown", "ArrowUp"):
        search.keyboard.press(key)
    link = search.locator(".result-name").first
    assert link.evaluate("link => link === document.activeElement")
    search.keyboard.press("ArrowUp")
    assert search.evaluate("document.activeElement.id") == "search-field"
    search.keyboard.press("ArrowDown")
    target = (link.get_attribute("href") or "").removeprefix("./")
    search.keyboard.press("Enter")
    search.wait_for_url(f"**/{target}")


def test_every_passage_is_found_by_its_words(search: Page, catalogue: Catalogue) -> None:
    """The words of a passage, in either language, find it among the first ten results, by its own address."""
    lost = []
    for one in catalogue.passages.values():
        for text in (one.passage.en, one.passage.text):
            search.fill("#search-field", text)
            links = search.locator(".result-name").evaluate_all("all => all.map((link) => link.getAttribute('href'))")
            lost += [text] if f"./sources/{one.source}.html#p-{one.key}" not in links[:10] else []
    assert lost == []


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


def test_what_is_not_found_leads_home(page: Page, address: str, built: Path) -> None:
    """At any depth below any path the page for what is not found looks upwards and leads to the home page."""
    page.route("**/deep/er/gone.html", lambda route: route.fulfill(path=built / "404.html"))
    page.goto("deep/er/gone.html")
    page.locator("[data-to='index.html']").click()
    page.wait_for_url(f"{address}/index.html")


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


def test_a_record_prints_with_all_its_words(record_page: Page) -> None:
    """On paper the passages that are folded on the screen are shown, and the menu is not."""
    record_page.emulate_media(media="print")
    hidden = "[...document.querySelectorAll('.passage')].filter((e) => !e.checkVisibility()).length"
    assert (record_page.evaluate(hidden), record_page.locator(".masthead").is_visible()) == (0, False)
