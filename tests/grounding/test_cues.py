"""The cues of sentences, measured against labels given by hand."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from fihrist.grounding.cues import KINDS, has_speaker, kinds_of
from fihrist.reading import load

SENTENCES = Path(__file__).with_name("sentences.yaml")
LEAST_PRECISION = 0.90
LEAST_RECALL = 0.90
SPOKEN = {"reporting", "attribution", "belief", "allegation", "denial"}


def labelled() -> Iterator[tuple[str, frozenset[str]]]:
    """Each sentence with the kinds of cues that a reader finds in it."""
    data: Any = load(SENTENCES.read_bytes())
    for heading, sentences in data.items():
        kinds = frozenset(heading.split()) & {*KINDS, "negation"}
        yield from ((sentence, kinds) for sentence in sentences)


def figures() -> dict[str, tuple[float, float, int]]:
    """Precision, recall and number of labels of each kind of cue, and of all together."""
    found: dict[str, tuple[float, float, int]] = {}
    totals = [0, 0, 0]
    for kind in (*KINDS, "negation"):
        pairs = [(kind in kinds_of(sentence), kind in gold) for sentence, gold in labelled()]
        right, told, wanted = sum(a and b for a, b in pairs), sum(a for a, _ in pairs), sum(b for _, b in pairs)
        totals = [totals[0] + right, totals[1] + told, totals[2] + wanted]
        found[kind] = (right / max(told, 1), right / max(wanted, 1), wanted)
    return found | {"all": (totals[0] / totals[1], totals[0] / totals[2], totals[2])}


def test_there_are_enough_labelled_sentences() -> None:
    """The measurement rests on at least 150 sentences, none of them twice."""
    sentences = [sentence for sentence, _ in labelled()]
    assert len(sentences) >= 150
    assert len(set(sentences)) == len(sentences)


@pytest.mark.parametrize("kind", [*KINDS, "negation", "all"])
def test_cues_are_found_and_nothing_else(kind: str) -> None:
    """Each kind of cue is found with the precision and recall that were reached before."""
    precision, recall, _ = figures()[kind]
    assert precision >= LEAST_PRECISION
    assert recall >= LEAST_RECALL


def test_a_speaker_is_seen() -> None:
    """A sentence that puts something in somebody's mouth or mind is told from one that does not."""
    wrong = [sentence for sentence, gold in labelled() if has_speaker(sentence) != bool(gold & SPOKEN)]
    assert len(wrong) <= 0.05 * len(list(labelled()))
