"""
The same claim stands twice.

The same value from the same speakers and the same quote is one claim. Written twice it looks like two supports.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  category:
    - {value: fighter-aircraft, quote: multirole-fighters}
    - {value: fighter-aircraft, quote: multirole-fighters}  # <- L107
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  category:
    - {value: fighter-aircraft, quote: multirole-fighters}
```
"""

from collections.abc import Iterator
from typing import Any

from fihrist.catalogue import Catalogue
from fihrist.finding import Finding, Spot
from fihrist.record import Claim, Record


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for field, claims in record.fields().items():
        for index, claim in enumerate(claims):
            if any(_same(claim, earlier, record) for earlier in claims[:index]):
                yield Finding(Spot("claims", field, index), "this claim stands twice", "remove one of the two")


def _same(one: Claim[Any], other: Claim[Any], record: Record) -> bool:
    quotes = [record.quotes.get(claim.quote) for claim in (one, other)]
    texts = [quote and (quote.source, quote.text, quote.prefix, quote.suffix) for quote in quotes]
    said = [(claim.value, claim.denies, set(claim.said_by), claim.speaker) for claim in (one, other)]
    return texts[0] == texts[1] and said[0] == said[1]
