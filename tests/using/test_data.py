"""`fihrist.load()` gives programs what the catalogue holds, from a file or a checkout."""

import gzip
import json
import pydoc
import re
from pathlib import Path
from typing import get_args

import pytest

import fihrist
from fihrist.catalogue import Catalogue
from fihrist.model import ANSWERS
from fihrist.publishing.exports import built, rows
from fihrist.publishing.exports.api import whole
from fihrist.publishing.release import release, tables
from fihrist.using.records import STRENGTH
from fihrist.using.terms import Status
from tests.publishing.conftest import altered, with_records
from tests.small import SMALL
from tests.using.terms import WRITTEN, module


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The answer with everything, in a file."""
    file = tmp_path_factory.mktemp("data") / "catalogue.json"
    file.write_bytes(built(SMALL))
    file.with_name("tables.json.gz").write_bytes(gzip.compress(json.dumps(dict(rows(SMALL))).encode()))
    return file


def test_everything_of_the_catalogue_is_there(data: Path, catalogue: Catalogue) -> None:
    """Records, claims, passages and statements, each under its id, name or key, from a file or a checkout."""
    for loaded in (fihrist.load(data), fihrist.load(SMALL), fihrist.load(str(SMALL / "catalogue"))):
        assert set(loaded.records) == set(catalogue.records)
        assert set(loaded.claims) == {one.key for one in catalogue.claims}
        assert list(loaded.passages) == list(catalogue.passages)
        assert list(loaded.statements) == [one.key for one in catalogue.statements]
    assert {one.id for one in loaded.of("weapon")} == {one.id for one in catalogue.of("weapon")}


def test_voices_and_denials_are_passages(data: Path, catalogue: Catalogue) -> None:
    """A claim leads to the passages that say and that answer it, a passage to its speaker and its context."""
    loaded = fihrist.load(data)
    for at in (*catalogue.claims, *catalogue.statements):
        one = loaded.claims.get(at.key) or loaded.statements[at.key]
        assert [passage.name for passage, _ in one.attestations] == list(at.passages)
        answers = {"denied": one.denials, "unconfirmed": one.unconfirmed, "confirmed": one.confirmations}
        assert {how: [passage.name for passage in all] for how, all in answers.items()} == {
            how: list(at.answered(how)) for how in ANSWERS
        }
    for id in catalogue.records:
        assert [one.name for one in loaded[id].said] == [one.name for one in catalogue.said_by(id)]
    denial = loaded.passages["khatami-visit/moscow-denies"]
    assert denial.speaker == "Russia"
    for name, passage in catalogue.passages.items():
        assert {one.name for one in loaded.passages[name].context} == {one.name for one in catalogue.context(passage)}


def test_a_part_shows_its_status(data: Path) -> None:
    """What is printed of a value is never the value alone, and a wrong id or name is told."""
    loaded = fihrist.load(data)
    assert "status='contested'" in repr(loaded["missile-help-to-iran"]["stage"].claims[0])
    with pytest.raises(KeyError, match="did you mean shahab-4"):
        loaded["shahab"]
    with pytest.raises(AttributeError, match="Claim has no 'speaker'"):
        _ = loaded["shahab-4"]["range_km"].claims[0].speaker
    assert loaded["shahab-4"].note is None


def test_a_place_without_data_is_told(tmp_path: Path) -> None:
    """Where there is neither a file nor a catalogue, that is said."""
    with pytest.raises(FileNotFoundError, match="no folder `catalogue/` at or above"):
        fihrist.load(tmp_path)


def test_a_denied_value_is_not_given_as_a_plain_one(data: Path) -> None:
    """What is denied raises and says what to ask; what is chosen keeps its status, the reason and the others."""
    field = fihrist.load(data)["missile-help-to-iran"]["stage"]
    for asked in (lambda: field.value, lambda: field.values, lambda: field.claims[0].value):
        with pytest.raises(fihrist.Doubtful, match=r"is denied; .*`.claims`.*`.denials`.*`.best"):
            asked()
    best = field.best("the only stage that a document gives")
    assert (best.value, best.status, best.others) == ("done", "contested", ())
    assert "contested" in repr(best)
    assert "the only stage that a document gives" in repr(best)
    with pytest.raises(ValueError, match="needs a reason"):
        field.best(" ")


def test_rivals_are_not_given_as_plain_values(catalogue: Catalogue, tmp_path: Path) -> None:
    """A value that a document states raises where another is its rival, and of equals none is the best."""
    found = catalogue.records["shahab-4"]
    rivals = altered(found, "developer", {}, {"value": "russia"})
    (tmp_path / "catalogue.json").write_bytes(whole(release(with_records(catalogue, rivals))))
    field = fihrist.load(tmp_path)["shahab-4"]["developer"]
    assert len(field.claims) == 2
    with pytest.raises(fihrist.Doubtful, match="2 values"):
        _ = field.value
    with pytest.raises(fihrist.Doubtful, match="come first; give `by`"):
        field.best("whichever")
    chosen = field.best("named in the title", by=lambda claim: claim.claimed == "russia")
    assert (chosen.value, [claim.claimed for claim in chosen.others]) == ("russia", ["iran"])


def test_frames_have_the_columns_of_the_tables(data: Path, catalogue: Catalogue) -> None:
    """Each table is a frame with all its columns, from a file or a checkout; a wrong name is told."""
    loaded = fihrist.load(data)
    made = {table.name: [column.name for column in table.columns] for table in tables(catalogue)}
    assert {name: list(loaded.frame(name).columns) for name in loaded.tables} == made
    assert loaded.rows("claims") == fihrist.load(SMALL).rows("claims")
    assert [row["claim"] for row in loaded.rows("claims")] == [one.key for one in catalogue.claims]
    with pytest.raises(KeyError, match="did you mean claims"):
        loaded.rows("claim")
    with pytest.raises(KeyError, match="did you mean weapon"):
        loaded.of("weapons")  # type: ignore[arg-type]


def test_a_file_without_tables_says_what_serves_instead(data: Path, tmp_path: Path) -> None:
    """A `catalogue.json` from the site is whole but for the tables, which stand in the downloads."""
    alone = tmp_path / "catalogue.json"
    alone.write_bytes(data.read_bytes())
    with pytest.raises(FileNotFoundError, match="downloads/parquet"):
        fihrist.load(alone).frame("claims")


def test_terms_are_types() -> None:
    """The types of the terms are those of the closed lists, and a status is one of them."""
    assert WRITTEN.read_text("utf-8") == module(), "stale; run `python -m tests.using.terms`"
    assert set(STRENGTH) == set(get_args(Status))


def test_help_shows_the_public_names_only() -> None:
    """The classes and functions of `help(fihrist)` are `load` and what it gives, and few."""
    told = pydoc.render_doc(fihrist, renderer=pydoc.plaintext)  # type: ignore[attr-defined]
    shown = set(re.findall(r"^    class (\w+)\(", told, re.M)) | set(
        re.findall(r"^    ([a-z]\w+)\(.*\) ->", told, re.M)
    )
    assert shown == set(fihrist.__all__)
    assert len(fihrist.__all__) <= 10
