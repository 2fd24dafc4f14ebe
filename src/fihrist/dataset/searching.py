"""Search in names, texts and quotes, however they are spelled."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from fihrist.matching import fold_key

if TYPE_CHECKING:
    from fihrist.dataset import Catalogue, Record


def search(catalogue: "Catalogue", text: str) -> tuple["Record", ...]:
    """The records in which a text stands, those with this name first, then those with it in a name."""
    wanted = fold_key(text).strip()
    ranked: tuple[list[Record], ...] = ([], [], [])
    for record in catalogue if wanted else ():
        known = [fold_key(name) for name in names(record)]
        if wanted in known:
            ranked[0].append(record)
        elif any(wanted in name for name in known):
            ranked[1].append(record)
        elif any(wanted in fold_key(part) for part in texts(record)):
            ranked[2].append(record)
    return tuple(record for group in ranked for record in group)


def names(record: "Record") -> Iterator[str]:
    """The names and other spellings of a record."""
    for language in ("en", "ar"):
        yield record.name[language]
        yield from record.json["aliases"][language]


def texts(record: "Record") -> Iterator[str]:
    """The quotes of a record and the texts of its values."""
    for quote in record.quotes.values():
        yield from (quote.text, quote.translation)
    for claim in record.claims:
        yield from _texts(claim.value)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, str):
        yield value
