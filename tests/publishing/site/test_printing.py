"""The press, the preview and its server: the same bytes each time, and nothing of a record's text alive in a page."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from fihrist.cli.commands.serve import preview
from fihrist.model import Record
from fihrist.model.kinds.source import Source
from fihrist.publishing.pages import Site, pages
from fihrist.publishing.pages.families.guide import with_anchors
from fihrist.publishing.pages.language import ARABIC, ENGLISH, LANGUAGES
from fihrist.publishing.pages.press import Press, isolated
from fihrist.publishing.plugin import own_docs
from tests.small import change

PAYLOADS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "[click](javascript:alert(1))",
    "{{ 7 * 7 }}{% raw %}",
    "<!-- <b>&lt;i&gt; -->",
    "</mark></p></blockquote><h1>",
)


class Alive(HTMLParser):
    """Whatever in a page only the text of a record could have brought in: tags, handlers and addresses."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        drawn_by_us = tag == "svg" and ("class", "axis") in attrs
        self.found += [tag] if tag in ("script", "img", "svg", "b", "i") and not drawn_by_us else []
        self.found += [name for name, value in attrs if name.startswith("on") or (value or "").startswith("javascript")]

    def handle_comment(self, data: str) -> None:
        self.found.append(data)


def printed(site: Site) -> dict[str, str]:
    """Every page of a site in both languages, but the downloads, which are made for their page."""
    press = Press(site, [page for page in pages(site) if page.path != "downloads.html"])
    return {one.folder + page.path: press.html(page, one) for page in press.pages for one in LANGUAGES}


def test_two_presses_print_the_same(pages_of: Site) -> None:
    """Every page is the same text each time that it is printed, in whatever order the records were read."""
    reverse = dict(reversed(pages_of.catalogue.records.items()))
    turned = replace(pages_of.release, catalogue=replace(pages_of.catalogue, records=reverse))
    assert printed(pages_of) == printed(replace(pages_of, release=turned))


def test_the_text_of_a_record_is_never_alive(pages_of: Site) -> None:
    """Whatever a record's texts hold stands in every page as text."""
    payload = " ".join(PAYLOADS)
    records = {id: _poisoned(record, payload) for id, record in pages_of.catalogue.records.items()}
    made = replace(pages_of.release, catalogue=replace(pages_of.catalogue, records=records))
    site = replace(pages_of, release=made, findings=PAYLOADS)
    for path, text in printed(site).items():
        if "guide/" not in path:
            alive = Alive()
            alive.feed(text)
            assert (alive.found, ">49<" in text, " 49{" in text) == ([], False, False), path


def _poisoned(record: Record, payload: str) -> Record:
    name = record.name.model_copy(update={"en": payload, "ar": payload})
    poisoned = record.model_copy(update={"name": name, "note": name})
    if not isinstance(record, Source):
        return poisoned
    update = {"en": payload, "speaker": name, "note": name}
    passages = {key: one.model_copy(update=update) for key, one in record.passages.items()}
    return poisoned.model_copy(update={"passages": passages})


def test_left_to_right_runs_are_isolated_in_arabic_only() -> None:
    """In Arabic a Latin or mixed run is isolated and a designation keeps its number; in English nothing is changed."""
    text = "نظام S-400 وميغ - 29"
    assert isolated(text, ENGLISH) == text
    assert isolated(text, ARABIC) == ('نظام <bdi dir="ltr" class="nb">S-400</bdi> <span class="nb">وميغ - 29</span>')


def test_headings_are_paired_by_their_order() -> None:
    """Each heading gets the id of the English one at its place; an id that it has, code and further headings stay."""
    english = "# For programs\n```sh\n# no heading\n```\n## The way {#way}\n## Last"
    text = "# للبرامج\n```sh\n# no heading\n```\n## الطريق\n## الأخير {#own}\n## زائد"
    assert with_anchors(text, english) == (
        "# للبرامج {#for-programs}\n```sh\n# no heading\n```\n## الطريق {#way}\n## الأخير {#own}\n## زائد"
    )


@pytest.fixture
def faulty(root: Path) -> Path:
    """A copy of the small catalogue with one key too many in a record."""
    change(root, "catalogue/places/tehran.yaml", "id: tehran\n", "id: tehran\ncolour: red\n")
    return root


def test_a_preview_shows_its_errors(faulty: Path) -> None:
    """The preview of a catalogue with errors is built, has them on each page, and lists them for the terminal."""
    out = faulty / "preview"
    lines = list(preview(faulty, out, 1, own_docs()))
    assert re.fullmatch(r"built: \d+ records, \d+ errors, \d+ doubts", lines[-1])
    (told,) = (line for line in lines if line.startswith("catalogue/places/tehran.yaml:"))
    for path in ("index.html", "ar/index.html", "guide/index.html"):
        page = (out / "site" / path).read_text("utf-8")
        assert re.search(r"catalogue/places/tehran.yaml:\d+:1 S102", page)
        assert "assets/fihrist/preview.js" in page
    assert "S102" in told
