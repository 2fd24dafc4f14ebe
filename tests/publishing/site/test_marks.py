"""One mark for one thing: values and passages are marked alike on pages, in the search, the tables and the JSON."""

import colorsys
import csv
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from fihrist.model.vocabulary import term_list
from fihrist.publishing.pages import Site
from fihrist.publishing.pages.language import LANGUAGES
from tests.small import ROOT

STATUS = term_list("status").terms
GREEN = range(70, 190)
"""The hues that read as a promise, in degrees."""


@pytest.fixture(scope="module")
def whole(built: Path) -> dict[str, Any]:
    """The JSON of the whole catalogue."""
    return dict(json.loads((built / "api/v1/catalogue.json").read_bytes()))


@pytest.fixture(scope="module")
def statuses(whole: dict[str, Any]) -> Mapping[str, str]:
    """The status of each claim by its key, as the JSON tells it."""
    values = (v for r in whole["records"] for field in r["fields"].values() for v in field["values"])
    return {value["key"]: value["status"] for value in values}


def test_values_are_marked_on_their_record_as_in_the_json(
    built: Path, pages_of: Site, statuses: Mapping[str, str]
) -> None:
    """The head box marks each value by the status that the JSON has, in both languages, by its one label."""
    told = {}
    for language in LANGUAGES:
        for id in pages_of.catalogue.records:
            html = (built / language.folder / pages_of.path(id)).read_text("utf-8")
            for key, status, label in re.findall(
                r'<div class="standing" id="c-([^"]+)">.*?badge-(\w+)">([^<]+)<', html, re.DOTALL
            ):
                told[language.code, f"{id}-{key}"] = (status, label)
    assert told == {
        (language.code, key.replace("/", "-")): (status, language.of(STATUS[status].label))
        for language in LANGUAGES
        for key, status in statuses.items()
    }


def test_stages_are_marked_in_the_register_as_in_the_json(
    built: Path, pages_of: Site, statuses: Mapping[str, str]
) -> None:
    """The register and its table have for each stage of a transfer the status that the JSON has."""
    html = (built / "transfers/register.html").read_text("utf-8")
    rows = dict(re.findall(r'<tr id="([\w-]+)">(.*?)</tr>', html, re.DOTALL))
    table = (built / "downloads/csv/transfer_stages.csv").read_text("utf-8-sig").splitlines()
    assert rows.keys() == {record.id for record in pages_of.catalogue.of("transfer")}
    for id, row in rows.items():
        stages = {key: status for key, status in statuses.items() if key.startswith(f"{id}/stage/")}
        cell = row.partition('class="scale"')[2]
        shown = re.findall(r'<span class="cell-value"><span class="value">.*?(?=<span class="cell-value">|</td>)', cell)
        marks = [(re.findall(r"badge-(\w+)", one) or ["stated"])[0] for one in shown]
        assert sorted(marks[: len(stages)]) == sorted(stages.values())
        told = {(one["stage_claim"], one["stage_status"]) for one in csv.DictReader(table) if one["transfer"] == id}
        assert {pair for pair in told if pair[0]} == set(stages.items())


def test_passages_are_marked_alike_everywhere(built: Path, pages_of: Site, whole: dict[str, Any]) -> None:
    """A passage has one mark in the JSON, in the search, on the page of its source and on each record that shows it."""
    script = (built / "search/data.js").read_text("utf-8")
    searched = json.loads(script.partition("=")[2].rstrip().removesuffix(";"))["passages"]
    names = list(pages_of.catalogue.passages)
    found = {(names[number], one["status"]) for number, one in enumerate(searched)}
    for id in pages_of.catalogue.records:
        found |= set(_marked((built / pages_of.path(id)).read_text("utf-8"), id, names))
    assert found == {(one["passage"], one["status"]) for one in whole["passages"]}


def _marked(html: str, id: str, names: list[str]) -> Iterator[tuple[str, str]]:
    """The passages that a page shows, each with the mark at its head, before what is stated of it."""
    anchors = {f"w-{name.replace('/', '-')}": name for name in names} | {
        f"p-{name.partition('/')[2]}": name for name in names if name.startswith(f"{id}/")
    }
    block = re.compile(r'id="([wp]-[\w-]+)" data-source=.*?passage-head">(.*?)(?:</p>|</span>\n)', re.DOTALL)
    for anchor, head in block.findall(html):
        mark = re.search(r"badge-(\w+)", head.partition('<span class="tag">')[0])
        yield anchors[anchor], mark[1] if mark else "stated"


def test_a_mark_has_one_label_and_none_is_green() -> None:
    """No two statuses have one label, none calls a thing true, and no colour of a status is green."""
    for language in LANGUAGES:
        labels = [language.of(term.label) for term in STATUS.values()]
        assert len(set(labels)) == len(labels)
        assert not {"true", "verified", "confirmed", "fact", "مؤكد", "صحيح"} & set(" ".join(labels).split())
    css = (ROOT / "docs/theme/assets/fihrist/site.css").read_text("utf-8")
    colours = re.findall(rf"--({'|'.join(STATUS)}): light-dark\(#(\w{{6}}), #(\w{{6}})\)", css)
    assert {name for name, *_ in colours} == set(STATUS)
    assert [name for name, *both in colours for colour in both if _hue(colour) in GREEN] == []


def _hue(colour: str) -> int:
    """The hue in degrees; of what is nearly grey 0."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, _, saturation = colorsys.rgb_to_hls(red, green, blue)
    return round(hue * 360) if saturation > 0.2 else 0
