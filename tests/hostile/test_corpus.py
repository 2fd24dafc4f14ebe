"""The corpus of hostile inputs: each hazard, alone in an otherwise valid file, has the outcome of the manifest."""

import json
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from fihrist.checking.reports import FORMS, render
from tests.checking.examples import Base
from tests.small import SMALL

MANIFEST = [json.loads(line) for line in (Path(__file__).parent / "manifest.jsonl").read_text("ascii").splitlines()]
"""One hazard a line: `put` into a `file` in the place `for` something, and what is `told` (each code with its line)."""
FORM = "Y301"
"""Quotation marks that are not needed, in which some hazards have to stand."""


def content(case: Mapping[str, Any]) -> bytes:
    """The bytes of the file with its hazard."""
    if "bytes" in case:
        return str(case["bytes"]).encode("latin-1")
    if "for" not in case:
        return str(case["put"]).encode() * case.get("times", 1)
    text = (SMALL / case["file"]).read_text("utf-8")
    assert text.count(case["for"]) == 1, f"{case['for']!r} stands {text.count(case['for'])} times in {case['file']}"
    return text.replace(case["for"], case["put"]).encode("utf-8", "surrogatepass")


@pytest.mark.parametrize("case", MANIFEST, ids=[case["hazard"] for case in MANIFEST])
def test_each_hazard_is_told_for_what_it_is(case: Mapping[str, Any], base: Base) -> None:
    """Each code of the manifest is told in its line, and the reason in a message; where there is none, no error is."""
    found, _ = base.whole_with({case["file"]: content(case)})
    assert case["told"].items() <= {(one.code, one.start.line) for one in found}
    assert case["told"] or {one.code for one in found if one.level == "error"} <= {FORM}
    assert not found or any(case.get("why", "") in one.message for one in found)
    shown = "".join("".join(render(form, found)) for form in FORMS)
    assert not [letter for letter in shown if letter != "\n" and has_power(letter)]


def has_power(letter: str) -> bool:
    """Whether a terminal or a renderer may obey a letter that a report shows, beside the isolates of our own."""
    return letter not in "\u2066\u2068\u2069" and unicodedata.category(letter) in ("Cc", "Cf", "Zl", "Zp", "Cs")


def test_the_corpus_is_large_and_names_each_hazard_once() -> None:
    """There are at least 200 hazards, of every family of what can be wrong in one file."""
    assert len({case["hazard"] for case in MANIFEST}) == len(MANIFEST) >= 200
    assert {code[0] for case in MANIFEST for code in case["told"]} >= set("FTYSIRQVLDC")
