"""
The same passage stands twice in a record.

One sentence, one quote. A passage that is typed a second time will one day be corrected in one place only; claims that rest on
it share its key.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
quotes:
  multirole-fighters:
    source: khatami-visit
    text: والمقاتلات المتعددة الأغراض "ميغ - 29"
  fighters-again:
    source: khatami-visit
    text: والمقاتلات المتعددة الأغراض "ميغ - 29"  # <- Q301
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
from fihrist.checking.finding import Finding, Note, Spot
from fihrist.model import Record
from fihrist.text.places import Span


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    seen: dict[tuple[str, Span], str] = {}
    for key, quote in record.quotes.items():
        match = catalogue.match(quote)
        if match is None:
            continue
        first = seen.setdefault((quote.source, match.span), key)
        if first != key:
            yield Finding(
                Spot("quotes", key, "text"),
                f"this passage is already the quote `{first}`",
                f"let the claims rest on `{first}`, and remove this quote",
                notes=(Note(Spot("quotes", first, "text"), "here for the first time"),),
            )
