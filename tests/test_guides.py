"""The hand-written pages hold what they promise: commands, codes, examples and paths, in both languages."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import fihrist
from fihrist.catalogue import Catalogue
from fihrist.checking.checks import checks
from fihrist.checking.evidence.lexicon import house, strange
from fihrist.model import Claim, Left, Model, Passage, Quantity, Statement
from fihrist.model.examples import about
from fihrist.model.kinds import kinds
from fihrist.model.vocabulary import term_list
from fihrist.publishing.views import record_view
from fihrist.reading import load
from tests.small import ROOT
from tests.small import fihrist as run

GUIDES = {code: ROOT / "docs/pages" / folder / "guide" for code, folder in (("en", "."), ("ar", "ar"))}
NAMES = sorted(path.name for path in GUIDES["en"].glob("*.md"))
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(folder / name for folder in GUIDES.values() for name in NAMES)]
FENCE = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(path: Path, form: str | None = None) -> list[str]:
    """The pieces of code of a page, without their remarks."""
    found = (block for block in FENCE.finditer(path.read_text("utf-8")) if form in (None, block[1]))
    return [re.sub(r"^# .*\n| +# .*$", "", block[2], flags=re.MULTILINE) for block in found]


def named(path: Path) -> set[str]:
    """The commands of ours that a page names, in its lines and in its pieces of code."""
    text = path.read_text("utf-8")
    inline = re.findall(r"`(fihrist [a-z][^`]*)`", FENCE.sub("", text))
    lines = (re.sub(r"\s+#.*", "", line) for block in FENCE.finditer(text) for line in block[2].splitlines())
    return {*inline, *(line.removeprefix(".venv/bin/") for line in lines if re.match(r"(\.venv/bin/)?fihrist ", line))}


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_have_the_same_page(name: str) -> None:
    """A page has the same headings, in depth and number, and the same pieces of code in English and Arabic."""
    english, arabic = (folder / name for folder in GUIDES.values())
    depths = [re.findall(r"^#+(?= )", FENCE.sub("", p.read_text("utf-8")), re.MULTILINE) for p in (english, arabic)]
    assert depths[0] == depths[1]
    assert blocks(english) == blocks(arabic)
    assert re.findall(r"^```\w+[^\w\n].*$", english.read_text("utf-8"), re.MULTILINE) == []


def test_each_promise_has_its_test() -> None:
    """Every row of promises names tests that there are, the same in both languages."""
    found = []
    for folder in GUIDES.values():
        rows = re.findall(r"^\|.*\|$", (folder / "what-you-can-rely-on.md").read_text("utf-8"), re.MULTILINE)
        named = [re.findall(r"`(tests/[\w/]+\.py)(?:::(test_\w+))?`", row) for row in rows]
        assert all(tests for row, tests in zip(rows, named, strict=True) if "`" in row)
        found.append([tests for tests in named if tests])
    assert found[0] == found[1]
    for path, name in (test for tests in found[0] for test in tests):
        assert f"def {name or 'main'}(" in (ROOT / path).read_text("utf-8"), (path, name)


def test_the_exercise_is_everywhere_the_same() -> None:
    """The exercise of CONTRIBUTING.md stands in the guide, piece for piece."""
    assert blocks(GUIDES["en"] / "contribute.md") == blocks(ROOT / "CONTRIBUTING.md")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_command_and_code_that_is_named_is_there(path: Path) -> None:
    """Each `fihrist …` is a command with such options, and each code is that of a check."""
    for command in named(path):
        words = [word for word in command.split()[1:] if re.fullmatch(r"[a-z][a-z-]+", word)]
        done = run(words[0], "--help", cwd=ROOT)
        assert done.returncode == 0, command
        assert all(option in done.stdout for option in re.findall(r"--[a-z-]+", command)), command
    assert set(re.findall(r"\b[FYTSIRQVLDCA]\d{3}\b", path.read_text("utf-8"))) <= set(checks())


def parts(value: Any, key: str = "") -> Iterator[tuple[type[Model], Any]]:
    """The passages, statements, claims and left words in an example, each with what it must be."""
    if isinstance(value, list):
        for item in value:
            yield from parts(item, key)
    elif isinstance(value, dict):
        found: dict[str, type[Model]] = {"text": Passage, "about": Statement, "words": Left}
        model = next((found[name] for name in found if name in value and isinstance(value[name], str | list)), None)
        if model:
            yield model, value
        elif "value" in value:
            yield Claim, value
        else:
            for name, item in value.items():
                yield from parts(item, name)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_examples_fit_the_model(path: Path) -> None:
    """Each piece of YAML is read by the strict reader, and each part in it is what the model says."""
    for text in blocks(path, "yaml"):
        for model, value in parts(load(text if text[0] != "-" else f"examples:\n{text}")):
            if model is Claim:
                assert {"value", "passages"} <= value.keys() <= Claim.model_fields.keys()
            else:
                model.model_validate_json(json.dumps(value))


@pytest.mark.parametrize("language", GUIDES)
def test_every_status_is_explained_under_its_label(language: str) -> None:
    """The guide for readers explains each status, in the order of the list, by the label that the pages show."""
    text = (GUIDES[language] / "how-to-read.md").read_text("utf-8")
    labels = [getattr(term.label, language) for term in term_list("status").terms.values()]
    assert re.findall(r"^\| (.*?) \|", text, re.MULTILINE)[1:] == labels


@pytest.mark.parametrize("language", GUIDES)
def test_every_aspect_and_mode_is_explained(language: str) -> None:
    """The style guide names each aspect and each mode in its tables."""
    rows = re.findall(r"^\|.*\|$", (GUIDES[language] / "style-guide.md").read_text("utf-8"), re.MULTILINE)
    tables = "\n".join(rows)
    wanted = {term for name in ("aspect", "mode") for term in term_list(name).terms}
    assert {term for term in wanted if f"`{term}`" not in tables} == set()


@pytest.mark.parametrize("language", GUIDES)
def test_every_bound_of_a_number_is_explained(language: str) -> None:
    """The style guide has a row for each form of a quantity, with the words that the model names for it."""
    rows = re.findall(r"^\|.*\|$", (GUIDES[language] / "style-guide.md").read_text("utf-8"), re.MULTILINE)
    for bound in Quantity.model_fields:
        words = about(Quantity, (bound,)).partition(" (")[2].removesuffix(").")
        assert len([row for row in rows if f"`{bound}`" in row and words in row]) == 1


def test_a_word_for_the_checks_stands_in_one_of_their_lists() -> None:
    """The line that a guide shows for `catalogue/words/` names a list of the file that it names."""
    text = (GUIDES["en"] / "a-document.md").read_text("utf-8")
    (name,) = re.findall(r"`catalogue/words/`.*`(\w+)\.yaml`", text)
    added = load(blocks(GUIDES["en"] / "a-document.md", "yaml")[0])
    assert list(strange(added, house(name))) == []


def test_the_answer_in_the_guide_is_one_that_programs_get(catalogue: Catalogue) -> None:
    """The record in the guide for programs is part of the answer on it, letter for letter."""
    (example,) = blocks(GUIDES["en"] / "api.md", "json")
    shown = json.loads(example)
    assert within(shown, record_view(catalogue.records[shown["id"]], catalogue))


def within(part: Any, whole: Any) -> bool:
    """Whether a JSON value is another one, or that one with some keys left out."""
    if isinstance(part, dict) and isinstance(whole, dict):
        return all(key in whole and within(value, whole[key]) for key, value in part.items())
    return bool(part == whole)


def test_the_readme_names_what_is_there() -> None:
    """Each folder of the table is there or is made by `make`, each kind has its word, and `load` is a function."""
    text = (ROOT / "README.md").read_text("utf-8")
    folders = [name for name in re.findall(r"^\| `([^`]+)` \|", text, re.MULTILINE) if not name.startswith("build/")]
    assert [name for name in folders if not (ROOT / name).is_dir()] == []
    assert [kind.plural.en for kind in kinds().values() if kind.plural.en.split()[0] not in text] == []
    assert callable(fihrist.load)


def test_the_decisions_are_numbered_without_a_gap() -> None:
    """Each decision has context, decision and consequence under the number of its file."""
    for number, path in enumerate(sorted((ROOT / "docs/decisions").glob("*.md")), 1):
        text = path.read_text("utf-8")
        assert path.name.startswith(f"{number:04}-")
        assert text.startswith(f"# {number}. ")
        assert re.findall(r"^\*\*(\w+)\.\*\*", text, re.MULTILINE) == ["Context", "Decision", "Consequence"]
