"""Stand-ins: words of a passage that mean what was named before it, so that it cannot be understood alone."""

import re
from functools import lru_cache

from fihrist.checking.evidence.facts import facts
from fihrist.checking.evidence.spelling import forms, places, words
from fihrist.model.vocabulary import term_list

_JOINED = re.compile(r"^[وف](?=\w{3})")
_SUFFIXED = re.compile(r"\b\w+(?:ه|ها|هم|هما|هن)\b")
_SHORTEST = 4
"""A shorter word for a type begins many other words."""
_TYPES = ("event-type", "agreement-type")


@lru_cache(maxsize=16384)
def stand_in(text: str) -> str | None:
    """The first words of an Arabic text that certainly stand in for something named before it, or None."""
    found = words(text)
    heads = frozenset(words(" ".join(facts("stand-ins")["heads"])))
    if found and not heads.isdisjoint((found[0], _JOINED.sub("", found[0]))):
        return text.split()[0]
    return pair(text) or _first(tuple(facts("stand-ins")["anywhere"]), text)


@lru_cache(maxsize=16384)
def pair(text: str) -> str | None:
    """The words of an Arabic text for two parties whom it does not name, such as البلدين, or None."""
    return _first(tuple(facts("stand-ins")["pairs"]), text)


@lru_cache(maxsize=16384)
def may_stand_in(text: str) -> bool:
    """Whether an Arabic text has any word that may mean something named before: a pronoun, a pair, `the visit`."""
    demonstratives = tuple(facts("stand-ins")["demonstratives"])
    return bool(stand_in(text) or _SUFFIXED.search(text) or _first(demonstratives, text) or _calls(text))


def _calls(text: str) -> bool:
    """Whether an Arabic text calls something what it is, with the article, as in `the agreement`."""
    names = (name for terms in _TYPES for term in term_list(terms).terms.values() for name in term.words)
    known = tuple(word for word in words(" ".join(names)) if len(word) >= _SHORTEST)
    return any(form.startswith(known) for word in words(text) if "ال" in word[:4] for form in forms(word))


def _first(names: tuple[str, ...], text: str) -> str | None:
    """The words of a text where the first of several names stands in it."""
    found = words(text)
    return next((found[at] for at in places(names, found)), None)
