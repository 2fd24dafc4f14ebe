"""Guesses: of which kinds a sentence most likely tells, by the words that the closed lists know."""

from fihrist.editing.drafting.passage import Passage
from fihrist.model.kinds import kinds
from fihrist.model.marks import fields_of, kinds_at, terms_at

_DRAFTED = ("agreement", "event", "official", "organisation", "programme", "relationship", "transfer", "weapon")
"""Kinds that can be drafted from a sentence, in the order in which they are offered where nothing else decides."""

_PAIR = 2


def likely_kinds(passage: Passage) -> tuple[str, ...]:
    """The kinds whose required fields the sentence fills best, the likeliest first."""
    return tuple(sorted(_DRAFTED, key=lambda kind: -_score(kind, passage)))


def _score(name: str, passage: Passage) -> float:
    """How much of what a record of a kind must have stands in the sentence, between 0 and 1.5."""
    kind = kinds()[name]
    required = [field for field, info in fields_of(kind).items() if info.json_schema_extra["x-required"]]
    points = 0.0
    for field in required:
        path = ("claims", field, 0, "value")
        terms, wanted = terms_at(kind, path), kinds_at(kind, path)
        if terms:
            points += 1.5 * bool(passage.terms(terms))
        elif wanted is not None:
            points += min(len(passage.of(wanted)), _PAIR) / _PAIR / 2
    return points / len(required)
