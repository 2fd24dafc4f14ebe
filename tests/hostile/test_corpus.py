"""The corpus of hostile inputs: each hazard, alone in an otherwise valid file, has the outcome of the manifest."""

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from fihrist.catalogue import Catalogue
from fihrist.catalogue.loading import Loaded, assemble, load, load_all
from fihrist.checking.diagnostics import Diagnostic
from fihrist.checking.judging import diagnostics
from fihrist.checking.reports import FORMS, render
from fihrist.model.schemas import Witness
from fihrist.reading.files import File
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


@dataclass(frozen=True, repr=False)
class Judge:
    """The small catalogue as it was loaded, in which one file has another content."""

    root: Path
    loaded: tuple[Loaded, ...]

    def told(self, path: str, data: bytes) -> tuple[Diagnostic, ...]:
        """What is wrong in a file of this content."""
        return self.judged(path, data)[0]

    def judged(self, path: str, data: bytes) -> tuple[tuple[Diagnostic, ...], Catalogue]:
        """What is wrong in a file of this content, and the catalogue of which it is a part."""
        made = load(File(path, data), Witness.of(self.root / "schemas"))
        rest = [one for one in self.loaded if one.path != path]
        catalogue = assemble(self.root, [*rest, made])
        return tuple(diagnostics((made,), catalogue)), catalogue


@pytest.fixture(scope="module")
def judge(small: Path) -> Judge:
    """The small catalogue, to be spoilt."""
    return Judge(small, tuple(load_all(small)))


@pytest.mark.parametrize("case", MANIFEST, ids=[case["hazard"] for case in MANIFEST])
def test_each_hazard_is_told_for_what_it_is(case: Mapping[str, Any], judge: Judge) -> None:
    """Each code of the manifest is told in its line, and the reason in a message; where there is none, no error is."""
    found = judge.told(case["file"], content(case))
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
