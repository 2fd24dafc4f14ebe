"""What the tests of the site share: one build of the small catalogue, one server and one browser."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from fihrist.cli.commands.serve import server
from fihrist.model import Record
from fihrist.publishing.build import build
from fihrist.publishing.pages import Site
from fihrist.publishing.plugin import make, own_docs
from fihrist.publishing.release import Release
from tests.publishing.conftest import with_records

CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def with_these(site: Site, *records: Record) -> Site:
    """The site with these records in the place of those with their ids."""
    return replace(site, release=replace(site.release, catalogue=with_records(site.catalogue, *records)))


@pytest.fixture(scope="session")
def pages_of(made: Release) -> Site:
    """The small catalogue as the pages read it."""
    return Site(made)


@pytest.fixture(scope="session")
def built(pages_of: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    out = tmp_path_factory.mktemp("built")
    # Workers of the tests have threads, beside which no process may be forked.
    build(pages_of.release, out, partial(make, own_docs(), site=pages_of))
    return out / "site"


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """The address at which the site is served, below a path of its own."""
    below = built.parent / "served"
    below.mkdir()
    (below / "some").symlink_to(built)
    with server(below, 0) as running:
        yield f"http://127.0.0.1:{running.server_port}/some"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests; without it they fail."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def tab(browser: Browser, address: str) -> Iterator[Page]:
    """One tab for all tests, whose paths are those of the site."""
    allowed = ["clipboard-read", "clipboard-write"]
    with browser.new_context(base_url=f"{address}/", permissions=allowed, accept_downloads=True) as context:
        yield context.new_page()


@pytest.fixture
def page(tab: Page) -> Iterator[Page]:
    """The tab, which forgets after the test what was chosen in it."""
    yield tab
    tab.unroute_all()
    tab.emulate_media(media="null", color_scheme="null")
    tab.set_viewport_size({"width": 1280, "height": 720})
    tab.goto("404.html")  # A file without an icon would ask for one, and the next test hear that there is none.
    tab.evaluate("localStorage.clear(), sessionStorage.clear()")
