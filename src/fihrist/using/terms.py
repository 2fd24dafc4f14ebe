"""The terms of the closed lists as types; written by `python -m tests.using.terms` from the lists themselves."""

# fmt: off
from typing import Literal

Kind = Literal[
    "agreement", "commentator", "event", "official", "organisation", "place", "programme", "relationship",
    "source", "transfer", "weapon"
]
"""What a record is a record of."""

Aspect = Literal[
    "nature", "course", "state", "cooperation", "cause", "aim", "stance", "limit", "effect", "capability",
    "outlook"
]
"""Which side of its matter a statement tells."""

Mode = Literal[
    "stated", "estimated", "possible", "alleged", "expected"
]
"""How the speaker puts the claim."""

Status = Literal[
    "stated", "reported", "estimated", "alleged", "expected", "possible", "contested"
]
"""What the claims on a field add up to."""

Topic = Literal[
    "defence", "arms-transfers", "drones", "missiles", "nuclear", "intelligence", "cyber", "space",
    "officer-training", "mutual-defence", "economy", "payments", "sanctions", "energy", "transport", "relations",
    "alliance", "world-order", "domestic-politics", "ukraine", "syria", "afghanistan", "regional-security",
    "humanitarian-aid", "diplomacy"
]
"""What a statement, a provision or a field of cooperation is about."""
