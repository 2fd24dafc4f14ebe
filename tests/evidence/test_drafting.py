"""What is drafted from documents on which the drafting was not written is seldom wrong."""

from collections import Counter

from tests.evidence.drafting import WRITTEN_ON, sentences
from tests.evidence.scoring import documents

MOST_WRONG = 0.05
"""The share of all that 40 sentences have to be drafted for."""


def test_few_proposals_are_wrong() -> None:
    """At most five in a hundred of what sentences have to be drafted for are proposed wrongly; the rest is open."""
    half = tuple(one.name for one in documents("seen") if one.name not in WRITTEN_ON)
    counts = Counter(one.outcome for one in sentences(half, 40))
    assert counts["wrong"] <= MOST_WRONG * counts.total(), counts
    assert counts["right"] > counts["wrong"], counts
