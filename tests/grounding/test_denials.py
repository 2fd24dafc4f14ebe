"""What a text affirms of what its passage denies, measured against labels given by hand."""

import pytest

from fihrist.grounding.denials import denied
from tests.grounding.scoring import denials, is_found, pairs, score_of_pairs

LEAST_PRECISION = 0.95
LEAST_RECALL = 0.95


def test_affirmed_denials_are_found_and_nothing_else() -> None:
    """What a passage denies and a text affirms is found with the precision and recall that were reached before."""
    assert len(tuple(pairs())) >= 150
    assert score_of_pairs().precision >= LEAST_PRECISION
    assert score_of_pairs().recall >= LEAST_RECALL


def test_a_passage_keeps_its_own_denials() -> None:
    """A text that is its passage, word for word, neither affirms what that denies nor denies what it affirms."""
    assert not [passage for passage, _, _ in pairs() if is_found(passage, passage) or denied(passage, passage)]


def test_what_denials_say_is_mostly_denied_by_their_passage() -> None:
    """Hardly any text that keeps the denials of its passage is said to deny what that affirms."""
    names = tuple(denials()["names"])
    kept = [(passage, text) for passage, text, gold in pairs() if not gold]
    assert sum(denied(text, passage, names) is not None for passage, text in kept) <= 0.05 * len(kept)


@pytest.mark.parametrize("passage", denials()["affirming"])
def test_added_denials_are_found(passage: str) -> None:
    """A text that denies what its passage affirms is found out, unless the passage denies as much of the same words."""
    for text, word in denials()["affirming"][passage].items():
        assert denied(text, passage, tuple(denials()["names"])) == word


@pytest.mark.parametrize("joined", ["\n", ". "])
def test_further_passages_take_no_denial_back(joined: str) -> None:
    """A passage about something else beside the one that denies changes no verdict."""
    other = "افتتح المتحف جناحه الثالث صباحا"
    assert all(is_found(passage, text) == is_found(f"{passage}{joined}{other}", text) for passage, text, _ in pairs())
