"""What a text affirms of what its passage denies, measured against labels given by hand."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from fihrist.grounding.denials import affirmed, denied
from fihrist.reading import load

PASSAGES: Any = load(Path(__file__).with_name("denials.yaml").read_bytes())
LEAST_PRECISION = 0.95
LEAST_RECALL = 0.95


def labelled() -> Iterator[tuple[str, str, bool]]:
    """Each passage with a text, and whether the text affirms what the passage denies."""
    for pair in (*PASSAGES["passages"], *PASSAGES["later"]):
        for label in ("keeps", "affirms"):
            yield from ((pair["passage"], text, label == "affirms") for text in pair.get(label, ()))


def found(passage: str, text: str) -> bool:
    """Whether the program finds that a text affirms what its passage denies."""
    return affirmed(text, passage, tuple(PASSAGES["names"])) is not None


def test_affirmed_denials_are_found_and_nothing_else() -> None:
    """What a passage denies and a text affirms is found with the precision and recall that were reached before."""
    verdicts = [(found(passage, text), gold) for passage, text, gold in labelled()]
    right = sum(told and gold for told, gold in verdicts)
    assert len(verdicts) >= 150
    assert right >= LEAST_PRECISION * sum(told for told, _ in verdicts)
    assert right >= LEAST_RECALL * sum(gold for _, gold in verdicts)


def test_a_passage_keeps_its_own_denials() -> None:
    """A text that is its passage, word for word, neither affirms what that denies nor denies what it affirms."""
    assert not [passage for passage, _, _ in labelled() if found(passage, passage) or denied(passage, passage)]


def test_what_denials_say_is_mostly_denied_by_their_passage() -> None:
    """Hardly any text that keeps the denials of its passage is said to deny what that affirms."""
    names = tuple(PASSAGES["names"])
    kept = [(passage, text) for passage, text, gold in labelled() if not gold]
    assert sum(denied(text, passage, names) is not None for passage, text in kept) <= 0.05 * len(kept)


@pytest.mark.parametrize("passage", PASSAGES["affirming"])
def test_added_denials_are_found(passage: str) -> None:
    """A text that denies what its passage affirms is found out, unless the passage denies as much of the same words."""
    for text, word in PASSAGES["affirming"][passage].items():
        assert denied(text, passage, tuple(PASSAGES["names"])) == word


@pytest.mark.parametrize("joined", ["\n", ". "])
def test_further_passages_take_no_denial_back(joined: str) -> None:
    """A passage about something else beside the one that denies changes no verdict."""
    other = "افتتح المتحف جناحه الثالث صباحا"
    assert all(found(passage, text) == found(f"{passage}{joined}{other}", text) for passage, text, _ in labelled())
