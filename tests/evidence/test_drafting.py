"""What is drafted from documents of strangers is seldom wrong."""

from collections import Counter

from tests.evidence.drafting import parts
from tests.evidence.scoring import documents

MOST_WRONG = 0.05
"""The share of all that sentences have to be drafted for."""
RIGHT_FOR_WRONG = 4
"""Of what is proposed for documents that nobody who wrote the drafting had seen, so many are right for one wrong."""


def outcomes(half: str) -> Counter[str]:
    """How often what the sentences of a half have to be drafted for is right, wrong or open."""
    return Counter(one.outcome for folder in documents(half) for one in parts(folder))


def test_few_proposals_are_wrong() -> None:
    """At most five in a hundred of what sentences have to be drafted for are proposed wrongly; the rest is open."""
    counts = outcomes("seen")
    assert counts["wrong"] <= MOST_WRONG * counts.total(), counts
    assert counts["right"] > counts["wrong"], counts


def test_what_is_proposed_for_unseen_documents_is_mostly_right() -> None:
    """Where the drafting was not written on a document, it leaves more open, and is wrong as seldom."""
    counts = outcomes("unseen")
    assert counts["right"] > RIGHT_FOR_WRONG * counts["wrong"], counts
