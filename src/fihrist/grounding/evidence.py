"""The evidence of a claim: the passages on which it rests, and what may supply what they leave out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from fihrist.catalogue import AnyClaim, Catalogue, Located, located
from fihrist.dates import days
from fihrist.finding import Spot
from fihrist.grounding.numbers import Language
from fihrist.matching import border_fault, long_enough
from fihrist.record import Quote, Record, Text
from fihrist.record.walk import Leaf

_SENTENCES_BACK = 6
"""So many sentences before its own a pronoun may reach back for what it stands for."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A claim with its quotes, their text, one on each line, and every scalar in its value."""

    located: Located
    quotes: tuple[Quote, ...]
    text: str
    parts: tuple[tuple[Spot, Leaf], ...]

    @property
    def claim(self) -> AnyClaim:
        """The claim itself."""
        return self.located.claim

    @property
    def spot(self) -> Spot:
        """Where the claim stands in its record."""
        return Spot("claims", self.located.field, self.located.index)

    @property
    def how(self) -> str | None:
        """How the value follows where it is not in the quote letter for letter."""
        return self.claim.derived.how if self.claim.derived else None

    @property
    def why(self) -> Text | None:
        """The step in words."""
        return self.claim.derived.why if self.claim.derived else None


def evidence(record: Record, catalogue: Catalogue) -> tuple[Evidence, ...]:
    """The evidence of each claim of a record whose quotes stand in their sources."""
    return catalogue.told(_evidence, record)


def _evidence(record: Record, catalogue: Catalogue) -> tuple[Evidence, ...]:
    return tuple(_of_claims(record, catalogue))


def _of_claims(record: Record, catalogue: Catalogue) -> Iterator[Evidence]:
    values: dict[tuple[str | int, ...], list[tuple[Spot, Leaf]]] = {}
    for leaf in catalogue.leaves(record):
        if leaf.path[0] == "claims" and leaf.path[3] == "value":
            values.setdefault(leaf.path[1:3], []).append((Spot(*leaf.path), leaf))
    sound = {key: quote for key, quote in record.quotes.items() if is_sound(quote, catalogue)}
    for claim in located(record):
        keys = (claim.claim.quote, *claim.claim.also)
        quotes = tuple(sound[key] for key in keys if key in sound)
        # A claim on a faulty quote has that fault; what the quote would say can be judged once it is mended.
        if len(quotes) < len(keys):
            continue
        text = "\n".join(quote.text for quote in quotes)
        yield Evidence(claim, quotes, text, tuple(values.get((claim.field, claim.index), ())))


def is_sound(quote: Quote, catalogue: Catalogue) -> bool:
    """Whether a quote stands once in its source, long enough and from word to word."""
    match, text = catalogue.match(quote), catalogue.text(quote.source)
    return bool(match and text and long_enough(quote.text) and border_fault(match, text) is None)


def parts(found: Evidence) -> Iterator[tuple[Spot, Leaf]]:
    """Every scalar in the value of a claim, with its spot in the record."""
    return iter(found.parts)


def dates(found: Evidence) -> Iterator[tuple[Spot, str]]:
    """The EDTF dates of a claim, its `as_of` included, with their spots."""
    yield from ((spot, leaf.value) for spot, leaf in parts(found) if leaf.is_date)
    if found.claim.as_of:
        yield found.spot / "as_of", found.claim.as_of


def texts(found: Evidence) -> Iterator[tuple[Spot, Language, str]]:
    """The texts in the value of a claim, with their spots and languages."""
    for spot, leaf in parts(found):
        if leaf.path[-1] in ("en", "ar"):
            yield spot, "en" if leaf.path[-1] == "en" else "ar", leaf.value


def published(source: str, catalogue: Catalogue) -> date | None:
    """The latest day on which a source can have been published, as far as its own quote bears it out."""
    record = catalogue.sources.get(source)
    latest: list[date] = []
    for claim in record.claims.published if record else ():
        quote = record.quotes.get(claim.quote) if record else None
        span = days(claim.value) if claim.value else None
        if quote and claim.value and span and span.latest and claim.value[:4] in quote.text:
            latest.append(span.latest)
    return max(latest, default=None)


def counts_from_nothing(found: Evidence, catalogue: Catalogue) -> bool:
    """Whether a date is counted from that of a source which says when it was published while nothing bears it out."""
    return found.how == "relative-date" and any(_is_undated(quote.source, catalogue) for quote in found.quotes)


def _is_undated(source: str, catalogue: Catalogue) -> bool:
    record = catalogue.sources.get(source)
    return record is None or bool(record.claims.published and published(source, catalogue) is None)


def before(found: Evidence, catalogue: Catalogue) -> str:
    """The sentences of the sources in which the quotes stand, and the ones before, to which pronouns may reach back."""
    pieces = []
    for quote in found.quotes:
        match, text = catalogue.match(quote), catalogue.text(quote.source)
        if match and text and match.sentences:
            first, last = max(0, match.sentences[0] - 1 - _SENTENCES_BACK), match.sentences[-1]
            pieces += [sentence.text for sentence in text.sentences[first:last]]
    return "\n".join(dict.fromkeys(pieces))
