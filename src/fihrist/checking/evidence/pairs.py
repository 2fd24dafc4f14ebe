"""Pairs of texts that say the same in Arabic and English: quotes with their translations, and the texts of values."""

from collections.abc import Iterator
from dataclasses import dataclass

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.attestations import is_sound
from fihrist.checking.finding import Spot
from fihrist.model import Record, Text


@dataclass(frozen=True, slots=True)
class Pair:
    """An Arabic text with its English one; `spot` is that of the English text."""

    spot: Spot
    ar: str
    en: str

    @property
    def is_quote(self) -> bool:
        """Whether it is a quote and its translation."""
        return self.spot[0] == "quotes"


def pairs(record: Record, catalogue: Catalogue) -> tuple[Pair, ...]:
    """The pairs of a record, found once."""
    return catalogue.told(_all, record)


def _all(record: Record, catalogue: Catalogue) -> tuple[Pair, ...]:
    return tuple(_pairs(record, catalogue))


def _pairs(record: Record, catalogue: Catalogue) -> Iterator[Pair]:
    """The quotes that stand in their sources with their translations, then the texts of all values."""
    for key, quote in record.quotes.items():
        if is_sound(quote, catalogue):
            yield Pair(Spot("quotes", key, "en"), quote.text, quote.en)
    for field, claims in record.fields().items():
        for index, claim in enumerate(claims):
            yield from _texts(claim.value, Spot("claims", field, index, "value"))


def _texts(value: object, spot: Spot) -> Iterator[Pair]:
    if isinstance(value, Text):
        yield Pair(spot / "en", value.ar, value.en)
    for name in ("text", "office"):
        inner = getattr(value, name, None)
        if isinstance(inner, Text):
            yield Pair(spot / name / "en", inner.ar, inner.en)
