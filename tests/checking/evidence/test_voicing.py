"""Who says the sentences of a document, and who passes them on, as the checks of voices ask for it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from fihrist.reading import load
from tests.checking.examples import Base
from tests.small import make

ROWS: Any = load(Path(__file__).with_name("voices.yaml").read_bytes())
PATH = "catalogue/sources/voices.yaml"
VOICES = frozenset({"A101", "A102", "A104"})
KEYS = ("speaker", "said_by", "via")
LEFT_OUT = [(row, key) for row in ROWS["told"] for key in KEYS if key in row]


@pytest.fixture(scope="module")
def voices(tmp_path_factory: pytest.TempPathFactory) -> Base:
    """The small catalogue with a document that has each sentence once."""
    root = make(tmp_path_factory.mktemp("voices"))
    texts = dict.fromkeys(f"{row['text']}.\n" for rows in ROWS.values() for row in rows)
    (root / "seeds/voices.txt").write_text("".join(texts), "utf-8")
    return Base.at(root)


def told(rows: Sequence[Any], voices: Base) -> list[tuple[str, str]]:
    """The codes of what the checks of voices find in passages, each with the text of its passage."""
    passages = {f"p{at}": {"en": "x", **row} for at, row in enumerate(rows)}
    for one in (one for one in passages.values() if "speaker" in one):
        one["speaker"] = {"en": "x", "ar": one["speaker"]}
    record = {"id": "voices", "name": {"en": "Voices", "ar": "أصوات"}, "file": "seeds/voices.txt", "sha256": "0" * 64}
    text = yaml.safe_dump({**record, "passages": passages}, allow_unicode=True)
    found = [one for one in voices.told({PATH: text}) if one.code in VOICES]
    return [(one.code, passages[str(one.spot[1])]["text"]) for one in found if one.spot]


def test_right_voices_are_left_alone(voices: Base) -> None:
    """Nothing is asked where each passage has the voice that its words tell."""
    assert told([*ROWS["told"], *ROWS["free"]], voices) == []


@pytest.mark.parametrize(("row", "key"), LEFT_OUT, ids=lambda one: one if isinstance(one, str) else one["text"])
def test_a_voice_that_is_left_out_is_asked_for(row: Any, key: str, voices: Base) -> None:
    """Who says something, or passes on what another says, is missed where his key is left out."""
    gone = KEYS if key != "via" else ("via",)
    assert ("A101", row["text"]) in told([{name: row[name] for name in row if name not in gone}], voices)


@pytest.mark.parametrize("row", ROWS["wrong"], ids=lambda row: row["text"])
def test_who_passes_on_does_not_say_it(row: Any, voices: Base) -> None:
    """An outlet that cites somebody stands in `via`, and he in `said_by` or `speaker`."""
    assert ("A101", row["text"]) in told([row], voices)


@pytest.mark.parametrize("row", ROWS["higher"], ids=lambda row: row["text"])
def test_of_two_hedges_the_lower_wins(row: Any, voices: Base) -> None:
    """A passage that has the higher mode of two hedges is surer than its words."""
    assert ("A102", row["text"]) in told([row], voices)
