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

from fihrist.catalogue import Catalogue, located
from fihrist.checking.evidence.attestations import published
from fihrist.checking.finding import Finding, Spot
from fihrist.model import Record
from fihrist.text.dates import days


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    claims = {(c.field, c.index): c.claim for c in located(record)}
    for leaf in catalogue.leaves(record):
        if not leaf.is_date or leaf.path[0] != "claims":
            continue
        claim = claims[str(leaf.path[1]), int(leaf.path[2])]
        quote = record.quotes.get(claim.quote)
        appeared = published(quote.source, catalogue) if quote else None
        happened = days(leaf.value)
        if claim.mode != "expected" and appeared and happened and happened.earliest and happened.earliest > appeared:
            yield Finding(
                Spot(*leaf.path),
                f"`{leaf.value}` is after its source, of {appeared}",
                "correct the date; where it is expected, write `mode: expected`",
            )
