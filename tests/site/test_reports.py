"""The pages that report on the catalogue: downloads, quality, what changed, and the index of the guide."""

import hashlib
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from markupsafe import escape

from fihrist.publishing.pages import Site, pages
from fihrist.publishing.pages.language import ARABIC, ENGLISH, Language
from fihrist.publishing.pages.press import Press

FOLDERS = pytest.mark.parametrize("folder", ["", "ar/"])
LIES: dict[str, Any] = {
    "lies": 1000,
    "killed": 999,
    "exact_place": 500,
    "families": {"shape": {"lies": 1000, "killed": 999, "exact_place": 500}},
    "date": "2026-11-20",
}

SURVIVING: dict[str, Any] = {
    **LIES,
    "findings_median": 1,
    "findings_at_most_3": 998,
    "milliseconds": 35.1,
    "harmless": {"edits": 1200, "findings": 0},
    "survivors": [{"operator": "year-changed", "count": 1, "why": {"en": "about a decade", "ar": "عن عقد"}}],
}


def printed(site: Site, path: str, language: Language) -> str:
    """One page of a site."""
    (page,) = (page for page in pages(site) if page.path == path)
    return Press(site, [page]).html(page, language)


def rows(html: str, section: str) -> list[list[str]]:
    """The cells with words of the table after a heading, row by row."""
    table = html.partition(f'id="{section}"')[2].partition("<tbody>")[2].partition("</tbody>")[0]
    cells = (re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL) for row in table.split("</tr>")[:-1])
    words = [[re.sub(r"<[^>]+>", "", cell).strip() for cell in row] for row in cells]
    return [[cell for cell in row if cell] for row in words]


@FOLDERS
def test_the_guide_leads_to_every_page_of_it(built: Path, folder: str) -> None:
    """Each page below `guide/` and each report is linked from the index of the guide."""
    there = {f"{path.name}" for path in (built / folder / "guide").glob("*.html")} - {"index.html"}
    linked = set(re.findall(r'href="([\w./-]+\.html)"', (built / folder / "guide/index.html").read_text("utf-8")))
    assert there | {"../downloads.html", "../quality.html", "../changes.html"} <= linked


@FOLDERS
def test_the_downloads_page_has_every_file_with_its_hash(built: Path, folder: str) -> None:
    """The page lists the files of the manifest, each with the hash of the file that was written."""
    html = (built / folder / "downloads.html").read_text("utf-8")
    way = "../downloads/" if folder else "downloads/"
    found = re.findall(r'<a href="([^"]+)" download.*?<code class="hash">(\w+)</code>', html, re.DOTALL)
    manifest = json.loads((built / "downloads/manifest.json").read_bytes())
    there = {
        file["path"]: hashlib.sha256((built / "downloads" / file["path"]).read_bytes()) for file in manifest["files"]
    }
    assert len(found) == len(there)
    assert dict(found) == {way + path: sum.hexdigest() for path, sum in there.items()}


def test_the_quality_page_has_the_figures_of_the_api(built: Path) -> None:
    """Claims by status and by grounding on the page are those of `quality.json`."""
    html = (built / "quality.html").read_text("utf-8")
    figures = json.loads((built / "api/v1/quality.json").read_bytes())
    status = {
        ENGLISH.label("status", name): ENGLISH.number(count) for name, count in figures["claims_by_status"].items()
    }
    assert {label: count for label, count, _ in rows(html, "status")} == status
    derived = figures["groundings"]["derived"]
    grounding = {
        f"Derived: {ENGLISH.label('derivation', how)}": ENGLISH.number(count) for how, count in derived.items()
    }
    grounding["no inference declared"] = ENGLISH.number(figures["groundings"]["exact"])
    assert {label: count for label, count, _ in rows(html, "grounding")} == grounding
    assert len(rows(html, "coverage")) == len(figures["sources"])


def test_planted_lies_are_told_as_they_were_measured(whole_site: Site) -> None:
    """The page has the figures of the last run, rounded down, and says so where there was none."""
    site = replace(whole_site)
    vars(site)["quality"] = {**whole_site.quality, "mutation": LIES}
    html = printed(site, "quality.html", ENGLISH)
    assert "999 of 1,000 lies were caught (99.9%), and for 50% the finding names the very line." in html
    assert rows(html, "mutation") == [["the shape of a record", "1,000", "999", "99.9%", "50%"]]
    vars(site)["quality"] = {**whole_site.quality, "mutation": {}}
    assert "Not measured yet." in printed(site, "quality.html", ENGLISH)
    assert "لم يُقَس بعد." in printed(site, "quality.html", ARABIC)


def test_lies_that_survive_are_told_with_their_reason(whole_site: Site) -> None:
    """The page says in its own language why a lie survives, and what harmless edits raised."""
    site = replace(whole_site)
    vars(site)["quality"] = {**whole_site.quality, "mutation": SURVIVING}
    html = printed(site, "quality.html", ENGLISH)
    assert rows(html, "survivors") == [["year-changed", "1", "about a decade"]]
    assert rows(printed(site, "quality.html", ARABIC), "survivors") == [["year-changed", "1", "عن عقد"]]
    assert "1,200 edits that change no meaning raised 0 findings." in html
    assert "1 in the median, and at most three for 99.8%. The verdict on one lie takes 35.1 milliseconds." in html


@FOLDERS
def test_allowances_and_cues_are_those_of_the_api(built: Path, folder: str) -> None:
    """The page lists each allowance with its check and reason, and the figures of the cues, the first ones too."""
    html = (built / folder / "quality.html").read_text("utf-8")
    figures = json.loads((built / "api/v1/quality.json").read_bytes())
    told = [[f"{one['code']} {one['check']}", escape(one["reason"])] for one in figures["allowances"]]
    assert [row[1:] for row in rows(html, "allowances")] == told
    scores = [*figures["cues"]["kinds"].values(), figures["cues"]["all"]]
    assert [row[1:] for row in rows(html, "cues")] == [
        [ENGLISH.number(part) for part in one.values()] for one in scores
    ]
    assert all(str(figures["cues"]["first_run"][share]) in html for share in ("precision", "recall"))


def test_without_allowances_the_page_says_which(whole_site: Site) -> None:
    """No allowances and allowances that are not known are told apart."""
    site = replace(whole_site)
    vars(site)["quality"] = {**whole_site.quality, "allowances": []}
    assert "Nothing is excused." in printed(site, "quality.html", ENGLISH)
    vars(site)["quality"] = {**whole_site.quality, "allowances": None}
    assert "are not known" in printed(site, "quality.html", ENGLISH)


@pytest.mark.parametrize(
    ("part", "whole", "english"), [(9999, 10000, "99.9%"), (1, 1, "100%"), (0, 5, "0%"), (0, 0, "0%"), (1, 8, "12.5%")]
)
def test_a_share_is_never_rounded_up_to_the_whole(part: int, whole: int, english: str) -> None:
    """A share of a hundred per cent means all of it."""
    assert ENGLISH.fine_share(part, whole) == english


@FOLDERS
def test_what_changed_lists_every_revision(built: Path, whole_site: Site, folder: str) -> None:
    """The page has each commit that touched records with the number of records that it touched."""
    assert whole_site.edition
    html = (built / folder / "changes.html").read_text("utf-8")
    sections = re.findall(r'<section class="revision"(.*?)</section>', html, re.DOTALL)
    found = [(re.findall(r"<code>(\w{8})</code></h2>", section), section.count("<li>")) for section in sections]
    assert found == [([one.commit[:8]], len(one.records)) for one in whole_site.edition.history]


def test_without_a_history_what_changed_says_so(whole_site: Site) -> None:
    """A build outside a repository says that its past is not known, and links no feed."""
    site = replace(whole_site, edition=None)
    assert "without a history" in printed(site, "changes.html", ENGLISH)
    assert Press(site, []).frame("index.html", "", ENGLISH)["feed"] == ""


def test_the_exports_tell_the_edition(built: Path, whole_site: Site) -> None:
    """The site and its exports are of one commit, and the feed of changes is there when that has a date."""
    assert whole_site.edition
    told = json.loads((built / "api/v1/index.json").read_bytes())["edition"]
    edition = whole_site.edition
    assert (told["commit"], told["date"], told["data_version"]) == (edition.commit, edition.date, edition.data_version)
    assert (built / "changes.atom").is_file() == bool(edition.date)


@FOLDERS
def test_every_page_names_the_feed_and_the_dataset(built: Path, folder: str) -> None:
    """The head of each page leads to the feed of changes and to the description of the dataset."""
    for path in ("index.html", "guide/tour.html", "weapons/shahab-4.html"):
        html = (built / folder / path).read_text("utf-8")
        up = "../" * (folder + path).count("/")
        assert f'<link rel="describedby" type="application/ld+json" href="{up}dataset.jsonld">' in html
        assert re.search(
            rf'<link rel="alternate" type="application/atom\+xml" title="[^"]+" href="{up}changes.atom">', html
        )
