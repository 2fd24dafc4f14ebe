"""
A date is no EDTF date.

Dates are written in the Extended Date/Time Format (ISO 8601-2), which says how much is known: `2022`, `2022-07`, `"2022-07-19"`,
`199X`, `1995~`, `2003/2005`, `XXXX-07`, `../1979`. A day that no calendar has is none of them.

Fails:

```yaml
# catalogue/events/khatami-visit-to-russia.yaml
claims:
  date:
    - {value: 2022-13, quote: visit}  # <- D101
unknown: {}
```

Passes:

```yaml
# catalogue/events/khatami-visit-to-russia.yaml
claims:
  date:
    - {value: 2022-07, quote: visit}
unknown: {}
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.checking.finding import Finding, Spot
from fihrist.model import Record
from fihrist.text.dates import days


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for leaf in catalogue.leaves(record):
        if leaf.is_date and days(leaf.value) is None:
            yield Finding(
                Spot(*leaf.path),
                f"`{leaf.value}` is no EDTF date",
                "write a date such as 2022, 2022-07, 199X, 1995~, XXXX-07, 2003/2005 or ../1979",
            )
