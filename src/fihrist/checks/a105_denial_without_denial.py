"""
A passage in which somebody denies backs no denial.

A denial is a link to the claim that it denies, so that the claim is shown as contested. A sentence with نفى or أنكر that backs only
other claims leaves the denied claim standing as if nobody had denied it.

Fails:

```yaml
# catalogue/weapons/shahab-4.yaml
quotes:
  denial:  # <- A105
    source: khatami-visit
    text: وعلى رغم نفي موسكو ذلك، أكدت المصادر الدفاعية الاميركية والاسرائيلية
claims:
  category:
    - {value: ballistic-missile, said_by: [us-defence-sources], quote: denial}
```

Passes:

```yaml
# catalogue/weapons/shahab-4.yaml
quotes:
  denial:
    source: khatami-visit
    text: وعلى رغم نفي موسكو ذلك، أكدت المصادر الدفاعية الاميركية والاسرائيلية
claims:
  category:
    - {id: missile, value: ballistic-missile, said_by: [us-defence-sources], quote: denial}
    - {denies: missile, said_by: [russia], quote: denial}
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.finding import Finding, Spot
from fihrist.grounding.cues import kinds_of
from fihrist.record import Record

Sentence = tuple[str, int]


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    denied = {key for claims in record.fields().values() for c in claims if c.denies for key in (c.quote, *c.also)}
    for key, quote in record.quotes.items():
        match = catalogue.match(quote)
        if match and key not in denied and "denial" in kinds_of(quote.text):
            where = {(quote.source, number) for number in match.sentences}
            if not any(where & catalogue.told(denials, other) for other in catalogue.records.values()):
                yield Finding(
                    Spot("quotes", key),
                    "somebody denies in this passage, and no claim is a denial",
                    "add `denies: <claim>` with the one who denies in `said_by`",
                    on="key",
                )


def denials(record: Record, catalogue: Catalogue) -> frozenset[Sentence]:
    """The sentences on which the denials of a record rest, each as source and number."""
    keys = {key for claims in record.fields().values() for c in claims if c.denies for key in (c.quote, *c.also)}
    quotes = [record.quotes[key] for key in keys if key in record.quotes]
    return frozenset((q.source, n) for q in quotes if (match := catalogue.match(q)) for n in match.sentences)
