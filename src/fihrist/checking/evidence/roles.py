"""Roles: whether a passage shows that somebody whom it names does not do what a value says of him."""

from collections.abc import Iterator, Sequence

from fihrist.checking.evidence.lexicon import facts, phrases
from fihrist.checking.evidence.names import spellings
from fihrist.checking.evidence.referring import called
from fihrist.checking.evidence.spelling import has, places, single, spans, words
from fihrist.model import Record


def mentions(record: Record, found: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Where the words of a text name a record: the number of the first word, from 0, and of that after the last."""
    return tuple(sorted(set(spans(spellings(record), found))))


def is_barred(record: Record, role: str, text: str) -> bool:
    """Whether a text names a record only where it cannot have a role: supplied to it, asked of it, or not it."""
    found = words(text)
    where = mentions(record, found)
    return bool(where) and all(any(_bars(role, start, found)) for start, _ in where)


def lacks(role: str, text: str) -> bool:
    """Whether a text has none of the words without which it does not tell of a role."""
    needed = phrases("roles", "needed", role)
    return bool(needed) and not has(needed, words(text))


def omits(text: str) -> bool:
    """Whether a text tells what an agreement leaves out: a verb of containing that is denied, or one of omitting."""
    found = words(text)
    negated = (at + 1 for at, word in enumerate(found) if word.lstrip("وف") in single("roles", "negators"))
    contains = set(places(phrases("roles", "contains"), found))
    return not contains.isdisjoint(negated) or has(phrases("roles", "omits"), found)


def compares(text: str) -> bool:
    """Whether a text sets one thing beside another."""
    return has(phrases("roles", "compares"), words(text))


def deputy(office: str, person: Record, text: str) -> str | None:
    """The word before an office by which whom a text names after it holds a lower one, or None."""
    found, name = words(text), words(person.name.ar)
    named = next(places((person.name.ar, name[-1]), found), len(found))
    held = max((at for at in places((office,), found) if at < named), default=0)
    before = found[max(0, held - 2) : held]
    lower = phrases("roles", "deputies")
    if has(tuple(words(office)[:1]), before) or (not has(lower, before[-1:]) and not has(lower, before)):
        return None
    return before[-1]


def _bars(role: str, start: int, found: tuple[str, ...]) -> Iterator[bool]:
    never, over = facts("roles")["never"], has(phrases("roles", "steps"), found[start - 1 : start])
    before = found[max(0, start - (2 if over else 1)) : start]
    for one in ("any", role) if role in never else ("any",):
        after = single("roles", "never", one, "after") if "after" in never[one] else frozenset[str]()
        yield any(word in after or word.lstrip("وف") in after for word in before)
        behind = phrases("roles", "never", one, "behind") if "behind" in never[one] else ()
        yield any(at < start for at in places(behind, found))
    # Of whose make a weapon is stands after it; who has it is told by a verb.
    if role == "operator" and not lacks(role, " ".join(found)):
        yield bool(called("weapon-category", " ".join(found[max(0, start - 1) : start])))
