"""What falls when a source, a sentence, a passage or a record falls."""

from dataclasses import replace
from typing import Any

from fihrist.catalogue import Catalogue
from fihrist.editing.impact import lines, of_passages, of_record, of_sentence


def test_a_passage_takes_what_rests_on_it_alone(catalogue: Catalogue) -> None:
    """A claim with another passage keeps it; what follows the passage hangs in the air; required fields are told."""
    assert list(lines(of_passages(frozenset({"port-report/mawj-range"}), catalogue), catalogue)) == [
        "falls: 1 claim",
        "  mawj-3 · range_km: 300 to 500 (loses its passages)",
        "",
        "loses something: 1",
        "  mawj-3 · category: missile (keeps 1 of 2 passages)",
        "",
        "passages that follow one that falls: 1",
        "  port-report/mawj-warhead",
    ]


def test_a_denial_that_falls_is_told(catalogue: Catalogue) -> None:
    """What was denied stands undenied."""
    assert list(lines(of_passages(frozenset({"port-report/nordal-denies"}), catalogue), catalogue)) == [
        "falls: nothing",
        "",
        "no longer denied: 1",
        "  mawj-3-to-sahilia · stage: expected",
    ]


def test_whatever_answer_falls_is_told(catalogue: Catalogue) -> None:
    """What was confirmed is no longer so."""
    transfer: Any = catalogue.records["mawj-3-to-sahilia"]
    stage = transfer.claims.stage[0].model_copy(update={"denied": (), "confirmed": ("port-report/nordal-denies",)})
    claims = transfer.claims.model_copy(update={"stage": (stage,)})
    records = {**catalogue.records, transfer.id: transfer.model_copy(update={"claims": claims})}
    confirmed = replace(catalogue, records=records)
    assert list(lines(of_passages(frozenset({"port-report/nordal-denies"}), confirmed), confirmed))[2:] == [
        "no longer confirmed: 1",
        "  mawj-3-to-sahilia · stage: expected",
    ]


def test_a_sentence_takes_its_passages(catalogue: Catalogue) -> None:
    """A sentence falls with all passages in it, and one that is set aside with none."""
    both = of_passages(frozenset({"port-report/mawj-range", "port-report/mawj-warhead"}), catalogue)
    assert of_sentence("port-report", 4, catalogue) == both
    assert list(lines(of_sentence("port-report", 10, catalogue), catalogue)) == ["nothing rests on it"]


def test_a_record_takes_its_claims_and_those_that_name_it(catalogue: Catalogue) -> None:
    """Own claims fall, values that are the record and statements about it alone; what it says loses its speaker."""
    assert list(lines(of_record("haddad", catalogue), catalogue)) == [
        "falls: 1 claim",
        "  haddad · position: Minister of Defence of Sahilia; sahilia (stands in the record)",
        "",
        "required fields left empty: 1",
        "  haddad · position",
        "",
        "passages that lose a speaker: 3",
        "  port-report/mawj-range",
        "  port-report/mawj-warhead",
        "  port-report/submarines-requested",
    ]
    found = of_record("nordal", catalogue)
    assert {key: why for key, (_, why) in found.weakened.items()} == {
        "port-report/no-part-in-space/space-limit": "keeps 1 of 2 subjects"
    }


def test_a_source_takes_everything_that_rests_on_it(catalogue: Catalogue) -> None:
    """With a source every claim and every statement falls that has its passages alone."""
    found, whole = of_record("port-report", catalogue), (*catalogue.claims, *catalogue.statements)
    resting = {one.key for one in whole if all(name.startswith("port-report/") for name in one.passages)}
    assert found.fallen.keys() == resting
