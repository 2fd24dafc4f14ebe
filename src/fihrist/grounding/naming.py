"""Naming: which states and people a text names in each language, and where a translation differs."""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.grounding.names import english_names, is_named, is_named_in_english
from fihrist.record import Record


def lost_name(ar: str, en: str, catalogue: Catalogue) -> str | None:
    """The first state or person whom one of two texts names and the other does not, in words, or None."""
    for record in _proper(catalogue):
        there, here = is_named(record, ar), is_named_in_english(record, en)
        if there == here:
            continue
        if here and not _shared(record, en, ar, catalogue):
            return f"`{record.name.en}` is not in the Arabic"
        if there and not here:
            return f"`{record.name.en}` of the Arabic is missing"
    return None


def _proper(catalogue: Catalogue) -> Iterator[Record]:
    """The records whose names are proper names: states and officials."""
    for record in catalogue.of("organisation"):
        if any(claim.value == "state" for claim in record.fields().get("type", ())):
            yield record
    yield from catalogue.of("official")
    yield from catalogue.of("commentator")


def _shared(record: Record, en: str, ar: str, catalogue: Catalogue) -> bool:
    """Whether an English name in a text belongs to another record as well, which the Arabic names."""
    names = set(english_names(record))
    return any(
        other.id != record.id and names & set(english_names(other)) and is_named(other, ar) for other in _proper(catalogue)
    )
