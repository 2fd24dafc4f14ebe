"""What a fingerprint of an answer tells apart."""

from typing import Any

from fihrist.checking.diagnostics import Excerpt
from fihrist.checking.recording import fingerprint
from fihrist.text import SourceText
from fihrist.text.places import Span

SHOWN, OTHER = Excerpt(1, "a", 1, 2), Excerpt(1, "b", 1, 2)
VALUES: list[Any] = [
    None, "a", "b", 1, 1.5, True, (), ("a",), ("b",), ("a", "b"), (("a",), "b"), {"a": ("b",)}, {"a": ("c",)}, {},
    {"b": ("b",)}, frozenset("a"), frozenset("ab"), Span(1, 2), Span(1, 3), SHOWN, OTHER, (SHOWN, OTHER),
    (OTHER, SHOWN), (SHOWN, SHOWN), SourceText("a b"), SourceText("a c"),
]  # fmt: skip


def test_no_two_answers_have_one_fingerprint() -> None:
    """However deep the difference lies."""
    assert len({fingerprint(one) for one in VALUES}) == len(VALUES)


def test_the_same_answer_has_the_same_fingerprint() -> None:
    """In whatever order a set was filled, and whichever object says it."""
    letters = "abcdefgh"
    assert fingerprint(frozenset(letters)) == fingerprint(frozenset(reversed(letters)))
    assert fingerprint((Excerpt(1, "a", 1, 2), [OTHER])) == fingerprint((SHOWN, [Excerpt(1, "b", 1, 2)]))
