"""
The quote is not in its source.

A quote is evidence only when a reader finds it, letter for letter, in the document that it names. White space may differ;
no letter, digit or sign may.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
quotes:
  multirole-fighters:
    source: khatami-visit
    text: والمقاتلات المتعددة الاغراض "ميغ - 29"  # <- Q201
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
from fihrist.model import Quote, Record
from fihrist.text import Absent, Nearest, SourceText, find, nearest
from fihrist.text.places import Span


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for key, quote in record.quotes.items():
        source = catalogue.text(quote.source)
        if source is None:
            continue
        found = find(quote.text, source, prefix=quote.prefix, suffix=quote.suffix)
        if isinstance(found, Absent):
            yield _finding(Spot("quotes", key), quote, found, source, catalogue)


def _finding(spot: Spot, quote: Quote, found: Absent, source: SourceText, catalogue: Catalogue) -> Finding:
    if found.elsewhere:
        at = spot / ("prefix" if quote.prefix else "suffix")
        return Finding(
            at, "the passage is in its source, but not beside these words", "copy the words directly before or after it"
        )
    other = next((id for id in catalogue.sources if id != quote.source and _holds(id, quote, catalogue)), None)
    if other:
        return Finding(
            spot / "source", f"this passage is not in `{quote.source}`", f"write `source: {other}`, which has it"
        )
    near = nearest(quote.text, source)
    if near is None:
        return Finding(
            spot / "text",
            f"this passage is not in `{quote.source}`, nor anything near it",
            "copy the passage from the document",
        )
    return Finding(
        spot / "text", f"this passage is not in `{quote.source}`", near.as_help(), within=_first_difference(near, quote)
    )


def _holds(id: str, quote: Quote, catalogue: Catalogue) -> bool:
    text = catalogue.text(id)
    return text is not None and not isinstance(find(quote.text, text), Absent)


def _first_difference(near: Nearest, quote: Quote) -> Span | None:
    if near.difference is None:
        return None
    start = min(near.difference.offset, len(quote.text) - 1)
    return Span(start, start + 1)
