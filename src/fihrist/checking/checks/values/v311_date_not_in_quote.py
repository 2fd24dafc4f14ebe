"""
A date is not in the quote.

A year or month that the passage does not name was mistyped, or comes from elsewhere. What follows in a step says so:
`derived: {how: relative-date}` for "last month", `part-of-period` for "the mid-1990s", `context` with a reason.

Fails:

```yaml
# catalogue/events/khatami-visit-to-russia.yaml
quotes:
  launch:
    source: unprecedented-rapprochement
    text: وافقت روسيا على إطلاق قمر اصطناعي إيراني جديد في آب 2022
claims:
  date:
    - {value: 2021-08, quote: launch, derived: {how: levantine-month}}  # <- V311
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
from fihrist.checking.evidence.attestations import dates, evidence, texts
from fihrist.checking.evidence.dating import fault, month_not_told
from fihrist.checking.finding import Finding
from fihrist.model import Record


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    cure = "correct the date, quote the passage that has it, or say in `derived` how it follows"
    for found in evidence(record, catalogue):
        for spot, date in dates(found):
            wrong = fault(date, found, catalogue)
            if wrong and not wrong.invented:
                yield Finding(spot, f"{wrong.what} is not in the quote", cure)
        for spot, language, text in texts(found):
            if month := month_not_told(text, language, found):
                yield Finding(spot, f"the month {month} is not in the quote", cure)
