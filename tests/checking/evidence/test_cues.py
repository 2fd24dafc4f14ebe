"""The cues of sentences, measured against labels given by hand."""

from typing import Any

import pytest

from fihrist.checking.evidence.cues import has_speaker
from fihrist.reading import load
from tests.grounding.scoring import COMMITTED, FOLDER, MEASURED, labelled, score, written

LEAST_PRECISION = 0.90
LEAST_RECALL = 0.90
SPOKEN = {"reporting", "attribution", "belief", "allegation", "denial"}


def test_there_are_enough_labelled_sentences() -> None:
    """The measurement rests on at least 150 sentences, none of them twice."""
    data: Any = load((FOLDER / "sentences.yaml").read_bytes())
    assert len(labelled()) == sum(map(len, data.values())) >= 150


@pytest.mark.parametrize("kinds", [*((kind,) for kind in MEASURED), MEASURED], ids=[*MEASURED, "all"])
def test_cues_are_found_and_nothing_else(kinds: tuple[str, ...]) -> None:
    """Each kind of cue is found with the precision and recall that were reached before."""
    found = score(*kinds)
    assert found.precision >= LEAST_PRECISION
    assert found.recall >= LEAST_RECALL


def test_a_speaker_is_seen() -> None:
    """A sentence that puts something in somebody's mouth or mind is told from one that does not."""
    wrong = [sentence for sentence, labels in labelled().items() if has_speaker(sentence) != bool(labels & SPOKEN)]
    assert len(wrong) <= 0.05 * len(labelled())


def test_the_committed_figures_are_of_these_sentences() -> None:
    """What the quality page tells is what is measured here; after a change run `python -m tests.grounding`."""
    assert COMMITTED.read_text("utf-8") == written()
