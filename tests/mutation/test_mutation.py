"""Mutations of the tests' own catalogue are found, and edits that change nothing are not."""

import json
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from fihrist.catalogue.formatting import formatted
from fihrist.catalogue.loading import catalogue_at
from fihrist.publishing.exports import export
from fihrist.publishing.release import release
from tests.mutation.judging import Judge, verdicts
from tests.mutation.mutations import operators
from tests.small import make

SEED = "the tests' own catalogue"
EACH = 3
"""So many mutants of every operator about every record."""
CERTAIN = ("shape", "characters", "references", "passages")
LEAST = 0.9
"""The share of faults of meaning, which are read by cues, that is found at least."""


@pytest.fixture(scope="module")
def judge(small: Path) -> Judge:
    """The tests' own catalogue, ready to be mutated."""
    return Judge(small)


@pytest.mark.parametrize("family", CERTAIN)
def test_what_can_be_certain_is_found_at_its_place(family: str, judge: Judge) -> None:
    """Every mutant of a family that needs no reading of language is found by the check that is meant, at its place."""
    found = list(verdicts(judge, SEED, each=EACH, only=family, quick=True))
    assert [one.told for one in found if not (one.killed and one.placed)] == []
    assert {one.operator.name for one in found} == {o.name for o in operators() if o.family == family}


def test_most_faults_of_meaning_are_found(judge: Judge) -> None:
    """Of the mutants whose meaning is another, nearly all are found by a check that is meant."""
    found = list(verdicts(judge, SEED, each=EACH, only="evidence", quick=True))
    missed = Counter(one.operator.name for one in found if not one.killed)
    assert sum(missed.values()) <= (1 - LEAST) * len(found), missed
    assert {one.operator.name for one in found} == {o.name for o in operators() if o.family == "evidence"}


def written(values: Mapping[str, Any]) -> str:
    """The text of a file with these values: a line a key, in JSON, which YAML reads as it is."""
    return "".join(f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items())


def _edits(text: str, values: dict[str, object]) -> dict[str, str]:
    """The same record in other forms."""
    return {
        "in JSON": written(values),
        "keys reversed": written(dict(reversed(values.items()))),
        "with a remark": f"# a remark\n{text}",
        "with other line endings": text.replace("\n", "\r\n"),
        "with an empty line at the end": f"{text}\n",
    }


def test_harmless_edits_change_nothing(judge: Judge) -> None:
    """Records in another form raise nothing, are the same records, and are brought back by `format`."""
    forms: dict[str, dict[str, str | None]] = defaultdict(dict)
    for subject in judge.subjects():
        document = judge.loaded[subject.path].document
        assert document
        for name, text in _edits(document.text, dict(subject.values)).items():
            forms[name][subject.path] = text
        assert formatted(subject.path, written(dict(subject.values))) == formatted(subject.path, document.text)
    assert [(name, one) for name, texts in forms.items() for one in judge.judge(texts)] == []


def test_the_form_of_files_changes_no_export(judge: Judge, small: Path, tmp_path: Path) -> None:
    """A catalogue whose files are all in another form gives the same bytes."""
    other = make(tmp_path)
    for subject in judge.subjects():
        (other / subject.path).write_text(written(dict(reversed(subject.values.items()))), "utf-8")
    made = [dict(export(release(catalogue_at(root)))) for root in (small, other)]
    assert made[0].keys() == made[1].keys()
    assert [name for name in made[0] if made[0][name] != made[1][name]] == []
    assert json.loads(made[0]["api/v1/catalogue.json"])
