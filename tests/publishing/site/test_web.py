"""The site on the web: whole addresses where it is known where it stands, the map, previews, and what is not found."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner
from playwright.sync_api import Page

from fihrist.cli import group
from fihrist.publishing.pages import Site
from fihrist.publishing.plugin import make, own_docs
from tests.publishing.conftest import FORMER

ADDRESS = "https://example.org/some/"
NAMES = {"": "http://www.sitemaps.org/schemas/sitemap/0.9", "xhtml": "http://www.w3.org/1999/xhtml"}


@pytest.fixture(scope="module")
def placed(pages_of: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site that knows where it will stand."""
    out = tmp_path_factory.mktemp("placed")
    make(own_docs(), out, pages_of, address=ADDRESS)
    return out


def pages_in(folder: Path) -> Iterator[tuple[str, str]]:
    """The path and the head of each page of a site but what is not found and what only leads to another page."""
    for path in sorted(folder.rglob("*.html")):
        if path.stem not in ("404", FORMER):
            yield path.relative_to(folder).as_posix(), path.read_text("utf-8").partition("</head>")[0]


def test_the_map_has_every_page_in_both_languages(placed: Path) -> None:
    """The map of the site lists each page once, with its address in each language, and nothing else."""
    root = ElementTree.parse(placed / "sitemap.xml").getroot()
    listed = {}
    for url in root.findall("url", NAMES):
        links = {link.get("hreflang"): link.get("href") for link in url.findall("xhtml:link", NAMES)}
        listed[url.findtext("loc", "", NAMES)] = links
    paths = [path.removesuffix("index.html") for path, _ in pages_in(placed)]
    assert sorted(listed) == sorted(ADDRESS + path for path in paths)
    for path in paths:
        bare = path.removeprefix("ar/")
        assert listed[ADDRESS + path] == {"en": f"{ADDRESS}{bare}", "ar": f"{ADDRESS}ar/{bare}"}
    assert (placed / "robots.txt").read_text() == f"User-agent: *\nDisallow:\nSitemap: {ADDRESS}sitemap.xml\n"


def test_a_page_says_where_it_stands_and_how_it_is_previewed(placed: Path) -> None:
    """Each page has its canonical address and a preview with its own title, description and address."""
    for file, head in pages_in(placed):
        path = file.removesuffix("index.html")
        said = dict(re.findall(r'<meta property="og:(\w+)" content="([^"]*)">', head))
        assert f'<link rel="canonical" href="{ADDRESS}{path}">' in head
        assert said["url"] == ADDRESS + path
        assert said["image"] == f"{ADDRESS}assets/fihrist/card.png"
        assert f'<meta name="description" content="{said["description"]}">' in head
        assert re.search(rf"<title>{re.escape(said['title'])}(?: · {re.escape(said['site_name'])})?</title>", head)
    assert (placed / "assets/fihrist/card.png").read_bytes()[:4] == b"\x89PNG"


def test_a_site_that_knows_no_address_names_none(built: Path) -> None:
    """Without an address there is no map, no canonical address and no image of a preview, and robots may read all."""
    assert list(built.glob("sitemap.xml*")) == []
    assert (built / "robots.txt").read_text() == "User-agent: *\nDisallow:\n"
    assert [
        path for path, head in pages_in(built) if re.search(r'rel="canonical"|og:(url|image)"|https?://', head)
    ] == []


@pytest.mark.parametrize("given", ["example.org", "ftp://example.org", "https://", "https://example.org/?a"])
def test_an_address_that_is_none_is_refused(given: str, small: Path, tmp_path: Path) -> None:
    """What is no address of a site on the web is refused before anything is built."""
    result = CliRunner().invoke(group, ["--root", str(small), "build", "--site-url", given, "--out", str(tmp_path)])
    assert result.exit_code == 2
    assert f"{given} is no address of a site" in result.output


def test_the_data_set_is_described_for_search_engines(page: Page) -> None:
    """The page of downloads tells its name, licence, state and each file as a data set of schema.org."""
    page.goto("ar/downloads.html")
    whole = page.locator("[itemscope][itemtype='https://schema.org/Dataset']")
    for name in ("name", "description", "license", "creator", "dateModified", "version"):
        assert whole.locator(f"[itemprop='{name}']").count() >= 1, name
    files = whole.locator("[itemprop='distribution'][itemtype='https://schema.org/DataDownload']")
    assert files.count() == page.locator("a[download]").count() > 10
    assert files.locator("[itemprop='encodingFormat'][content]").count() == files.count()


def test_what_is_not_found_has_a_menu_and_a_search(page: Page, address: str, built: Path) -> None:
    """At any depth the page for what is not found has every entry of the menu, leads home, and its search finds."""
    page.route("**/deep/er/gone.html", lambda route: route.fulfill(path=built / "404.html"))
    for folder, language in (("", "en"), ("ar/", "ar")):
        page.goto("deep/er/gone.html")
        menu = page.locator(f"section[lang={language}] nav a[href]")
        menu.last.wait_for()
        links = menu.evaluate_all("links => links.map((link) => link.href)")
        page.fill(f"form[data-to='{folder}search.html'] input", "missile")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{address}/{folder}search.html?q=missile")
        page.wait_for_selector(".result-name")
        wanted = page.locator(".menu a").evaluate_all("links => links.map((link) => link.href)")
        assert links == [f"{address}/{folder}index.html", *wanted]
    page.goto("deep/er/gone.html")
    page.locator("[data-to='index.html']").click()
    page.wait_for_url(f"{address}/index.html")


def test_what_is_not_found_needs_no_script_where_the_address_is_known(placed: Path) -> None:
    """A site that knows where it stands has whole paths in its page for what is not found, and no script."""
    text = (placed / "404.html").read_text("utf-8")
    links = re.findall(r'(?:href|action)="([^"]+)"', text)
    assert "<script" not in text
    assert all(link.startswith("/some/") and (placed / link.removeprefix("/some/")).is_file() for link in links)
    assert {"/some/search.html", "/some/ar/search.html", "/some/index.html"} <= set(links)
