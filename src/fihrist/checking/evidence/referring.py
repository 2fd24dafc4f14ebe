"""Referring: whether a passage names a record, or tells of it without its name."""

from fihrist.catalogue import Catalogue, ClaimAt, StatementAt
from fihrist.checking.evidence.attestations import Evidence
from fihrist.checking.evidence.names import is_doubtful, is_named, is_named_in_english, spellings
from fihrist.checking.evidence.terms import is_called
from fihrist.model import Record

_TYPES = {"events": "event-type", "agreements": "agreement-type", "programmes": "programme-type"}
RELATIONS = frozenset({"transfers", "relationships"})
UNNAMED = RELATIONS | _TYPES.keys()
"""Folders of records that have no name of their own in the press, but are called what they are."""
_OF_PARTIES = {"transfers": ("supplier", "recipient", "item")}


def is_referred_to(target: Record, found: Evidence, catalogue: Catalogue) -> bool:
    """Whether a passage names a record or tells of it without its name, or a declared step leads to it."""
    if is_named(target, found.text) or is_doubtful(target):
        return True
    if found.why and (is_named(target, found.why.ar) or is_named_in_english(target, found.why.en)):
        return True
    if target.folder not in UNNAMED:
        return False
    return any((_is_called(target, found), _has_parties(target, found, catalogue), _rests_on(target, found, catalogue)))


def is_left_out(target: Record, record: Record, field: str, catalogue: Catalogue) -> bool:
    """Whether a transfer, which is named after what and whom it is between, is named after others of the same kind."""
    if field not in _OF_PARTIES.get(record.folder, ()) or any(is_named(target, name) for name in spellings(record)):
        return False
    return any(is_named(other, record.name.ar) for other in catalogue.of(catalogue.kind(target.id) or ""))


def _is_called(target: Record, found: Evidence) -> bool:
    """Whether a passage calls a record what it is, as in `the visit`."""
    terms, type = _TYPES.get(target.folder), getattr(target, "type", None)
    texts = (found.text, found.why.ar) if found.why else (found.text,)
    return bool(terms and type and any(is_called(terms, type, text) for text in texts))


def _has_parties(target: Record, found: Evidence, catalogue: Catalogue) -> bool:
    """Whether a passage names those between whom a relationship is, or is about them."""
    about = subjects(found.of) if found.of else ()
    parties = [catalogue.records.get(id) for id in getattr(target, "parties", ()) if id not in about]
    return hasattr(target, "parties") and all(party and is_named(party, found.text) for party in parties)


def _rests_on(target: Record, found: Evidence, catalogue: Catalogue) -> bool:
    """Whether the passage, or one that it follows, says something of the record itself."""
    makers = (one for at in (found.passage, *found.context) for one in catalogue.resting_on(at.name))
    return any(target.id in subjects(one) for one in makers)


def subjects(one: ClaimAt | StatementAt) -> tuple[str, ...]:
    """The ids of the records that a claim or a statement is about."""
    return (one.record,) if isinstance(one, ClaimAt) else one.statement.about


def told_of(one: ClaimAt | StatementAt, catalogue: Catalogue) -> frozenset[str]:
    """The ids of the records that a claim or a statement is about or refers to."""
    record = catalogue.records.get(one.record)
    if isinstance(one, StatementAt) or record is None:
        return frozenset(subjects(one))
    mentioned = (m for m in catalogue.mentions_in(record) if m.path[:3] == one.path and m.path[3] == "value")
    return frozenset({one.record, *(m.target for m in mentioned)})
