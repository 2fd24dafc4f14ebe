"""
A date is no EDTF date.

Dates are written in the Extended Date/Time Format (ISO 8601-2), which says how much is known. A day that no calendar has is none.

Fails:

```yaml
# catalogue/events/klein-visit-to-sahilia.yaml
claims:
  date:
    - {value: 2021-13, passages: [port-report/klein-visits]}  # <- D101
unknown: {}
```

Passes:

```yaml
# catalogue/events/klein-visit-to-sahilia.yaml
claims:
  date:
    - {value: 2021-07, passages: [port-report/klein-visits]}
unknown: {}
```
"""

from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.model.walk import Leaf
from fihrist.text.dates import days


def check(leaf: Leaf) -> Findings:
    if leaf.is_date and days(leaf.value) is None:
        help = "write a date such as 2022, 2022-07, 199X, 1995~, XXXX-07, 2003/2005 or ../1979"
        if leaf.value.startswith("/") or leaf.value.endswith("/"):
            help = "write `..` for the end that is open, as in ../1979"
        yield Finding(Spot(*leaf.path), f"`{leaf.value}` is no EDTF date", help)
