"""Roles: whether a passage shows that somebody whom it names does not do what a value says of him."""

from collections.abc import Iterator, Sequence

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.attestations import Evidence
from fihrist.checking.evidence.lexicon import facts, phrases
from fihrist.checking.evidence.names import Naming, is_named, nouns, spellings
from fihrist.checking.evidence.parts import part
from fihrist.checking.evidence.referring import called, told_of
from fihrist.checking.evidence.speaking import sayings
from fihrist.checking.evidence.spelling import has, places, single, spans, words
from fihrist.checking.evidence.voicing import is_among
from fihrist.model import Record

_NAMED = frozenset({"organisations", "places", "officials", "commentators", "weapons"})
"""Folders of records that a passage calls by name."""
_LEAGUES = frozenset({"state", "alliance", "international-organisation"})


def mentions(record: Record, found: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Where the words of a text name a record: the number of the first word, from 0, and of that after the last."""
    return tuple(sorted(set(spans(spellings(record), found))))


def is_barred(record: Record, role: str, text: str) -> bool:
    """Whether a text names a record only where it cannot have a role: supplied to it, asked of it, or not it."""
    found = words(text)
    where = mentions(record, found)
    return bool(where) and all(any(_bars(role, start, found)) for start, _ in where)


def speaks(record: Record, role: str, found: Evidence, catalogue: Catalogue) -> bool:
    """Whether a sentence tells that a record speaks, or that its words are passed on, which bars it from a role."""
    by, of = (role in single("roles", "speaking", side) for side in ("by", "of"))
    in_sentence = part(found.passage, catalogue) if by or of else None
    told = sayings(in_sentence.sentence) if in_sentence else ()
    return any((by and is_among(record, one.near)) or (of and is_among(record, one.origin)) for one in told)


def lacks(role: str, text: str) -> bool:
    """Whether a text has none of the words without which it does not tell of a role."""
    needed = phrases("roles", "needed", role)
    return bool(needed) and not has(needed, words(text))


def omits(text: str) -> bool:
    """Whether a text tells only what an agreement leaves out: its verbs of containing are denied, or one omits."""
    found = words(text)
    negated = {at + 1 for at, word in enumerate(found) if word.lstrip("وف") in single("roles", "negators")}
    over = single("roles", "prepositions")
    contains = {at for at in places(phrases("roles", "contains"), found) if not (at and found[at - 1] in over)}
    return bool(contains & negated and contains <= negated) or has(phrases("roles", "omits"), found)


def compares(text: str) -> bool:
    """Whether a text sets one thing beside another."""
    return has(phrases("roles", "compares"), words(text))


def rivals(record: Record, found: Evidence, catalogue: Catalogue) -> tuple[str, ...]:
    """The ids of records of the same kind and type that a passage names, not as a place, and of which nothing tells.

    None where it names the record itself.
    """
    text = found.passage.passage.text
    if record.folder not in _NAMED or is_named(record, text):
        return ()
    named = (catalogue.records[id] for id in sorted(Naming.of(catalogue).in_arabic(text)))
    others = [one.id for one in named if _is_like(one, record) and not _is_where(one, text)]
    # What rests on a passage is looked up only where it matters.
    told = {id for one in catalogue.resting_on(found.passage.name) if others for id in told_of(one, catalogue)}
    return tuple(id for id in others if id not in {*told, *found.passage.passage.said_by, *found.passage.passage.via})


def _is_where(one: Record, text: str) -> bool:
    """Whether a text names a state only by an adjective, or what is no place for where something is: بأنقرة."""
    found = words(text)
    own = {word for name in spellings(one) for word in words(name)[:1]}
    if getattr(one, "type", None) == "state" and not has(nouns(one), found):
        return True
    inside = all(found[start] not in own and found[start].lstrip("وف")[:1] == "ب" for start, _ in mentions(one, found))
    return one.folder != "places" and (inside or is_barred(one, "rival", text))


def _is_like(one: Record, other: Record) -> bool:
    types = {getattr(record, "type", None) for record in (one, other)}
    return one.folder == other.folder and (len(types) == 1 or types <= _LEAGUES)


def _is_outlet(one: Record) -> bool:
    return getattr(one, "type", None) in ("news-outlet", "research-institute")


def by_outlet(record: Record, text: str, catalogue: Catalogue) -> bool:
    """Whether a text names a state only as that of an outlet: موقع «ميدان» الأذربيجاني."""
    found = words(text)
    where = mentions(record, found)
    if not where or getattr(record, "type", None) != "state":
        return False
    named = (catalogue.records[id] for id in Naming.of(catalogue).in_arabic(text))
    ends = {end for one in named if _is_outlet(one) for _, end in mentions(one, found)}
    return all(start in ends for start, _ in where)


def is_barred_at(role: str, start: int, found: tuple[str, ...]) -> bool:
    """Whether what stands before a word, by its number from 0, keeps whom it names from a role."""
    return any(_bars(role, start, found))


def _bars(role: str, start: int, found: tuple[str, ...]) -> Iterator[bool]:
    over = has(phrases("roles", "steps"), found[start - 1 : start])
    near = range(max(0, start - (2 if over else 1)), start)
    for one in ("any", role):
        after = single("roles", "never", one, "after")
        is_free = [at > 0 and found[at - 1].lstrip("وف") in single("roles", "but") for at in near]
        yield any(
            (found[at] in after or found[at].lstrip("وف") in after) and not free
            for at, free in zip(near, is_free, strict=True)
        )
        before, behind = (phrases("roles", "never", one, key) for key in ("then", "behind"))
        yield any(at < start and (not before or has(before, found[:at])) for at in places(behind, found))
    # Of whose make a weapon is stands after it; who has it is told by a verb.
    if role in facts("roles")["own"] and not lacks(role, " ".join(found)):
        yield bool(called("weapon-category", " ".join(found[max(0, start - 1) : start])))
