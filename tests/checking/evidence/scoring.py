"""Scoring: what the cues find in sentences, measured against labels given by hand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from fihrist.checking.evidence.cues import KINDS, kinds_of
from fihrist.reading import load

SENTENCES = Path(__file__).parent / "sentences.yaml"
MEASURED = (*KINDS, "negation")
"""The kinds of cues that have labels."""


@dataclass(frozen=True, slots=True)
class Score:
    """How many labels were found, how many were found where there is none, and how many were missed."""

    true_positives: int
    false_positives: int
    false_negatives: int

    @property
    def precision(self) -> float:
        """The share of what was found that is there."""
        return self.true_positives / max(self.true_positives + self.false_positives, 1)

    @property
    def recall(self) -> float:
        """The share of what is there that was found."""
        return self.true_positives / max(self.true_positives + self.false_negatives, 1)


@cache
def labelled() -> Mapping[str, frozenset[str]]:
    """Each sentence with the kinds of cues that a reader finds in it."""
    return dict(_labelled())


def score(*kinds: str) -> Score:
    """The score of some kinds of cues together."""
    pairs = [(kind in kinds_of(sentence), kind in labels) for sentence, labels in labelled().items() for kind in kinds]
    return Score(pairs.count((True, True)), pairs.count((True, False)), pairs.count((False, True)))


def _labelled() -> Iterator[tuple[str, frozenset[str]]]:
    data: Any = load(SENTENCES.read_bytes())
    for heading, sentences in data.items():
        labels = frozenset(heading.split()) & frozenset(MEASURED)
        yield from ((sentence, labels) for sentence in sentences)
