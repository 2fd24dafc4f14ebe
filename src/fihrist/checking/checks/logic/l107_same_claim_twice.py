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
from fihrist.checking.finding import Finding, Spot
from fihrist.model import Claim, Record


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for field, claims in record.fields().items():
        told: dict[object, list[Claim[Any]]] = {}
        for index, claim in enumerate(claims):
            alike = told.setdefault(_words(claim, record), [])
            if any((claim.value, claim.speaker) == (earlier.value, earlier.speaker) for earlier in alike):
                yield Finding(Spot("claims", field, index), "this claim stands twice", "remove one of the two")
            alike.append(claim)


def _words(claim: Claim[Any], record: Record) -> object:
    """The passage, the denied claim and the speakers, apart from their order."""
    quote = record.quotes.get(claim.quote)
    passage = (quote.source, quote.text, quote.prefix, quote.suffix) if quote else None
    return passage, claim.denies, frozenset(claim.said_by)
