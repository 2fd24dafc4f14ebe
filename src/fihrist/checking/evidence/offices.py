"""Offices: what stands before the name of a person or in that of a body says which office it is, and whose."""

import re
from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.lexicon import facts, phrases
from fihrist.checking.evidence.names import spellings
from fihrist.checking.evidence.roles import is_barred_at, mentions
from fihrist.checking.evidence.spelling import has, places, skeletons, spans, words
from fihrist.model import Record
from fihrist.model.values import Position

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


def states_of(record: Record, held: Position | None, text: str, catalogue: Catalogue) -> Iterator[frozenset[str]]:
    """The ids of the states in the name of a record; of a person those just before him, in his office and its body."""
    states = [one for one in catalogue.of("organisation") if getattr(one, "type", None) == "state"]
    named, found = _place(record, text), words(text)
    body = catalogue.records.get(held.body or "") if held else None
    names = (record.name.ar, *((held.office.ar,) if held else ()), *((body.name.ar,) if body else ()))
    near = found[max(0, named - _NEAR) : named] if named < len(found) and held else ()
    for given in (*map(words, names), near):
        yield frozenset(
            one.id
            for one in states
            if any(not is_barred_at("nationality", start, given) for start, _ in mentions(one, given))
        )


def tells_body(body: Record, position: Position, text: str) -> bool:
    """Whether a text, or the office itself, has a word of the name of the body in which an office stands."""
    told = {bone for word in words(f"{text} {position.office.ar}") for bone in skeletons(word)}
    own = (bone for name in spellings(body) for word in words(name)[:2] for bone in skeletons(word))
    return not told.isdisjoint(own)


def is_past(text: str, year: int | None) -> bool:
    """Whether an Arabic text tells of a time long before a year, or says that it tells of then."""
    told = [int(one) for one in _YEAR.findall(text)]
    is_old = year is not None and bool(told) and max(told) < year - _AGO
    return is_old or has(phrases("roles", "then"), words(text))


def _place(person: Record, text: str) -> int:
    """The number of the word at which a text names a person, or that after its last."""
    found = words(text)
    return next(places((person.name.ar, words(person.name.ar)[-1]), found), len(found))
