"""Referring: whether the passages of a claim name a record, or another step leads from them to it."""

from fihrist.catalogue import Catalogue
from fihrist.grounding.evidence import Evidence, before
from fihrist.grounding.names import is_named, is_named_in_english
from fihrist.grounding.terms import is_called
from fihrist.record import Record

_STAND_INS = ("pronoun", "context", "relative-date", "levantine-month", "part-of-period")
_MADE_OF = {"transfers": ("item", "recipient"), "relationships": ("parties",)}
_BY_TYPE = ("events", "agreements", "programmes")


def is_referred_to(target: Record, found: Evidence, catalogue: Catalogue) -> bool:
    """Whether a claim's passages name a record, call it by its type, or a declared step leads to it."""
    if is_named(target, found.text) or _is_called_by_type(target, found, catalogue):
        return True
    if found.how not in _STAND_INS:
        return False
    if found.why and (is_named(target, found.why.ar) or is_named_in_english(target, found.why.en)):
        return True
    return is_named(target, before(found, catalogue))


def _is_called_by_type(target: Record, found: Evidence, catalogue: Catalogue) -> bool:
    """Whether the passages call an event, agreement or programme what it is, or name what a transfer is of."""
    if target.folder in _BY_TYPE:
        terms = {"events": "event-type", "agreements": "agreement-type", "programmes": "programme-type"}[target.folder]
        types = target.fields().get("type", ())
        return any(claim.value and is_called(terms, claim.value, found.text) for claim in types)
    fields = target.fields()
    of = next((fields[field] for field in _MADE_OF.get(target.folder, ()) if field in fields), ())
    named = [catalogue.records.get(claim.value) for claim in of if claim.value]
    return any(record is None or is_named(record, found.text) for record in named)
