"""Referring: whether the passages of a claim name a record, or another step leads from them to it."""

from collections.abc import Iterable, Iterator

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.attestations import Evidence, before
from fihrist.checking.evidence.names import is_doubtful, is_named, is_named_in_english
from fihrist.checking.evidence.terms import is_called
from fihrist.model import Quote, Record
from fihrist.text.places import Span

_TYPES = {"events": "event-type", "agreements": "agreement-type", "programmes": "programme-type"}
_OF_PARTIES = {"transfers": ("supplier", "recipient", "item"), "relationships": ("parties",)}

Passage = tuple[str, Span]


def is_referred_to(target: Record, found: Evidence, catalogue: Catalogue) -> bool:
    """Whether a claim's passages name a record or tell of it without its name, or a declared step leads to it."""
    if is_named(target, found.text) or is_doubtful(target) or _is_told_of(target, found, catalogue):
        return True
    if found.why and (is_named(target, found.why.ar) or is_named_in_english(target, found.why.en)):
        return True
    if found.how != "pronoun":
        return False
    by_name_alone = target.folder not in _TYPES and target.folder not in _OF_PARTIES
    return (by_name_alone or _rests_on(target, found, catalogue)) and is_named(target, before(found, catalogue))


def is_left_out(target: Record, record: Record, field: str, catalogue: Catalogue) -> bool:
    """Whether a transfer or relationship, which is named after what and whom it is between, is named after others."""
    if field not in _OF_PARTIES.get(record.folder, ()) or _is_in_name(target, record):
        return False
    others = catalogue.of(catalogue.kind(target.id) or "")
    return any(is_named(other, record.name.ar) for other in others)


def _is_in_name(target: Record, record: Record) -> bool:
    return any(is_named(target, name) for name in (record.name.ar, *record.aliases.ar))


def _is_told_of(target: Record, found: Evidence, catalogue: Catalogue) -> bool:
    """Whether a passage on which the record itself rests calls it what it is, or names those it is between."""
    if not _rests_on(target, found, catalogue):
        return False
    if target.folder in _TYPES:
        types = target.fields().get("type", ())
        return any(claim.value and is_called(_TYPES[target.folder], claim.value, found.text) for claim in types)
    fields = [field for field in _OF_PARTIES.get(target.folder, ()) if field in target.fields()]
    enough = 2 if target.folder == "relationships" else 1
    return bool(fields) and all(_count(target, field, found, catalogue) >= enough for field in fields)


def _count(target: Record, field: str, found: Evidence, catalogue: Catalogue) -> int:
    """How many of those whom a field of a record names are the claim's own record, or referred to."""
    ids = {claim.value for claim in target.fields()[field] if claim.value}
    records = {id: catalogue.records.get(id) for id in ids}
    return sum(
        record is None or id == found.located.record or is_referred_to(record, found, catalogue)
        for id, record in records.items()
    )


def _rests_on(target: Record, found: Evidence, catalogue: Catalogue) -> bool:
    """Whether a record has its type, or if it has none a quote, from the passages of a claim, or may have it there."""
    grounds = catalogue.told(_grounds, target)
    return grounds is None or any(
        source == other and span.start < its.end and its.start < span.end
        for source, span in _places(found.quotes, catalogue)
        for other, its in grounds
    )


def _grounds(record: Record, catalogue: Catalogue) -> tuple[Passage, ...] | None:
    """The passages from which a record has its type, or None where one of their quotes is faulty."""
    keys = [claim.quote for claim in record.fields().get("type", ())] if record.folder in _TYPES else record.quotes
    quotes = [record.quotes[key] for key in keys if key in record.quotes]
    found = tuple(_places(quotes, catalogue))
    return found if len(found) == len(quotes) else None


def _places(quotes: Iterable[Quote], catalogue: Catalogue) -> Iterator[Passage]:
    for quote in quotes:
        if match := catalogue.match(quote):
            yield quote.source, match.span
