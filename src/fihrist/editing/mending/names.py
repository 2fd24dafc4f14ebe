"""The one known name that a misspelt one most likely means."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

LEAST, LEAD = 0.75, 0.08
"""How like a name must be to the one that is meant, and by how much more than any other, from 0 to 1."""


def candidate(given: str, known: Iterable[str]) -> str | None:
    """The known name that is near a given one and clearly nearer than any other; digits are never changed."""
    plain = _plain(given)
    rated = sorted(((_likeness(plain, name), name) for name in set(known)), reverse=True)
    if not rated or rated[0][0] < LEAST:
        return None
    if len(rated) > 1 and rated[0][0] < 1 and rated[0][0] - rated[1][0] < LEAD:
        return None
    return rated[0][1] if re.findall(r"\d+", plain) == re.findall(r"\d+", rated[0][1]) else None


def _plain(name: str) -> str:
    return re.sub(r"[\s_-]+", "-", name.strip().casefold())


def _likeness(plain: str, name: str) -> float:
    return SequenceMatcher(None, plain, _plain(name), autojunk=False).ratio()
