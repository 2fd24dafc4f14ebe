"""The home page: questions that can be asked, answers that are computed, documents with what is not known of them."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from fihrist.catalogue import Catalogue
from fihrist.catalogue.loading import catalogue_at
from fihrist.publishing.pages import Site, pages
from fihrist.publishing.pages.dates import in_words
from fihrist.publishing.pages.families import home
from fihrist.publishing.pages.language import ARABIC, ENGLISH
from fihrist.publishing.pages.press import Press
from fihrist.publishing.pages.site import Page
from fihrist.publishing.release import release
from tests.publishing.conftest import altered, with_records

REPOSITORY = "https://example.org/somebody/fihrist"


@pytest.fixture(scope="module")
def real(more: Path) -> Site:
    """The catalogue of this repository."""
    return Site(release(catalogue_at(more)))


@pytest.fixture(scope="module")
def small(catalogue: Catalogue) -> Site:
    """The small catalogue."""
    return Site(release(catalogue))


def answers(site: Site) -> dict[str, tuple[home.Group, ...]]:
    """The parts of each answer by its question in English."""
    return {one.asked.en: one.groups for one in home.questions(site)}


def test_every_record_that_a_question_names_is_there(real: Site) -> None:
    """Each question can be asked of the catalogue, is answered, and leads to a page; else mend `home.yaml`."""
    named = {one["record"] for one in home.held() if "record" in one}
    assert named <= real.catalogue.records.keys()
    paths = {page.path for page in pages(real)}
    assert {one.way.partition("?")[0].partition("#")[0] for one in home.questions(real)} <= paths
    assert [asked for asked, groups in answers(real).items() if not groups] == []


def test_a_question_on_what_is_not_there_is_not_asked(small: Site) -> None:
    """A catalogue without the record of a question does not ask it."""
    held = [one for one in home.held() if one.get("record", "") in {"", *small.catalogue.records}]
    assert [one.asked.en for one in home.questions(small)] == [one["asked"]["en"] for one in held]


def test_what_is_received_has_a_transfer_that_is_done(small: Site) -> None:
    """What a country got is what transfers to it, said to be done, are of; who denies one has it marked."""
    (asked,) = (one for one in home.held() if one["answer"] == "transfers" and "without" not in one)
    transfers = small.catalogue.of("transfer")
    one = next(t for t in transfers if "item" in t.fields() and asked["record"] in _values(small, t.id, "recipient"))
    (item,) = _values(small, one.id, "item")
    for stage, mark in (("done", "stated"), ("sought", "")):
        site = Site(release(with_records(small.catalogue, altered(one, "stage", {"value": stage}))))
        groups = answers(site)[asked["asked"]["en"]]
        assert [group.mark for group in groups if item in group.things] == [mark] * bool(mark)


def test_who_denies_stands_before_what_is_denied(small: Site) -> None:
    """Each denial of the catalogue is on the home page, with its speaker."""
    (asked,) = (one for one in home.held() if one["answer"] == "denials")
    found = {(group.speakers, thing) for group in answers(small)[asked["asked"]["en"]] for thing in group.things}
    denied = {
        (small.catalogue.passages[name].passage.said_by or (small.catalogue.passages[name].source,), claim.record)
        for claim in small.catalogue.claims
        for name in claim.denied
    }
    assert denied
    assert denied <= found


def test_the_documents_are_named_with_what_is_not_known(small: Site) -> None:
    """Each document stands there with its date in words and the fields that it leaves open."""
    for language in (ENGLISH, ARABIC):
        html = _printed(small, language.code)
        for source in small.catalogue.sources.values():
            row = next(row for row in re.findall(r"<tr>.*?</tr>", html, re.DOTALL) if f"/{source.id}.html" in row)
            field, when = small.age(source.id)
            said = language.t(f"age_{field}", date=in_words(when, language, at_once=True)) if field else None
            open = [name for name in home.ASKED_OF_A_DOCUMENT if name not in source.fields()]
            assert (said or language.t("age_unknown")) in row
            assert language.t("list_comma").join(language.of(small.label(source.id, name)) for name in open) in row


def test_the_project_can_be_reached_where_its_address_is_set(small: Site) -> None:
    """The address of the repository, set once, stands on the home page and leads to a report of a fault."""
    assert REPOSITORY not in _printed(small)
    html = _printed(replace(small, repository=REPOSITORY))
    assert f'href="{REPOSITORY}"' in html
    assert f'href="{REPOSITORY}/issues/new"' in html


def test_the_home_page_has_no_figure_of_the_machinery(built: Path) -> None:
    """Shares and counts of checks stand on the quality page, to which the home page leads."""
    html = (built / "index.html").read_text("utf-8").partition("<article")[2].partition("</article>")[0]
    assert "%" not in re.sub(r"<[^>]+>", "", html)
    assert 'href="quality.html"' in html


def _values(site: Site, id: str, field: str) -> list[object]:
    return [one.value for one in site.standings(id, field)]


def _printed(site: Site, code: str = "en") -> str:
    (page,) = home.pages(site)
    assert isinstance(page, Page)
    return Press(site, [page]).html(page, ARABIC if code == "ar" else ENGLISH)
