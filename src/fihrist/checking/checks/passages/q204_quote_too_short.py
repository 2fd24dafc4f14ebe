"""
The quote is too short to prove anything.

A single word stands in any document. A quote has at least three words or twelve letters, so that it says something by
itself.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
quotes:
  multirole-fighters:
    source: khatami-visit
    text: "ميغ - 29"  # <- Q204
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
from fihrist.text import long_enough


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for key, quote in record.quotes.items():
        if not long_enough(quote.text):
            yield Finding(
                Spot("quotes", key, "text"),
                "this quote has fewer than 3 words and 12 letters",
                "quote more of the sentence",
            )
