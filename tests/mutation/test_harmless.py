"""Edits that change nothing of what a record says raise nothing and leave the exports as they are."""

from dataclasses import replace
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from fihrist.checking.engine import Outcome, diagnose
from fihrist.publishing.exports import export
from fihrist.reading import read
from tests import tiny
from tests.mutation.harmless import EDITS, Edited, Harmless
from tests.mutation.harmless_rounds import Clean, Result, add_unrelated, edit_all, judge_all

ROUNDS = 3
EACH = 6
"""So many edits a file, one upon the other; `make mutation` makes them one by one and exports every round."""
EXPORTED = 2
SAMPLED = 30
LEAST = 5_000
PUTIN = "catalogue/officials/putin.yaml"


def test_harmless_edits_raise_nothing(root: Path, outcome: Outcome) -> None:
    """At least 5,000 edits of the real catalogue raise nothing, change no record, and leave the exports byte-equal."""
    clean, result = Clean(root, outcome), Result()
    for number in range(ROUNDS):
        edit_all(clean, result, Random(f"harmless {number}"), each=EACH, exported=number < EXPORTED)
    add_unrelated(clean, result, Random("unrelated"))
    assert result.harm == []
    assert (result.findings, result.records, result.exports) == (0, 0, 0)
    assert result.edits.total() >= LEAST


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_an_edit_is_read_as_the_same_values(edit: Harmless, root: Path, outcome: Outcome) -> None:
    """Each edit gives another text, which is read without a fault as the same values, of whichever file it is made."""
    tried = ((s, next(edit.make(s, Random(f"{edit.name} {s.path}")), None)) for s in Clean(root, outcome).subjects())
    made = list(islice(((subject, text) for subject, text in tried if text is not None), SAMPLED))
    for subject, text in made:
        document, faults = read(subject.path, text.encode())
        assert text != subject.text
        assert (document and document.values, faults) == (subject.document.values, ())
    assert made


def test_a_harm_names_its_edit_and_file(tmp_path: Path) -> None:
    """What raises a finding, changes a record or changes an export is told with the edit and the file that did it."""
    clean, result = Clean(tiny.make(tmp_path), diagnose(tmp_path)), Result()
    texts = {path: document.text for path, document in clean.outcome.documents.items()}
    lie = Edited(PUTIN, texts[PUTIN].replace('"2022-07"', '"2023-07"'), ("a lie",))
    others = texts.keys() - {PUTIN, clean.outcome.diagnostics[0].path}
    edits = [Edited(path, f"# a remark\n{texts[path]}", ("a remark",)) for path in sorted(others)]
    judge_all(clean, result, [*edits, lie])
    blamed = [harm for harm in result.harm if PUTIN in harm]
    assert [harm.partition(":")[0] for harm in blamed] == [f"a lie in {PUTIN}"] * 3
    assert "V311" in blamed[0]
    assert blamed[1].endswith("another record")
    assert blamed[2].endswith("with other bytes")
    assert not any(harm.startswith("a remark") for harm in result.harm)


def test_the_order_of_quotes_and_unknowns_changes_no_export(tmp_path: Path) -> None:
    """Quotes and unknowns in another order give the same exports."""
    catalogue = diagnose(tiny.make(tmp_path)).catalogue
    quotes = [(f"words-{number}", catalogue.records["iran"].quotes["friends"]) for number in range(3)]
    unknown = list(catalogue.records["visit-report"].unknown.items())
    made = []
    for step in (1, -1):
        iran = catalogue.records["iran"].model_copy(update={"quotes": dict(quotes[::step])})
        source = catalogue.records["visit-report"].model_copy(update={"unknown": dict(unknown[::step])})
        records = {**catalogue.records, "iran": iran, "visit-report": source}
        made.append(dict(export(replace(catalogue, records=records))))
    assert made[0] == made[1]
