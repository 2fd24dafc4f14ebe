"""
A passage in which somebody denies backs no denial.

A denial is a link to the claim that it denies, so that the claim is shown as contested. A sentence with نفى or أنكر that backs only
other claims leaves the denied claim standing as if nobody had denied it. Where two deny in one sentence, each of them has a denial.

Fails:

```yaml
# catalogue/weapons/shahab-4.yaml
quotes:
  denial:  # <- A105
    source: khatami-visit
    text: وعلى رغم نفي موسكو ذلك، أكدت المصادر الدفاعية الاميركية والاسرائيلية
claims:
  category:
    - {value: ballistic-missile, said_by: [us-defence-sources], quote: denial}
```

Passes:

```yaml
# catalogue/weapons/shahab-4.yaml
quotes:
  denial:
    source: khatami-visit
    text: وعلى رغم نفي موسكو ذلك، أكدت المصادر الدفاعية الاميركية والاسرائيلية
claims:
  category:
    - {id: missile, value: ballistic-missile, said_by: [us-defence-sources], quote: denial}
    - {denies: missile, said_by: [russia], quote: denial}
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.attestations import Evidence, evidence
from fihrist.checking.evidence.cues import kinds_of
from fihrist.checking.evidence.referring import is_referred_to
from fihrist.checking.finding import Finding, Spot
from fihrist.model import Quote, Record
from fihrist.text.places import Span

Sentence = tuple[str, int]


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    yield from _nobody_denies(record, catalogue)
    yield from _somebody_is_left_out(record, catalogue)


def _nobody_denies(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    denied = {key for claims in record.fields().values() for c in claims if c.denies for key in (c.quote, *c.also)}
    for key, quote in record.quotes.items():
        match = catalogue.match(quote)
        if match and key not in denied and "denial" in kinds_of(quote.text):
            where = {(quote.source, number) for number in match.sentences}
            if not any(catalogue.holding(denials, sentence) for sentence in where):
                yield Finding(
                    Spot("quotes", key),
                    "somebody denies in this passage, and no claim is a denial",
                    "add `denies: <claim>` with the one who denies in `said_by`",
                    on="key",
                )


def _somebody_is_left_out(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    mine: dict[tuple[str, str], set[str]] = {}
    for found in catalogue.told(denying, record):
        mine.setdefault((found.claim.quote, str(found.claim.denies)), set()).update(found.claim.said_by)
    for (key, claim), ids in mine.items():
        for id in sorted(_deniers(record.quotes[key], catalogue) - ids):
            yield Finding(
                Spot("quotes", key),
                f"`{id}` denies in this passage as well, but not the claim `{claim}`",
                f"add `denies: {claim}` with `{id}` in `said_by`",
                on="key",
            )


def _deniers(quote: Quote, catalogue: Catalogue) -> frozenset[str]:
    """Those who deny anything in a passage, in any record, as far as the passage names them."""
    return frozenset(
        id
        for other in catalogue.holding(_places_of_denials, _place(quote, catalogue))
        for found in catalogue.told(denying, other)
        if _place(found.quotes[0], catalogue) == _place(quote, catalogue)
        for id in found.claim.said_by
        if (speaker := catalogue.records.get(id)) and is_referred_to(speaker, found, catalogue)
    )


def _places_of_denials(record: Record, catalogue: Catalogue) -> frozenset[tuple[str, Span | None]]:
    return frozenset(_place(found.quotes[0], catalogue) for found in catalogue.told(denying, record))


def _place(quote: Quote, catalogue: Catalogue) -> tuple[str, Span | None]:
    match = catalogue.match(quote)
    return quote.source, match.span if match else None


def denials(record: Record, catalogue: Catalogue) -> frozenset[Sentence]:
    """The sentences on which the denials of a record rest, each as source and number."""
    keys = {key for claims in record.fields().values() for c in claims if c.denies for key in (c.quote, *c.also)}
    quotes = [record.quotes[key] for key in keys if key in record.quotes]
    return frozenset((q.source, n) for q in quotes if (match := catalogue.match(q)) for n in match.sentences)


def denying(record: Record, catalogue: Catalogue) -> tuple[Evidence, ...]:
    """The evidence of the denials of a record."""
    return tuple(found for found in evidence(record, catalogue) if found.claim.denies)
