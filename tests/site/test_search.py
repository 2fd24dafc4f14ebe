"""The search finds Arabic and English names and words, and the page finds the same as the program."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from fihrist.publishing.pages.search.asking import ask
from fihrist.publishing.pages.search.index import Index, index
from fihrist.publishing.pages.search.keys import rules
from fihrist.publishing.pages.site import Site
from fihrist.reading import load

HELD: Any = load("queries:\n" + Path(__file__).with_name("queries.yaml").read_text("utf-8"))
QUERIES: list[Mapping[str, Any]] = HELD["queries"]
FIRST = 10


@pytest.fixture(scope="module")
def made(whole_site: Site) -> Index:
    return index(whole_site)


@pytest.fixture(scope="module")
def ids(whole_site: Site) -> list[str]:
    return sorted(whole_site.catalogue.records)


def test_the_held_set_is_large_and_names_real_records(ids: list[str]) -> None:
    """The held set has sixty queries or more, and every record that it names is there."""
    named = {id for query in QUERIES for id in query["finds"]}
    assert len(QUERIES) >= 60
    assert named - set(ids) == set()


def test_recall_of_the_held_set(made: Index, ids: list[str]) -> None:
    """Of the records that the held queries must find, at least 95 in 100 stand among the first ten."""
    missed = [
        (query["ask"], id)
        for query in QUERIES
        for id in query["finds"]
        if id not in [ids[n] for n in ask(made, query["ask"])[:FIRST]]
    ]
    wanted = sum(len(query["finds"]) for query in QUERIES)
    assert 1 - len(missed) / wanted >= 0.95, missed


def test_a_name_finds_its_record_first(made: Index, ids: list[str]) -> None:
    """A query that is the name of a record shows that record first."""
    others = {
        query["ask"]: found
        for query in QUERIES
        if "first" in query and (found := [ids[n] for n in ask(made, query["ask"])[:1]]) != [query["first"]]
    }
    assert others == {}


def test_every_name_finds_its_record_first_or_a_namesake(made: Index, ids: list[str], whole_site: Site) -> None:
    """The name of any record, in either language, shows it first, or one that has the same name before it."""
    lost = []
    for number, id in enumerate(ids):
        name = whole_site.catalogue.records[id].name
        for text in (name.en, name.ar):
            first = ask(made, text)[:1]
            whole = " ".join(rules().keys(text))
            if first != [number] and whole not in made["records"][first[0]]["names"][:3]:
                lost.append((id, text, ids[first[0]]))
    assert lost == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("صاروخ", "الصواريخ"),
        ("مُسيّرة", "المسيرات"),
        ("إيران", "ايران"),
        ("أوكرانيا", "اوكرانيا"),
        ("إيرانية", "الإيرانيه"),
        ("شهـــاب ٤", "شهاب-4"),
        ("MiG29", "MiG-29"),
        ("س.س - 4", "سس 4"),
        ("agreements", "agreement"),
    ],
)
def test_forms_of_a_word_have_one_key(one: str, other: str) -> None:
    """Number, article, vowel signs, hamza, digits and joints change no key."""
    assert rules().keys(one) == rules().keys(other)


def test_the_page_finds_what_the_program_finds(made: Index, whole_site: Site, address: str, browser: Browser) -> None:
    """The page's script gives every text of the catalogue the same keys, and every query the same first ten."""
    texts = sorted({t for r in made["records"] for t in r["name"]} | {query["ask"] for query in QUERIES})
    texts += [quote.text for record in whole_site.catalogue.records.values() for quote in record.quotes.values()][:400]
    page = browser.new_page()
    page.goto(f"{address}/search.html")
    found = page.evaluate(
        """async ([texts, queries]) => {
          const { Rules, ask } = await import("./assets/fihrist/finding.js");
          const index = await (await fetch("search/index.json")).json();
          const rules = new Rules(index.rules);
          return [texts.map((t) => rules.keys(t)), queries.map((q) => ask(index, rules, q).slice(0, 10))];
        }""",
        [texts, [query["ask"] for query in QUERIES]],
    )
    page.close()
    assert found[0] == [rules().keys(text) for text in texts]
    assert found[1] == [ask(made, query["ask"])[:FIRST] for query in QUERIES]
