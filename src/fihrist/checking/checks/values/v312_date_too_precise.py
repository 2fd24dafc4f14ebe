"""
A date is more precise than the quote.

1990 is not 1 January 1990, and the mid-1990s are not 1995 but `1995~`. A date has the precision of the words: "last year" gives
a year and no month, "last week" a month and no day.

Fails:

```yaml
# catalogue/events/khatami-visit-to-russia.yaml
quotes:
  launch:
    source: unprecedented-rapprochement
    text: وافقت روسيا على إطلاق قمر اصطناعي إيراني جديد في آب 2022
claims:
  date:
    - {value: "2022-08-01", quote: launch, derived: {how: levantine-month}}  # <- V312
unknown: {}
```

Passes:

```yaml
# catalogue/events/khatami-visit-to-russia.yaml
quotes:
  launch:
    source: unprecedented-rapprochement
    text: وافقت روسيا على إطلاق قمر اصطناعي إيراني جديد في آب 2022
claims:
  date:
    - {value: 2022-08, quote: launch, derived: {how: levantine-month}}
unknown: {}
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.attestations import dates, evidence
from fihrist.checking.evidence.dating import fault
from fihrist.checking.finding import Finding
from fihrist.model import Record


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for found in evidence(record, catalogue):
        for spot, date in dates(found):
            wrong = fault(date, found, catalogue)
            if wrong and wrong.invented:
                yield Finding(
                    spot, f"{wrong.what} is not told", "write the date as precisely as the words, and no more"
                )
