"""The built pages: whole links, no live script, both languages, a table beside every picture."""

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from fihrist.publishing.pages import Site

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
)
LIGHT = 150_000
"""A record page may weigh so many bytes with our own files, apart from the files of the theme."""


@dataclass
class Seen(HTMLParser):
    """What a test wants to know of a page."""

    links: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    twice: list[str] = field(default_factory=list)
    alive: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    policies: list[str] = field(default_factory=list)
    languages: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        about = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        if tag == "a" and "href" in about:
            self.links.append(about["href"])
        if tag in ("script", "img") and "src" in about:
            self.loaded.append(about["src"])
        if tag == "link":
            (self.links if about.get("rel") == "alternate" else self.loaded).append(about["href"])
        if "id" in about:
            self.twice += [about["id"]] if about["id"] in self.ids else []
            self.ids.add(about["id"])
        if about.get("http-equiv") == "Content-Security-Policy":
            self.policies.append(about["content"])
        if tag in ("html", "body"):
            self.languages.append((about.get("lang", ""), about.get("dir", "")))
        self.alive += [f"{tag} {name}" for name in about if name == "style" or name.startswith("on")]
        if tag == "style" or (tag == "script" and not about.get("src")):
            self.alive.append(tag)


@pytest.fixture(scope="module")
def seen(built: Path) -> dict[str, Seen]:
    """Every page of the site, by its path."""
    found = {}
    for path in sorted(built.rglob("*.html")):
        page = Seen()
        page.feed(path.read_text("utf-8"))
        found[path.relative_to(built).as_posix()] = page
    return found


def test_both_languages_have_the_same_pages(seen: dict[str, Seen]) -> None:
    """Each page is there in English and in Arabic."""
    english = {path for path in seen if not path.startswith("ar/")} - {"404.html"}
    assert english == {path.removeprefix("ar/") for path in seen if path.startswith("ar/")}


def test_pages_say_their_language(seen: dict[str, Seen]) -> None:
    """The language and direction of each page are those of its folder."""
    expected = {True: [("ar", ""), ("", "rtl")], False: [("en", ""), ("", "ltr")]}
    assert {p: s.languages for p, s in seen.items() if s.languages != expected[p.startswith("ar/")]} == {}


def test_nothing_in_a_page_is_alive(seen: dict[str, Seen]) -> None:
    """No page holds an inline script, an inline style or a handler, and each has the policy that forbids them."""
    assert {path: page.alive for path, page in seen.items() if page.alive} == {}
    assert {path: page.policies for path, page in seen.items() if page.policies != [POLICY]} == {}


def test_ids_stand_once(seen: dict[str, Seen]) -> None:
    """No page has an id twice."""
    assert {path: page.twice for path, page in seen.items() if page.twice} == {}


def test_no_link_is_broken(built: Path, seen: dict[str, Seen]) -> None:
    """Every link and every loaded file is in the site, and every anchor in its page."""
    assert sorted(set(_broken(built, seen))) == []


def _broken(built: Path, seen: dict[str, Seen]) -> Iterator[tuple[str, str]]:
    for path, page in seen.items():
        for link in (*page.links, *page.loaded):
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                yield path, link
                continue
            # The page for what is not found may be shown at any depth, so its links start at the root.
            start = built if parts.path.startswith("/") else (built / path).parent
            target = (start / unquote(parts.path).lstrip("/")).resolve() if parts.path else (built / path).resolve()
            if not target.is_file():
                yield path, link
            elif parts.fragment and target.suffix == ".html":
                known = seen[target.relative_to(built.resolve()).as_posix()].ids
                if unquote(parts.fragment) not in known:
                    yield path, link


def test_a_picture_has_its_table(seen: dict[str, Seen]) -> None:
    """Each page with a picture has a table or the numbers in words beside it."""
    pictures = {path: page for path, page in seen.items() if "svg" in page.tags}
    without = {p for p, page in pictures.items() if page.tags.count("svg") > page.tags.count("figcaption")}
    assert without == set()
    bare = {p for p, page in pictures.items() if "table" not in page.tags}
    assert {path.removeprefix("ar/") for path in bare} <= {"sources/index.html"}


def test_pictures_have_title_and_description(built: Path) -> None:
    """Every picture opens with its title and its description."""
    for path in built.rglob("*.html"):
        text = path.read_text("utf-8")
        for picture in re.findall(r"<svg.*?</svg>", text, re.DOTALL):
            assert re.match(r"<svg[^>]*>\s*<title[^>]*>[^<]+</title>\s*<desc[^>]*>[^<]+</desc>", picture), path


def test_record_pages_are_light(built: Path, seen: dict[str, Seen], whole_site: Site) -> None:
    """A record page with the files that it loads transfers at most 150 kB, packed, without the theme's own."""
    own = sum(_transferred(path) for path in (built / "assets/fihrist").iterdir() if path.name in _EVERYWHERE)
    heavy = {}
    for id in whole_site.catalogue.records:
        for folder in ("", "ar/"):
            weight = own + _transferred(built / folder / whole_site.path(id))
            if weight > LIGHT:
                heavy[folder + id] = weight
    assert heavy == {}


def _transferred(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 6))


_EVERYWHERE = ("site.css", "site.js", "scheme.js")
