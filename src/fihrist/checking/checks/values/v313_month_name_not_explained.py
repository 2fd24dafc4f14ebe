"""
A Levantine name of a month is not explained.

The press of the Levant calls January كانون الثاني and July تموز. The step from that name to the number is a step, and the
claim says so: `derived: {how: levantine-month}`.

Fails:

```yaml
# catalogue/events/khatami-visit-to-russia.yaml
quotes:
  launch:
    source: unprecedented-rapprochement
    text: وافقت روسيا على إطلاق قمر اصطناعي إيراني جديد في آب 2022
claims:
  date:
    - {value: 2022-08, quote: launch}  # <- V313
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
from fihrist.checking.evidence.dating import levantine
from fihrist.checking.finding import Finding
from fihrist.model import Record


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for found in evidence(record, catalogue):
        for spot, date in dates(found):
            if levantine(date, found):
                yield Finding(
                    spot, "the quote names this month in the Levantine way", "add `derived: {how: levantine-month}`"
                )
