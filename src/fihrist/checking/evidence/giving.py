"""Giving: of two states that an Arabic text names behind a verb, the first gives and the second gets."""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.lexicon import facts, memo, phrases
from fihrist.checking.evidence.names import Naming, nouns
from fihrist.checking.evidence.spelling import has, places, single, unjoined, words


def is_turned_round(id: str, role: str, text: str, catalogue: Catalogue) -> bool:
    """Whether a text tells of a state as the one that gets what a value lets it supply, or the other way round."""
    roles = facts("roles")["giving"]["roles"]
    if role not in roles or is_exchange(text):
        return False
    told = {(party, one) for pair in _pairs(text, catalogue) for party, one in zip(pair, roles, strict=True)}
    return (id, role) not in told and any(party == id for party, _ in told)


@memo
def is_exchange(text: str) -> bool:
    """Whether a text tells that one thing is given for another; `in return` may begin what is told of one of them."""
    found = words(text)
    told = places(phrases("roles", "getting", "exchange"), found)
    return any(found[at] not in single("roles", "getting", "in_return") for at in told)


def _pairs(text: str, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Who gives and who gets: behind a verb of giving its subject, and right behind that its object or to whom."""
    found, verbs = words(text), single("roles", "giving", "verbs")
    named = [
        (id, start, end)
        for id, start, end in Naming(catalogue).at(text)
        if getattr(catalogue.records[id], "type", None) == "state"
        and has(nouns(catalogue.records[id]), found[start:end])
    ]
    for giver, start, end in named:
        verb = unjoined(found[start - 1]).removeprefix("س") if start else ""
        behind = end + (found[end : end + 1] == ("الي",))
        yield from ((giver, one) for one, at, _ in named if verb in verbs and at == behind and one != giver)
