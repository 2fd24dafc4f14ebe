"""
A source tells of something later than itself.

A document cannot report what had not yet happened when it was published. What it expects has the mode `expected`.

Fails:

```yaml
# catalogue/events/khatami-visit-to-russia.yaml
quotes:
  visit:
    source: unprecedented-rapprochement
    text: وافقت روسيا على إطلاق قمر اصطناعي إيراني جديد في آب 2022
claims:
  date:
    - {value: 2023-08, quote: visit}  # <- D103
unknown: {}
```

Passes:

```yaml
# catalogue/events/khatami-visit-to-russia.yaml
quotes:
  visit:
    source: unprecedented-rapprochement
    text: وافقت روسيا على إطلاق قمر اصطناعي إيراني جديد في آب 2022
claims:
  date:
    - {value: 2022-08, quote: visit}
unknown: {}
```
"""

from collections.abc import Iterator
from datetime import date

from fihrist.catalogue import Catalogue, located
from fihrist.dates import days
from fihrist.finding import Finding, Spot
from fihrist.record import Record


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    claims = {(c.field, c.index): c.claim for c in located(record)}
    for leaf in catalogue.leaves(record):
        if not leaf.is_date or leaf.path[0] != "claims":
            continue
        claim = claims[str(leaf.path[1]), int(leaf.path[2])]
        quote = record.quotes.get(claim.quote)
        published = published_by(catalogue, quote.source) if quote else None
        happened = days(leaf.value)
        if claim.mode != "expected" and published and happened and happened.earliest and happened.earliest > published:
            yield Finding(
                Spot(*leaf.path),
                f"`{leaf.value}` is after its source, of {published}",
                "correct the date; where it is expected, write `mode: expected`",
            )


def published_by(catalogue: Catalogue, source: str) -> date | None:
    """The latest day on which a source can have been published, or None where it is not known."""
    record = catalogue.sources.get(source)
    latest = (
        [found.latest for c in record.claims.published if c.value and (found := days(c.value)) and found.latest]
        if record
        else []
    )
    return max(latest, default=None)
