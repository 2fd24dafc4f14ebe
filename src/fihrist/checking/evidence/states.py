"""States: their codes and names, and by which English words they and their capitals are known."""

import re

from fihrist.checking.evidence.lexicon import facts, memo, phrases
from fihrist.checking.evidence.spelling import words


@memo
def called_in_english(names: tuple[str, ...]) -> tuple[str, ...]:
    """The English words for the state that has one of these names, and for its people, with its capital."""
    known = facts("states")["names"]
    code = next((code for name in names for code, called in known.items() if name in called), None)
    return (*phrases("states", "names", code), *phrases("states", "capitals", code)) if code else ()


@memo
def states(name: str) -> frozenset[str]:
    """The codes of the states that have a name, in English or in Arabic; several where two share it, as Congo."""
    known, own = facts("states"), words(name)
    english = {code for code, called in known["names"].items() if name in called}
    return frozenset(english | {code for code, called in known["arabic"].items() if own in map(words, called)})


@memo
def words_of_states() -> frozenset[str]:
    """The English words of the names of states and of their people, in small letters."""
    return frozenset(
        word
        for names in facts("states")["names"].values()
        for name in names
        for word in re.findall(r"\w+", name.casefold())
    )


@memo
def capitals() -> frozenset[str]:
    """The English names of capitals."""
    return frozenset(name for names in facts("states")["capitals"].values() for name in names)
