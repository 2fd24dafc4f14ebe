"""`fihrist.load()` gives programs what the catalogue holds, from a file or a checkout."""

from pathlib import Path

import pytest

import fihrist
from fihrist.catalogue import Catalogue
from fihrist.model import ANSWERS
from fihrist.publishing.exports import built
from tests.small import SMALL


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The answer with everything, in a file."""
    file = tmp_path_factory.mktemp("data") / "catalogue.json"
    file.write_bytes(built(SMALL))
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
