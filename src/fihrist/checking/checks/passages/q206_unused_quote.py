"""
No claim rests on the quote.

A quote without a claim is a fact that nobody has written down, or one that has moved away. Either way the record does not
say what it shows.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
quotes:
  multirole-fighters:
    source: khatami-visit
    text: والمقاتلات المتعددة الأغراض "ميغ - 29"
  attack-fighters:  # <- Q206
    source: khatami-visit
    text: والمقاتلات الهجومية "سوخوي - 24"
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
quotes:
  multirole-fighters:
    source: khatami-visit
    text: والمقاتلات المتعددة الأغراض "ميغ - 29"
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue, located
from fihrist.checking.finding import Finding, Spot
from fihrist.model import Record


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    used = {key for c in located(record) for key in (c.claim.quote, *c.claim.also)}
    used |= {unknown.quote for unknown in record.unknown.values() if unknown.quote}
    for key in record.quotes:
        if key not in used:
            yield Finding(
                Spot("quotes", key),
                "no claim rests on this quote",
                "add the claim that it proves, or remove the quote",
                on="key",
            )
