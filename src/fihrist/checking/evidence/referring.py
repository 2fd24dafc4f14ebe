"""Referring: whether a passage names a record, or means what was named before."""

import re
from itertools import takewhile

from fihrist.catalogue import Catalogue, ClaimAt, PassageAt, StatementAt, passages_in
from fihrist.checking.evidence.attestations import Evidence
from fihrist.checking.evidence.lexicon import facts, memo, phrases
from fihrist.checking.evidence.names import is_doubtful, is_named, is_named_in_part, spellings
from fihrist.checking.evidence.spelling import has, places, single, words
from fihrist.model import Record
from fihrist.model.kinds.official import Official
from fihrist.model.walk import leaves

_UNNAMED = frozenset({"transfers", "relationships", "events", "agreements", "programmes"})
"""Folders of records that have no name of their own in the press, but are called what they are."""
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
    return catalogue.gathered(_names_in, passage.name)


def _names_in(catalogue: Catalogue, name: str) -> tuple[str, ...]:
    passage, told = catalogue.passages[name].passage, catalogue.gathered(told_by, name)
    ids = {*passage.said_by, *passage.via, *told} & catalogue.records.keys()
    return tuple(name for id in sorted(ids) for name in spellings(catalogue.records[id]))


@memo
def stand_in(text: str) -> str | None:
    """The first words of an Arabic text that certainly stand in for something named before it, or None."""
    found = words(text)
    if found and not single("stand-ins", "heads").isdisjoint((found[0], _JOINED.sub("", found[0]))):
        return text.split()[0]
    return pair(text) or next((found[at] for at in places(phrases("stand-ins", "anywhere"), found)), None)


def pair(text: str) -> str | None:
    """The words of an Arabic text for two parties whom it does not name, such as البلدين, or None."""
    return next((words(text)[at] for at in places(phrases("stand-ins", "pairs"), words(text))), None)


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
        meant = [found[at] for at in places(known, found) if "ال" in found[at][:3] or found[at].startswith("لل")]
        told = (*known, *phrases("stand-ins", "tells", thing))
        is_new = bool(meant) and not has(told, context) and len(meant) == len([*places(told, found)])
        if last := next((at for at in reversed(before) if is_new and has(told, words(at.passage.text))), None):
            return meant[0], last
    return None
