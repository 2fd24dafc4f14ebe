"""Measures the search of a built site by the held queries, and the ways of readers by their tasks.

It is run by `python -m tests.publishing.site build/site`.
"""

import re
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
        answered = {one["task"]: answer(page, f"{site.resolve().as_uri()}/", one) for one in tasks("whole")}
        browser.close()
    print(f"tasks answered: {sum(not missing for missing in answered.values())} of {len(answered)}")
    print(*(f"not answered: {task}: {missing}" for task, missing in answered.items() if missing), sep="\n")
    slow = times[len(times) * 99 // 100]
    print(f"after {len(times)} keys: median {median(times):.1f} ms, 99 of 100 within {slow:.1f} ms")
    wanted = [(query["ask"], id, id in ids[:FIRST]) for query, ids in found for id in query["finds"]]
    print(f"recall among the first {FIRST}: {sum(there for _, _, there in wanted) / len(wanted):.3f}")
    print(*(f"not found: {asked}: {id}" for asked, id, there in wanted if not there), sep="\n")
    print(
        *(f"not first: {q['ask']}: {q['first']}" for q, ids in found if "first" in q and ids[:1] != [q["first"]]),
        sep="\n",
    )


def tasks(name: str) -> list[dict[str, Any]]:
    """The tasks of this name: `whole` for the catalogue, `small` for the small one."""
    held: Any = load(Path(__file__).with_name("tasks.yaml").read_bytes())
    return list(held[name])


def answer(page: Page, address: str, task: dict[str, Any]) -> list[str]:
    """Go the clicks of a task from the home page, and say which of its words are missing, or shown against it."""
    page.set_default_timeout(5000)
    page.goto(f"{address}{'ar/' if task.get('language') == 'ar' else ''}index.html")
    for click in task["clicks"]:
        chosen = re.fullmatch(r"(select\[.*\])=(\w+)", click)
        if chosen:
            page.select_option(chosen[1], chosen[2])
        else:
            page.locator(click).locator("visible=true").first.click()
        page.wait_for_load_state()
    text = re.sub(r"\s+", " ", re.sub("[\u2066-\u2069]", "", page.inner_text("article")))
    missing = [words for words in task["sees"] if words not in text]
    return missing + [words for words in task.get("lacks", ()) if words in text]


def results(page: Page, asked: str) -> Iterator[str]:
    """The ids of the records and the names of the passages that a query finds, the best first."""
    page.fill("#search-field", asked)
    for link in page.locator(".result-name").evaluate_all("links => links.map((link) => link.getAttribute('href'))"):
        path, _, anchor = link.rpartition("/")[2].partition("#p-")
        yield path.removesuffix(".html") + (f"/{anchor}" if anchor else "")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
