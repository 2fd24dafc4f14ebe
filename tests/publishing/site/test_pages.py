"""The built pages: whole links, no live script, both languages, each passage once."""

import gzip
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape, unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from fihrist.catalogue import Catalogue
from fihrist.model import ANSWERS
from fihrist.publishing.pages import Site
from fihrist.publishing.pages.families import records as record_pages
from fihrist.publishing.pages.families import timeline
from fihrist.publishing.pages.language import ENGLISH
from fihrist.publishing.pages.press import Press
from tests.publishing.conftest import CHECKED, FORMER, altered
from tests.publishing.site.conftest import with_these

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
)
LIGHT, COMMON = 40_000, 32_000
"""So many bytes may a page and the files that all pages load weigh, packed."""
MANY = 3
"""A passage of more words than this is nothing that a page says by chance."""
NOT_FOUND = "404.html"
"""The page that stands at any depth, so that it loads nothing and has a style and a script in itself."""


@dataclass
class Seen(HTMLParser):
    """What a test wants to know of a page."""

    links: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    twice: list[str] = field(default_factory=list)
    alive: list[str] = field(default_factory=list)
    policies: list[str] = field(default_factory=list)
    languages: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        about = {name: value or "" for name, value in attrs}
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
    """Every page of the site but those that only lead to another one, by its path."""
    found = {}
    for path in sorted(path for path in built.rglob("*.html") if path.stem != FORMER):
        page = Seen()
        page.feed(path.read_text("utf-8"))
        found[path.relative_to(built).as_posix()] = page
    return found


def test_both_languages_have_the_same_pages(seen: dict[str, Seen]) -> None:
    """Each page is there in English and in Arabic."""
    english = {path for path in seen if not path.startswith("ar/")} - {NOT_FOUND}
    assert english == {path.removeprefix("ar/") for path in seen if path.startswith("ar/")}


def faults(path: str, page: Seen) -> Iterator[str]:
    """What no page may have: ids twice, an address from the root, what runs by itself, another language or policy."""
    yield from (f"twice: {id}" for id in page.twice)
    yield from (f"from the root: {link}" for link in (*page.links, *page.loaded) if link.startswith("/"))
    if path == NOT_FOUND:
        yield from (f"what is not found loads {link}" for link in (*page.loaded, *filter(None, page.links)))
    else:
        language = [("ar", ""), ("", "rtl")] if path.startswith("ar/") else [("en", ""), ("", "ltr")]
        yield from page.alive
        yield from ("another language",) * (page.languages != language)
        yield from ("another policy",) * (page.policies != [POLICY])


def test_pages_are_of_one_form(seen: dict[str, Seen]) -> None:
    """Each page says its language, has the policy that forbids what is inline and nothing of it, and works anywhere."""
    assert [(path, fault) for path, page in seen.items() for fault in faults(path, page)] == []


def test_no_template_is_published(built: Path) -> None:
    """No file of the site holds a piece of a template that nobody has filled."""
    texts = (
        path for path in built.rglob("*") if path.suffix in (".html", ".xml", ".txt") and "guide" not in path.parts
    )
    assert [path.name for path in texts if re.search(r"\{%|\{\{", path.read_text("utf-8"))] == []


def test_no_two_pages_have_one_title(built: Path, seen: dict[str, Seen]) -> None:
    """Each page has a title of its own in its language, and a description of its own."""
    heads = {path: (built / path).read_text("utf-8").partition("</head>")[0] for path in seen}
    titles = Counter(
        (path.startswith("ar/"), re.findall(r"<title>(.*?)</title>", head)[0]) for path, head in heads.items()
    )
    assert [title for title, count in titles.items() if count > 1] == []
    texts = {path: re.findall(r'<meta name="description" content="([^"]+)">', head) for path, head in heads.items()}
    assert {path for path, found in texts.items() if len(found) != 1} == {NOT_FOUND}
    described = Counter(text for found in texts.values() for text in found)
    assert [text for text, count in described.items() if count > 1] == []


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
            start = (built / path).parent
            target = (start / unquote(parts.path)).resolve() if parts.path else (built / path).resolve()
            if not target.is_file():
                yield path, link
            elif parts.fragment and target.suffix == ".html":
                known = seen[target.relative_to(built.resolve()).as_posix()].ids
                if unquote(parts.fragment) not in known:
                    yield path, link


def test_the_words_of_a_passage_stand_once_on_a_page(built: Path, seen: dict[str, Seen], catalogue: Catalogue) -> None:
    """No page on the catalogue shows the words of a passage, or our translation of them, twice."""
    texts = {path: _shown((built / path).read_text("utf-8")) for path in seen if "guide/" not in path}
    passages = [one.passage for one in catalogue.passages.values()]
    wordy = [text for one in passages for text in (one.text, one.en) if len(text.split()) > MANY]
    assert wordy
    assert [(path, text) for path, shown in texts.items() for text in wordy if shown.count(_plain(text)) > 1] == []


def test_a_record_has_its_words_and_names_what_is_open(built: Path, pages_of: Site) -> None:
    """A page has each passage that says or answers a value, or is about the record, and names the empty fields once."""
    catalogue, missing = pages_of.catalogue, []
    for id, record in catalogue.records.items():
        html = (built / pages_of.path(id)).read_text("utf-8")
        rests = (*catalogue.claims_in(record), *catalogue.statements_about(id))
        names = {name for one in rests for name in (*one.passages, *(answer.name for answer in one.answers))}
        names |= {one.name for one in catalogue.said_by(id)}
        if id not in catalogue.sources:
            missing += [(id, name) for name in names if html.count(f'id="w-{name.replace("/", "-")}"') != 1]
        open = [f for f in type(record.claims).model_fields if f not in pages_of.fields(id)]
        line = re.search(r'<p class="open"><span class="label">[^<]+</span> ([^<]+)</p>', html)
        assert (line[1] if line else "") == ", ".join(escape(pages_of.label(id, name).en) for name in open)
    assert missing == []


@pytest.mark.parametrize("language", ["", "ar/"])
def test_a_record_tells_what_is_allowed_in_it(built: Path, language: str) -> None:
    """The page of a record has the code and the reason of each allowance in its file, and no other page has."""
    own, other = ((built / f"{language}weapons/{id}.html").read_text("utf-8") for id in ("mawj-3", "mig-29"))
    told = re.findall(r"checks\.html#(\w+)\"><code>.*?<bdi[^>]*>(.*?)</bdi>", own)
    assert (told, "for a reason" in other) == ([("A102", "for a reason")], False)


def test_a_source_is_read_in_the_order_of_its_text(built: Path, pages_of: Site) -> None:
    """The page of a source has each of its passages, in the order of the text, and what is set aside."""
    for id, source in pages_of.catalogue.sources.items():
        for folder in ("", "ar/"):
            html = (built / folder / pages_of.path(id)).read_text("utf-8")
            assert re.findall(r'<li id="p-([\w-]+)"', html) == list(source.passages)
            assert html.count('<li class="aside">') == len(source.set_aside)


@pytest.mark.parametrize("how", ANSWERS)
def test_an_answer_stands_beside_what_it_answers(built: Path, pages_of: Site, how: str) -> None:
    """A value has each passage that answers it beside it, in both languages; what is denied is among the disputes."""
    disputes = (built / "disputes.html").read_text("utf-8")
    answered = [(one, name) for one in pages_of.catalogue.claims for name in one.answered(how)]
    assert answered
    for one, name in answered:
        source, key = name.split("/")
        for folder in ("", "ar/"):
            html = (built / folder / pages_of.path(one.record)).read_text("utf-8")
            fact = html.partition(f'id="f-{one.field}"')[2].partition("</dd>")[0]
            assert re.search(rf'class="answer {how}"(?:(?!class="answer).)*#w-{source}-{key}"', fact, re.DOTALL)
            read = (built / folder / pages_of.path(source)).read_text("utf-8")
            passage = read.partition(f'id="p-{key}"')[2].partition("<li id=")[0]
            assert f'<li class="{how}">' in passage
        assert (f'id="w-{source}-{key}"' in disputes) == (how == "denied")


def test_a_dispute_names_who_says_and_who_denies(built: Path, pages_of: Site) -> None:
    """Each thing that is denied has one row below each passage that denies it, with all who say and all who deny it."""
    denials = [
        (name, pages_of.standing(one))
        for name in pages_of.catalogue.passages
        for how, one in pages_of.catalogue.answered_by(name)
        if how == "denied"
    ]
    for folder, side in (("", "en"), ("ar/", "ar")):
        html = (built / folder / "disputes.html").read_text("utf-8")
        bodies = html.split("<tbody>")[1:]
        groups = {re.findall(r'<td colspan="3"><div class="passage" id="w-([^"]+)"', body)[0]: body for body in bodies}
        assert sum(group.count('<th scope="row">') for group in groups.values()) == len(denials)
        for name, found in denials:
            rows = groups[name.replace("/", "-")].split("<tr>")[1:]
            said = {id for one in found.attestations for id in one.passage.passage.said_by}
            said.update(pages_of.catalogue.passages[name].passage.said_by)
            names = [getattr(pages_of.catalogue.records[id].name, side) for id in said]
            assert any(all(word in _shown(f"<article{row}") for word in names) for row in rows)


def test_an_expectation_that_is_confirmed_is_not_past(pages_of: Site) -> None:
    """What was to come before the newest source is marked as not confirmed, until a passage confirms it."""
    visit = pages_of.catalogue.records["klein-visit-to-sahilia"]
    for confirmed, past in (((), True), (("port-report/dock-agreed",), False)):
        expected = altered(visit, "date", {"mode": "expected", "confirmed": confirmed})
        site = with_these(pages_of, expected)
        (found,) = site.standings(expected.id, "date")
        assert (found.status, site.past(found)) == ("expected", past)


def test_the_timeline_is_in_the_order_of_what_is_known(pages_of: Site) -> None:
    """Rows stand by the earliest day that is known, or else by the latest one; what has no year stands last."""
    ordered = ["19XX", "1979", "../1979", "2022/2023", "2022-07", "2022-07/.."]
    no_year = ["XXXX-07"]
    event = next(one for one in pages_of.catalogue.of("event") if "date" in one.fields())
    dates = ({"value": date} for date in reversed((*ordered, *no_year)))
    (page,) = timeline.pages(with_these(pages_of, altered(event, "date", *dates)))
    assert [row.when for row in page.data["rows"] if row.of.record == event.id] == [*ordered, *no_year]


def test_what_happens_once_is_said_so_where_it_stands(pages_of: Site) -> None:
    """The interval of a signing, of an entry into service and of a publication is one between whose ends it lies."""
    for kind, name in (("agreement", "signed"), ("weapon", "entered_service"), ("source", "published")):
        record = next(one for one in pages_of.catalogue.of(kind) if name in one.fields())
        site = with_these(pages_of, altered(record, name, {"value": "2023/2025"}))
        press, made = Press(site, []), {one.path: one for one in (*record_pages.pages(site), *timeline.pages(site))}
        page, dated = made[site.path(record.id)], made["timeline.html"]
        assert "between 2023 and 2025" in press.html(page, ENGLISH).partition(f'id="f-{name}"')[2].partition("</dd>")[0]
        assert "between 2023 and 2025" in press.html(dated, ENGLISH)


def test_a_page_marks_the_entry_of_the_menu_that_stands_in_its_folder(built: Path) -> None:
    """What lies in a folder that has a page in the menu belongs to that page, every other record to the records."""
    current = re.compile(r'<a href="([^"]+)" aria-current="page">')
    for path in ("transfers/index.html", "ar/agreements/index.html", "ar/weapons/index.html", "sources/index.html"):
        folder = path.removeprefix("ar/").partition("/")[0]
        expected = {"transfers": "register.html", "agreements": "compared.html", "weapons": "../records.html"}
        menu = (built / path).read_text("utf-8").partition("</header>")[0]
        assert current.findall(menu) == [expected.get(folder, "index.html")]


def test_pages_are_light(built: Path, seen: dict[str, Seen]) -> None:
    """Each page and the files that all load are within bounds, packed."""
    common = {str((built / "index.html").parent / link) for link in seen["index.html"].loaded}
    assert sum(_transferred(Path(path)) for path in common) <= COMMON
    weights = {path: _transferred(built / path) for path in seen}
    assert {path: weight for path, weight in weights.items() if weight > LIGHT} == {}


def test_headings_of_the_guide_have_the_same_ids_in_both_languages(built: Path) -> None:
    """A heading of an Arabic page of the guide has the id of the heading in English, in Latin letters."""
    pages = sorted(path.name for path in (built / "guide").glob("*.html"))
    ids = {
        folder: {
            name: re.findall(r'<h[1-6] id="([^"]+)"', (built / folder / "guide" / name).read_text("utf-8"))
            for name in pages
        }
        for folder in ("", "ar")
    }
    assert ids[""] == ids["ar"]
    assert not re.search(r"[^\w, '\[\]{}:.-]|_\d", str(ids))


def test_the_quality_page_counts_errors_and_doubts_apart(built: Path) -> None:
    """The page has how many errors and doubts the checks found, and which checks found them."""
    html = (built / "quality.html").read_text("utf-8")
    found = dict(re.findall(r'<h3 id="(error|doubt)">[^<]+: (\d+)</h3>', html))
    assert found == {"error": str(sum(CHECKED.errors.values())), "doubt": str(sum(CHECKED.doubts.values()))}
    assert all(f"checks.html#{code}" in html for code in (*CHECKED.errors, *CHECKED.doubts))


def test_the_downloads_page_has_every_file_with_its_hash(built: Path) -> None:
    """The page lists the files of the manifest, each with the hash of the file that was written."""
    html = (built / "ar/downloads.html").read_text("utf-8")
    found = re.findall(r'<a href="../downloads/([^"]+)" download.*?<code class="hash">(\w+)</code>', html, re.DOTALL)
    manifest = json.loads((built / "downloads/manifest.json").read_bytes())
    files = [file["path"] for file in manifest["files"]]
    assert dict(found) == {
        path: hashlib.sha256((built / "downloads" / path).read_bytes()).hexdigest() for path in files
    }


def _shown(html: str) -> str:
    return _plain(unescape(re.sub(r"<[^>]+>", "", html.partition("<article")[2])))


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _transferred(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 6))
