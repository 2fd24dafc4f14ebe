"""Runs axe over every page of a built site: both languages, light and dark, phone and desk.

`python -m tests.publishing.site.axe build/site` takes half an hour; `make test` looks at a page of each family.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page, sync_playwright

from fihrist.cli.commands.serve import server
from tests.publishing.site.conftest import CHROMIUM, FLAGS

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text("utf-8")
ALL = "() => axe.run(document, {resultTypes: ['violations']})"
"""Rules of WCAG at A and AA, and of good practice."""
SETTLED = """() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(
    () => Promise.all(document.getAnimations().map((one) => one.finished)).then(() => done()))))"""
"""Waits until no colour of a link changes any more."""
VIEWS = [(width, scheme) for scheme in ("light", "dark") for width in (360, 1440)]


def watched(page: Page, address: str) -> list[str]:
    """What a tab tells in its console and asks for elsewhere, from now on."""
    told: list[str] = []
    page.on("console", lambda message: told.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: told.append(f"error: {error}"))
    page.on("request", lambda one: told.extend([one.url] * (not one.url.startswith((address, "data:")))))
    return told


def violations(page: Page) -> Iterator[str]:
    """What axe finds on the page that is open, in each width and colour scheme."""
    page.evaluate(AXE)
    for width, scheme in VIEWS:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.evaluate(SETTLED)
        for found in page.evaluate(ALL)["violations"]:
            yield f"{width} {scheme} {found['id']}: {found['nodes'][0]['html'][:120]} ({len(found['nodes'])})"


def main(site: Path, *paths: str) -> None:
    """Print each violation, message of the console and request to elsewhere; without paths of all pages."""
    with server(site, 0) as running, sync_playwright() as playwright:
        address = f"http://127.0.0.1:{running.server_port}/"
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page()
        told = watched(page, address)
        for path in (all := paths or sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))):
            told.clear()
            page.goto(address + path)
            for line in [*violations(page), *told]:
                print(path, line, flush=True)
        print(f"{len(all)} pages in {len(VIEWS)} views")
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
