"""
The quote begins or ends inside a word or a number.

In Arabic a letter that leans on the next word belongs to it: `وتقول` without its `و` is another word, and `600` cut from
`3600` is another number.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
quotes:
  multirole-fighters:
    source: khatami-visit
    text: لمقاتلات المتعددة الأغراض "ميغ - 29"  # <- Q203
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

from fihrist.catalogue import Catalogue
from fihrist.checking.finding import Finding, Spot
from fihrist.model import Record
from fihrist.text import border_fault


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for key, quote in record.quotes.items():
        source, match = catalogue.text(quote.source), catalogue.match(quote)
        fault = border_fault(match, source) if source and match else None
        if fault:
            yield Finding(Spot("quotes", key, "text"), fault.as_message(), fault.as_help())
