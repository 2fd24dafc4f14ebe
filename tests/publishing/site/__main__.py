"""Measures the search of a built site by the held queries: `python -m tests.publishing.site build/site`."""

import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Page, sync_playwright

from fihrist.reading import load
from tests.publishing.site.conftest import CHROMIUM, FLAGS

TYPED = """asked => {
  const field = document.querySelector("#search-field");
  return [...asked].map((_, at) => {
    field.value = asked.slice(0, at + 1);
    const start = performance.now();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    return performance.now() - start;
  });
}"""
"""How many milliseconds it takes after each key of a query until its results stand."""
FIRST = 10
"""What is wanted has to stand among so many results."""


def main(site: Path) -> None:
    """Say how much of what the queries must find is found, what is not, and which names do not come first."""
    held: Any = load("queries:\n" + Path(__file__).with_name("queries.yaml").read_text("utf-8"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page()
        page.goto((site.resolve() / "search.html").as_uri())
        page.wait_for_selector(".search-form[data-ready]")
        found = [(query, list(results(page, query["ask"]))) for query in held["queries"]]
        times = sorted(time for query in held["queries"] for time in page.evaluate(TYPED, query["ask"]))
        browser.close()
    slow = times[len(times) * 99 // 100]
    print(f"after {len(times)} keys: median {median(times):.1f} ms, 99 of 100 within {slow:.1f} ms")
    wanted = [(query["ask"], id, id in ids[:FIRST]) for query, ids in found for id in query["finds"]]
    print(f"recall among the first {FIRST}: {sum(there for _, _, there in wanted) / len(wanted):.3f}")
    print(*(f"not found: {asked}: {id}" for asked, id, there in wanted if not there), sep="\n")
    print(
        *(f"not first: {q['ask']}: {q['first']}" for q, ids in found if "first" in q and ids[:1] != [q["first"]]),
        sep="\n",
    )


def results(page: Page, asked: str) -> Iterator[str]:
    """The ids of the records and the names of the passages that a query finds, the best first."""
    page.fill("#search-field", asked)
    for link in page.locator(".result-name").evaluate_all("links => links.map((link) => link.getAttribute('href'))"):
        path, _, anchor = link.rpartition("/")[2].partition("#p-")
        yield path.removesuffix(".html") + (f"/{anchor}" if anchor else "")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
