"""The documents of strangers are whole: what is scored is a right curation and faults that change it."""

from pathlib import Path

import pytest

from tests.evidence.scoring import HALVES, documents, faults, figures, judge_of, published, with_fault

FORM = ("F", "Y", "T", "S", "R", "I1")
"""How the codes of checks of form begin, which no right curation fails."""
EVERY = [folder for half in HALVES for folder in documents(half)]
LEAST = 15


@pytest.mark.parametrize("folder", EVERY, ids=lambda folder: folder.name)
def test_a_document_has_a_curation_and_faults(folder: Path) -> None:
    """The curation has its form, and each of at least fifteen faults of several kinds changes one value of it."""
    judge = judge_of(folder)
    assert [(one.path, one.code) for one in judge.right if one.level == "error" and one.code.startswith(FORM)] == []
    listed = faults(folder)
    assert len(listed) >= LEAST
    assert len({fault["kind"] for fault in listed}) >= LEAST // 2
    for fault in listed:
        ((path, text),) = with_fault(fault, judge).items()
        document = judge.loaded[path].document
        assert document
        assert text != document.text


def test_the_published_score_is_that_of_the_checks() -> None:
    """The quality page tells the score on the unseen documents; after a change `make mutation` writes it anew."""
    assert published() == figures()
