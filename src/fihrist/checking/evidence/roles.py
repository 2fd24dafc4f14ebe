"""Roles: what stands before a name, and around it, and which role and office it gives or bars to whom it names."""

from collections.abc import Iterator
from dataclasses import dataclass

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.attestations import Evidence
from fihrist.checking.evidence.lexicon import facts, memo, phrases
from fihrist.checking.evidence.names import Naming, is_named, nouns, spellings
from fihrist.checking.evidence.parts import part
from fihrist.checking.evidence.referring import told_by
from fihrist.checking.evidence.speaking import sayings
from fihrist.checking.evidence.spelling import bare, has, places, single, skeletons, spans, words
from fihrist.checking.evidence.terms import called
from fihrist.checking.evidence.voicing import is_among
from fihrist.model import Record
from fihrist.model.values import Position

_NAMED = frozenset({"organisations", "places", "officials", "commentators", "weapons"})
"""Folders of records that a passage calls by name."""
_LEAGUES = frozenset({"state", "alliance", "international-organisation"})
_NEAR = 3
"""So many words before the name of a person stands whose office it is: وزير الدفاع الصربي دراغان ستانيتش."""
_BODY = 8
"""So many words before his name stands the body to which he belongs."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text names a record: the numbers of its first word, from 0, and of that after its last.

    `before` are the words just before, over those that introduce a name (`steps`) and other names in its row (من عُمان
    والكويت), with and without و or ف, but for those that `but` frees.
    """

    start: int
    end: int
    before: frozenset[str]


@memo
def _places(names: tuple[str, ...], text: str) -> tuple[Place, ...]:
    found, firsts = words(text), {form for name in names for one in bare(name)[:1] for form in one}
    made = []
    for start, end in spans(names, found):
        at = start
        while at and found[start][1:] in firsts and found[at][0] == "و":
            at -= 1
        steps = 2 if has(phrases("roles", "steps"), found[max(0, at - 1) : at]) else 1
        near = [n for n in range(max(0, at - steps), at) if not (n and _plain(found[n - 1]) in single("roles", "but"))]
        made.append(Place(start, end, frozenset(form for n in near for form in (found[n], _plain(found[n])))))
    return tuple(made)


def _plain(word: str) -> str:
    return word.lstrip("وف")


def is_barred(record: Record, role: str, text: str) -> bool:
    """Whether a text names a record only where it cannot have a role: supplied to it, asked of it, or not it."""
    where = _places(spellings(record), text)
    return bool(where) and all(_bars(role, place, words(text)) for place in where)


def _bars(role: str, place: Place, found: tuple[str, ...]) -> bool:
    for one in ("any", role):
        if not place.before.isdisjoint(single("roles", "never", one, "after")):
            return True
        before, behind = (phrases("roles", "never", one, key) for key in ("then", "behind"))
        if any(at < place.start and (not before or has(before, found[:at])) for at in places(behind, found)):
            return True
    # Whom a verb of accusing has before him of what he is accused, accuses nobody: اتُّهمت روما ببيع صواريخ.
    is_charge = not place.before.isdisjoint(single("cues", "allegation", "words"))
    is_accused = any(word.startswith("ب") for word in found[place.end : place.end + 1])
    if is_charge and role in facts("roles")["accused_of"] and not is_accused:
        return True
    # Of whose make a weapon is stands after it; who has it is told by a verb.
    is_make = role in facts("roles")["own"] and called("weapon-category", " ".join(found[: place.start][-1:]))
    return bool(is_make) and not lacks(role, " ".join(found))


def speaks(record: Record, role: str, found: Evidence, catalogue: Catalogue) -> bool:
    """Whether a sentence tells that a record speaks, or that its words are passed on, which bars it from a role."""
    by, of = (role in single("roles", "speaking", side) for side in ("by", "of"))
    passage, maker = found.passage.passage, catalogue.records.get(found.of.record) if found.of else None
    by = by or (role == "actor" and getattr(maker, "type", "") in facts("roles")["spoken"])
    if by and record.id in passage.said_by:
        return True
    in_sentence = part(found.passage, catalogue) if by or of else None
    by = by and not is_barred(record, "speaker", passage.text)
    told = sayings(in_sentence.sentence) if in_sentence else ()
    return any((by and is_among(record, one.near)) or (of and is_among(record, one.origin)) for one in told)


def lacks(role: str, text: str) -> bool:
    """Whether a text has none of the words without which it does not tell of a role."""
    needed = phrases("roles", "needed", role)
    return bool(needed) and not has(needed, words(text))


def leaves_out(text: str, thing: str = "") -> bool | None:
    """Whether the last verb of containing before a thing is denied in a text; None where none tells."""
    found, own = words(text), {bone for word in words(thing) for bone in skeletons(word)}
    if has(phrases("roles", "compares"), found):
        return None
    until = max((at for at, word in enumerate(found) if own & skeletons(word)), default=len(found))
    told = places(phrases("roles", "contains"), found[:until])
    before = [tuple(map(_plain, found[max(0, at - 2) : at])) for at in told]
    verbs = [ahead for ahead in before if not (ahead and ahead[-1] in single("roles", "prepositions"))]
    return has(phrases("roles", "without"), verbs[-1]) if verbs else None


def rivals(record: Record, found: Evidence, catalogue: Catalogue, *, of_any_kind: bool = False) -> tuple[str, ...]:
    """The ids of records of the same kind and type that a passage names, not as a place, and of which nothing tells.

    None where it names the record itself.
    """
    text = found.passage.passage.text
    if record.folder not in _NAMED or is_named(record, text):
        return ()
    named = (catalogue.records[id] for id in sorted(Naming.of(catalogue).in_arabic(text)))
    others = [one.id for one in named if (of_any_kind or _is_like(one, record)) and not _is_where(one, text)]
    # What rests on a passage is looked up only where it matters.
    told = catalogue.gathered(told_by, found.passage.name) if others else ()
    return tuple(id for id in others if id not in {*told, *found.passage.passage.said_by, *found.passage.passage.via})


def _is_where(one: Record, text: str) -> bool:
    """Whether a text names a state only by an adjective, or as the place where something is: بأنقرة."""
    if getattr(one, "type", None) != "state":
        return False
    found, own = words(text), {word for name in spellings(one) for word in words(name)[:1]}
    firsts = [found[place.start] for place in _places(spellings(one), text)]
    return not has(nouns(one), found) or all(word not in own and _plain(word)[:1] == "ب" for word in firsts)


def _is_like(one: Record, other: Record) -> bool:
    types = {getattr(record, "type", None) for record in (one, other)}
    return one.folder == other.folder and (one.folder == "places" or len(types) == 1 or types <= _LEAGUES)


def states_of(record: Record, held: Position | None, text: str, catalogue: Catalogue) -> Iterator[frozenset[str]]:
    """The ids of the states in the name of a record; of a person those just before him, in his office and its body."""
    body = catalogue.records.get(held.body or "") if held else None
    names = (record.name.ar, *((held.office.ar,) if held else ()), *((body.name.ar,) if body else ()))
    near = (" ".join(_around(record, text)[0][-_NEAR:]),) if held else ()
    naming = Naming.of(catalogue)
    for told in (*names, *near):
        named = (catalogue.records[id] for id in naming.in_arabic(told))
        states = (one for one in named if getattr(one, "type", None) == "state")
        yield frozenset(one.id for one in states if not is_barred(one, "nationality", told))


def _around(person: Record, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of a text before the name of a person, and those from it on; none where it does not name him."""
    found = words(text)
    start = next(places((person.name.ar, words(person.name.ar)[-1]), found), None)
    return ((), ()) if start is None else (found[:start], found[start:])


def is_past(person: Record, text: str) -> bool:
    """Whether a text calls a person retired or a former holder, beside his name, or says that it tells of then."""
    before, after = _around(person, text)
    # «وهو لواء متقاعد» goes on with him.
    end = next((at for at, word in enumerate(after) if word in ("وهو", "وهي")), 0)
    more = after[: end + _NEAR + 1] if 0 < end <= _NEAR + 1 else after[: len(words(person.name.ar)) + 1]
    return "former" in called("standing", " ".join((*before[-2:], *more))) or has(phrases("roles", "then"), words(text))


def deputy(offices: tuple[str, ...], person: Record, text: str) -> str | None:
    """The word before an office by which whom a text names after it holds a lower one, or None."""
    before = _around(person, text)[0]
    ahead = before[: max(places(offices, before), default=0)][-2:]
    lower = (end for _, end in spans(phrases("roles", "deputies"), ahead))
    return ahead[-1] if len(ahead) in lower else None


def beside(person: Record, body: Record, text: str, catalogue: Catalogue) -> str | None:
    """The id of another body like one that a text names just before a person, or None."""
    near = Naming.of(catalogue).in_arabic(" ".join(_around(person, text)[0][-_BODY:]))
    return next((id for id in sorted(near - {body.id}) if _is_like(catalogue.records[id], body)), None)
