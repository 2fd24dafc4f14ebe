"""Offices: what stands before the name of a person or in that of a body says which office it is, and whose."""

import re

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.lexicon import facts, phrases
from fihrist.checking.evidence.roles import is_barred_at, mentions
from fihrist.checking.evidence.spelling import has, places, spans, words
from fihrist.model import Record

_NEAR = 3
"""So many words before the name of a person stands whose office it is: وزير الدفاع الصربي دراغان ستانيتش."""
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_AGO = 2
"""So many years before a document is written an office of then need not be one of now."""


def deputy(offices: tuple[str, ...], person: Record, text: str) -> str | None:
    """The word before an office by which whom a text names after it holds a lower one, or None."""
    found, named = words(text), _place(person, text)
    held = max((at for at in places(offices, found) if at < named), default=0)
    before = found[max(0, held - 2) : held]
    lower = (end for _, end in spans(phrases("roles", "deputies"), before))
    return before[-1] if before and len(before) in lower else None


def other_in_english(english: str, arabic: str) -> str | None:
    """The English word for an office for which the same office in Arabic has no word, or None."""
    said, told = words(english), words(arabic)
    named = (office for office in facts("roles")["offices"] if any(word.startswith(office) for word in said))
    return next((office for office in named if not has(phrases("roles", "offices", office), told)), None)


def states_of(record: Record, text: str, catalogue: Catalogue) -> frozenset[str]:
    """The ids of the states that the name of a body or person has in it, or a text just before a person."""
    states = [one for one in catalogue.of("organisation") if getattr(one, "type", None) == "state"]
    named, found = _place(record, text), words(text)
    near = found[max(0, named - _NEAR) : named] if named < len(found) else ()
    own = words(record.name.ar)
    return frozenset(
        one.id
        for one in states
        for given in (own, near)
        if any(not is_barred_at("nationality", start, given) for start, _ in mentions(one, given))
    )


def is_past(text: str, year: int | None) -> bool:
    """Whether an Arabic text tells of a time long before a year, or says that it tells of then."""
    told = [int(one) for one in _YEAR.findall(text)]
    is_old = year is not None and bool(told) and max(told) < year - _AGO
    return is_old or has(phrases("roles", "then"), words(text))


def _place(person: Record, text: str) -> int:
    """The number of the word at which a text names a person, or that after its last."""
    found = words(text)
    return next(places((person.name.ar, words(person.name.ar)[-1]), found), len(found))
