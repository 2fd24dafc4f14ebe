"""Referring: whether a passage names a record, or means what was named before."""

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from fihrist.catalogue import Catalogue, ClaimAt, PassageAt, StatementAt, passages_in
from fihrist.checking.evidence.attestations import Evidence
from fihrist.checking.evidence.lexicon import facts, memo, phrases
from fihrist.checking.evidence.names import is_doubtful, is_named, is_named_in_part, spellings
from fihrist.checking.evidence.parts import Part, parts
from fihrist.checking.evidence.spelling import has, places, single, skeletons, words
from fihrist.model import Record
from fihrist.model.kinds.official import Official
from fihrist.model.walk import leaves

_UNNAMED = frozenset({"transfers", "relationships", "events", "agreements", "programmes"})
"""Folders of records that have no name of their own in the press, but are called what they are."""
_TWO = re.compile(r"(?<=...)ت(?:ان|ين)$")
_JOINED = re.compile(r"^[وف](?=\w{3})")


def is_referred_to(target: Record, found: Evidence, catalogue: Catalogue) -> bool:
    """Whether a passage names a record or tells of it without its name, or a declared step leads to it."""
    if is_doubtful(target) or any(is_named(target, text) for text in (found.text, found.why)):
        return True
    # The words of a name that editors gave stand apart: ست مروحيات من شركة إيرباص.
    if target.folder == "weapons" and is_named_in_part(target, found.passage.passage.text):
        return True
    if target.folder not in _UNNAMED:
        return _is_named_by_its_own(target, f"{found.text} {found.why}", catalogue)
    about = subjects(found.of) if found.of else ()
    parties = [catalogue.records.get(id) for id in getattr(target, "parties", ()) if id not in about]
    if hasattr(target, "parties") and all(party and is_named(party, found.text) for party in parties):
        return True
    makers = (one for at in (found.passage, *found.context) for one in catalogue.resting_on(at.name))
    return any(target.id in subjects(one) for one in makers)


def _is_named_by_its_own(target: Record, text: str, catalogue: Catalogue) -> bool:
    """Whether a text names somebody who holds an office of a state or body, for which he stands."""
    officials = (one for one in catalogue.of("official") if isinstance(one, Official))
    held = ((one, claim.value) for one in officials for claim in one.claims.position)
    return any(target.id in (office.state, office.body) and is_named(one, text) for one, office in held)


def subjects(one: ClaimAt | StatementAt) -> tuple[str, ...]:
    """The ids of the records that a claim or a statement is about."""
    return (one.record,) if isinstance(one, ClaimAt) else one.statement.about


def told_by(catalogue: Catalogue, passage: str) -> frozenset[str]:
    """The ids of the records that what rests on a passage is about or refers to."""
    resting = catalogue.resting_on(passage)
    every = (leaf for one in resting if isinstance(one, ClaimAt) for leaf in leaves(one.claim))
    values = (leaf.value for leaf in every if leaf.path[0] == "value" and leaf.reference is not None)
    return frozenset({*values, *(id for one in resting for id in subjects(one))})


def names_in(passage: PassageAt, catalogue: Catalogue) -> tuple[str, ...]:
    """The names in Arabic of those who speak in a passage, and of the records of which it tells."""
    told = catalogue.gathered(told_by, passage.name)
    ids = {*passage.passage.said_by, *passage.passage.via, *told} & catalogue.records.keys()
    return tuple(name for id in sorted(ids) for name in spellings(catalogue.records[id]))


@memo
def stand_in(text: str) -> str | None:
    """The first words of an Arabic text that certainly stand in for something named before it, or None."""
    found = words(text)
    if found and not single("stand-ins", "heads").isdisjoint((found[0], _JOINED.sub("", found[0]))):
        return text.split()[0]
    return pair(text) or _first("anywhere", found)


def pair(text: str) -> str | None:
    """The words of an Arabic text for two parties whom it does not name, such as البلدين, or None."""
    return _first("pairs", words(text))


def _first(kind: str, found: tuple[str, ...]) -> str | None:
    return next((found[at] for at in places(phrases("stand-ins", kind), found)), None)


@memo
def goes_on(text: str) -> bool:
    """Whether an Arabic text begins with a word that goes on with the sentence before it: التي, وهو, على أن."""
    return 0 in places(phrases("stand-ins", "relatives"), words(text)[:3])


def told_elsewhere(one: PassageAt, catalogue: Catalogue) -> tuple[str, PassageAt] | None:
    """A definite noun for what no passage that one follows tells of, with the last passage before it that does."""
    found, context = words(one.passage.text), words(" ".join(at.passage.text for at in catalogue.context(one)))
    before = [*takewhile(lambda at: at.name != one.name, passages_in(catalogue.sources[one.source]))]
    for thing in facts("stand-ins")["things"]:
        known = phrases("stand-ins", "things", thing)
        meant = [found[at] for at in places(known, found) if _is_definite(found[at])]
        told = (*known, *phrases("stand-ins", "tells", thing))
        is_new = bool(meant) and not has(told, context) and len(meant) == len([*places(told, found)])
        if last := next((at for at in reversed(before) if is_new and has(told, words(at.passage.text))), None):
            return meant[0], last
    return None


def strays(one: Part, catalogue: Catalogue) -> bool:
    """Whether a passage follows only what neither those next to it nor theirs follow, and tells of nothing there.

    Next to it are those of its sentence, or of the last one before. What it follows for its date alone may stand
    anywhere.
    """
    source, followed = catalogue.sources[one.passage.source], catalogue.context(one.passage)
    dated = {name for claim in (*source.claims.published, *source.claims.written) for name in claim.passages}
    every = [*parts(source.id, catalogue).values()]
    before = [*takewhile(lambda at: at is not one, every)][-1:]
    near = {one.sentence} if one.earlier else {at.sentence for at in (one, *before)}
    beside = [at.passage for at in every if at.sentence in near and at is not one]
    around = {at.name for next_to in beside for at in (next_to, *catalogue.context(next_to))}
    if not beside or not around.isdisjoint(at.name for at in followed) or {at.key for at in followed} <= dated:
        return False
    there = {bone for at in followed for bone in _bones(words(at.passage.text))}
    theirs, own = ({id for at in of for id in _about(at, catalogue)} for of in (followed, (one.passage,)))
    return there.isdisjoint(_bones(filter(_is_definite, words(one.told)))) and theirs.isdisjoint(own)


def _about(one: PassageAt, catalogue: Catalogue) -> Iterator[str]:
    return (id for made in catalogue.resting_on(one.name) for id in subjects(made))


def _is_definite(word: str) -> bool:
    return "ال" in word[:3] or word.startswith("لل")


def _bones(found: Iterable[str]) -> Iterator[str]:
    return (bone for word in found if len(word) > 2 for bone in skeletons(_TWO.sub("ه", word)))
