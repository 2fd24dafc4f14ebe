"""The site in a browser: both languages, three widths, both schemes, the keyboard, and with scripts off."""

from collections.abc import Iterator
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, BrowserContext, Page

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
PAGES = (
    "index.html",
    "records.html",
    "weapons/index.html",
    "weapons/shahab-4.html",
    "organisations/russia.html",
    "transfers/register.html",
    "timeline.html",
    "speakers/index.html",
    "speakers/putin.html",
    "contested.html",
    "agreements/compared.html",
    "sources/index.html",
    "sources/khatami-visit.html",
    "search.html?q=Iran",
    "downloads.html",
    "quality.html",
    "changes.html",
    "guide/index.html",
    "guide/how-to-read.html",
    "guide/tour.html",
    "guide/api.html",
    "guide/recipes.html",
    "guide/contribute.html",
    "guide/data-model.html",
    "guide/checks.html",
)
LONG = ("organisations/russia.html", "sources/khatami-visit.html", "records.html", "guide/checks.html")
JUDGED = tuple(path for path in PAGES if path not in LONG)
"""Without long pages that are made of the same parts as others, on which axe takes many seconds."""
WIDTHS = (360, 768, 1440)


class Visit:
    """A page in a tab, with what it told in the console and what it asked for elsewhere."""

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


@pytest.fixture(params=["en-light", "ar-dark", "en-dark", "ar-light"])
def visit(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[tuple[Visit, str]]:
    """A tab in a language and a scheme, with the folder of the language."""
    language, scheme = request.param.split("-")
    context = browser.new_context(color_scheme=scheme, bypass_csp=False)
    yield Visit(context, address), "ar/" if language == "ar" else ""
    context.close()


def test_no_page_overflows_or_complains(visit: tuple[Visit, str]) -> None:
    """At each width no page is wider than the screen, tells the console anything or asks for anything elsewhere."""
    tab, folder = visit
    wide = []
    for path in PAGES:
        page = tab.open(folder + path)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if over > 0:
                wide.append((folder + path, width, over))
    assert (wide, tab.told) == ([], [])


@pytest.mark.parametrize("visit", ["en-light", "ar-dark"], indirect=True)
def test_axe_finds_no_violation(visit: tuple[Visit, str]) -> None:
    """No page breaks a rule of WCAG 2.2 at the levels A and AA that a machine can check."""
    tab, folder = visit
    found = []
    for path in JUDGED:
        page = tab.open(folder + path)
        page.evaluate(AXE)
        report = page.evaluate("rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", RULES)
        for violation in report["violations"]:
            found += [(folder + path, violation["id"], node["html"][:160]) for node in violation["nodes"][:2]]
    assert found == []


@pytest.mark.parametrize("path", ["index.html", "weapons/shahab-4.html#facts", "guide/contribute.html#report"])
def test_the_language_switch_stays_on_the_page(browser: Browser, address: str, path: str) -> None:
    """The switch leads to the same page and place in the other language, and back."""
    page = browser.new_page()
    page.goto(f"{address}/{path}")
    page.click("[data-language]")
    page.wait_for_url(f"{address}/ar/{path}")
    page.click("[data-language]")
    page.wait_for_url(f"{address}/{path}")
    page.close()


@pytest.mark.parametrize(
    ("folder", "typed", "first"),
    [("", "mig29", "MiG-29"), ("ar/", "ميغ ٢٩", "ميغ - 29"), ("", "بوتين", "Vladimir Putin")],
)
def test_search_works_by_typing(browser: Browser, address: str, folder: str, typed: str, first: str) -> None:
    """What is typed shows its record first, and the first result leads to its page."""
    page = browser.new_page()
    page.goto(f"{address}/{folder}index.html")
    page.keyboard.press("/")
    page.wait_for_selector(".search-form[data-ready]")
    page.keyboard.type(typed)
    assert page.locator(".result-name").first.inner_text() == first
    page.locator(".result-name").first.click()
    page.wait_for_selector("h1")
    assert page.locator("h1").inner_text() == first
    page.close()


def test_filters_narrow_a_search(browser: Browser, address: str) -> None:
    """A kind chosen beside the words leaves only records of that kind."""
    page = browser.new_page()
    page.goto(f"{address}/search.html?q=Iran")
    page.wait_for_selector(".search-form[data-ready]")
    page.select_option("select[name=kind]", "weapon")
    assert set(page.locator(".result-kind").all_inner_texts()) == {"weapons system"}
    page.close()


def test_a_table_filters_and_sorts(browser: Browser, address: str) -> None:
    """Words above a table leave the rows that have them, and a click on a heading orders the rows."""
    page = browser.new_page()
    page.goto(f"{address}/transfers/register.html")
    rows = page.locator("table[data-filter] tbody tr:visible")
    whole = rows.count()
    page.fill(".filters input", "kilo")
    assert 0 < rows.count() < whole
    page.fill(".filters input", "")
    page.click("table[data-filter] th:first-child button")
    names = page.locator("table[data-filter] tbody tr td:first-child").all_inner_texts()
    assert names == sorted(names, key=str.casefold)
    page.close()


def test_the_scheme_is_kept(browser: Browser, address: str) -> None:
    """A chosen scheme holds on the next page."""
    context = browser.new_context(color_scheme="light")
    page = context.new_page()
    page.goto(f"{address}/index.html")
    page.click("[data-scheme-switch]")
    page.goto(f"{address}/ar/timeline.html")
    assert page.evaluate("document.documentElement.dataset.scheme") == "dark"
    context.close()


def test_the_keyboard_reaches_everything(browser: Browser, address: str) -> None:
    """Every link, button, field and summary of a record page is reached by the Tab key, each with a visible mark."""
    page = browser.new_page()
    page.goto(f"{address}/weapons/shahab-4.html")
    wanted = page.evaluate(
        "[...document.querySelectorAll('a[href], button, input, select, summary')]"
        ".filter((e) => e.checkVisibility()).length"
    )
    reached = set()
    for _ in range(wanted + 20):
        page.keyboard.press("Tab")
        mark = page.evaluate(
            "() => { const e = document.activeElement; const s = getComputedStyle(e);"
            " if (!e.dataset.number) e.dataset.number = Math.random();"
            " const box = e.querySelector?.('circle') ? 'svg' : s.outlineStyle;"
            " return e.matches('a[href], button, input, select, summary') ? [e.dataset.number, box] : null }"
        )
        if mark:
            assert mark[1] != "none"
            reached.add(mark[0])
    assert len(reached) == wanted
    page.close()


def test_pages_can_be_read_without_scripts(browser: Browser, address: str) -> None:
    """With scripts off a record shows its facts, its words unfold, and the tables stand whole."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/ar/weapons/shahab-4.html")
    words = page.locator("details.words").first
    words.locator("summary").click()
    assert words.locator("mark").first.is_visible()
    page.goto(f"{address}/records.html")
    assert page.locator("table.rows tbody tr").count() > 100
    page.goto(f"{address}/search.html")
    assert page.locator("noscript").count() == 1
    context.close()
