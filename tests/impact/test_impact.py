"""What falls when a source, a sentence or a record falls."""

from pathlib import Path

from tests import tiny

from fihrist.checking.engine import diagnose
from fihrist.editing.impact import lines, of_record, of_source


def test_a_sentence_takes_what_rests_on_it(tmp_path: Path) -> None:
    """Claims whose quote is in the sentence fall, and with them values, fields and records."""
    catalogue = diagnose(tiny.make(tmp_path)).catalogue
    assert list(lines(of_source("visit-report", catalogue, sentence=2))) == [
        "2 claims in 2 records fall (2 loses its quote)",
        "2 values are lost, 0 keep other claims",
        "",
        "records without a claim: 2",
        "  iran",
        "  russia",
        "",
        "required fields without a value: 2",
        "  iran · type",
        "  russia · type",
    ]
    assert list(lines(of_source("visit-report", catalogue, sentence=4))) == ["nothing rests on it"]


def test_a_source_takes_all_that_quotes_it(tmp_path: Path) -> None:
    """With the only source every claim falls."""
    catalogue = diagnose(tiny.make(tmp_path)).catalogue
    found = of_source("visit-report", catalogue)
    assert len(found.fallen) == sum(len(c) for r in catalogue.records.values() for c in r.fields().values())


def test_a_record_takes_the_claims_that_name_it(tmp_path: Path) -> None:
    """A claim that has the record as its value or speaker falls with it; a value with another claim is weakened."""
    root = tiny.make(tmp_path)
    path = root / "catalogue/organisations/iran.yaml"
    more = "    - {value: state, said_by: [putin], quote: friends}\n"
    path.write_text(path.read_text("utf-8") + more, "utf-8")
    found = of_record("putin", diagnose(root).catalogue)
    assert [(claim.key, reason) for claim, reason in found.fallen] == [
        ("putin/position/0", "stands in the record"),
        ("putin/did/0", "stands in the record"),
        ("iran/type/1", "has it as a speaker"),
    ]
    assert [(s.claims[0].key, kept) for s, kept in found.weakened_values] == [("iran/type/0", 1)]
