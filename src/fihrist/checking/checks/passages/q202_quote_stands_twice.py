"""
The quote stands more than once in its source.

A reader must find the very passage that is meant, and a count of what rests on each sentence must know it too. `prefix` or
`suffix`, the words directly before or after, say which one it is; a longer quote does it as well.

Fails:

```yaml
# catalogue/organisations/russia.yaml
quotes:
  visit-to-russia:
    source: khatami-visit
    text: التحالف الاستراتيجي بين البلدين  # <- Q202
```

Passes:

```yaml
# catalogue/organisations/russia.yaml
quotes:
  visit-to-russia:
    source: khatami-visit
    prefix: بتكريس علاقات
    text: التحالف الاستراتيجي بين البلدين
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.checking.finding import Finding, Spot
from fihrist.model import Record
from fihrist.text import Several, find


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for key, quote in record.quotes.items():
        source = catalogue.text(quote.source)
        found = find(quote.text, source, prefix=quote.prefix, suffix=quote.suffix) if source else None
        if isinstance(found, Several):
            yield Finding(
                Spot("quotes", key, "text"),
                f"this passage stands {found.count} times in `{quote.source}`",
                "quote more of the sentence, or add `prefix` or `suffix`",
            )
