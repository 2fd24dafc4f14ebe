"""The cues of sentences, measured against labels given by hand."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from fihrist.checking.evidence.cues import KINDS, SPOKEN, kinds_of
from fihrist.reading import load

LABELLED: Any = load(Path(__file__).with_name("sentences.yaml").read_bytes())
SENTENCES = [(text, frozenset(labels.split())) for labels, texts in LABELLED.items() for text in texts]
"""Each sentence with the kinds of cues that a reader finds in it."""
MEASURED = (*KINDS, "negation")
"""The kinds of cues that have labels."""
LEAST = 0.90
"""The precision and the recall that were reached before."""


def test_there_are_enough_labelled_sentences() -> None:
    """The measurement rests on at least 150 sentences, none of them twice."""
    assert len(dict(SENTENCES)) == len(SENTENCES) >= 150


@pytest.mark.parametrize("kinds", [*((kind,) for kind in MEASURED), MEASURED], ids=[*MEASURED, "all"])
def test_cues_are_found_and_nothing_else(kinds: tuple[str, ...]) -> None:
    """Each kind of cue is found with the precision and recall that were reached before."""
    pairs = Counter((kind in kinds_of(text), kind in labels) for text, labels in SENTENCES for kind in kinds)
    right = pairs[True, True]
    assert right >= LEAST * max(right + pairs[True, False], 1)
    assert right >= LEAST * max(right + pairs[False, True], 1)


def test_a_speaker_is_seen() -> None:
    """A sentence that puts something in somebody's mouth or mind is told from one that does not."""
    wrong = [text for text, labels in SENTENCES if bool(kinds_of(text) & SPOKEN) != bool(labels & SPOKEN)]
    assert len(wrong) <= 0.05 * len(SENTENCES)


def test_a_noun_with_an_article_is_no_verb() -> None:
    """A word with an article reports nothing: الحذر is caution, and حذر is he warned."""
    assert "reporting" in kinds_of("حذر الطبيب المرضى")
    assert kinds_of("يتوخى السائق الحذر") == frozenset()


def test_the_passive_names_nobody() -> None:
    """What is considered so is an estimate of nobody in particular."""
    assert kinds_of("الممر الذي يُعتبر أقصر الطرق") == {"estimate"}
