"""
The quote leaves words out.

What an ellipsis hides may be the very word that turns the sentence. Two passages are two quotes, each letter for letter.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
quotes:
  multirole-fighters:
    source: khatami-visit
    text: والمقاتلات … "ميغ - 29"  # <- Q205
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
from fihrist.text import has_ellipsis


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for key, quote in record.quotes.items():
        if has_ellipsis(quote.text, catalogue.text(quote.source)):
            yield Finding(
                Spot("quotes", key, "text"),
                "the quote leaves words out",
                "make two quotes, and name the second one in `also`",
            )
