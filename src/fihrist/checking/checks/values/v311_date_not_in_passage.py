"""
A date is not in the passage.

The year and month of a date stand in one date of the passage. What follows in a step says so: `derived: {how: relative-date}` for "last
month", `part-of-period` for "the mid-1990s", `context` with a reason.

Fails:

```yaml
# catalogue/events/klein-visit-to-sahilia.yaml
claims:
  date:
    - {value: 2020-07, passages: [port-report/klein-visits], derived: {how: levantine-month}}  # <- V311
unknown: {}
```

Passes:

```yaml
# catalogue/events/klein-visit-to-sahilia.yaml
claims:
  date:
    - {value: 2021-07, passages: [port-report/klein-visits], derived: {how: levantine-month}}
unknown: {}
```
"""

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.attestations import Evidence
from fihrist.checking.evidence.dating import fault, month_not_told
from fihrist.checking.finding import Finding, Findings

CURE = "correct the date, name the passage that has it, or say in `derived` how it follows"


def check(found: Evidence, catalogue: Catalogue) -> Findings:
    for spot, leaf in found.parts:
        wrong = fault(leaf.value, found, catalogue) if leaf.is_date else None
        if wrong and not wrong.invented:
            yield Finding(found.at(spot), f"{wrong.what} is not in the passage", CURE)
    for spot, language, text in found.texts():
        if month := month_not_told(text, language, found):
            yield Finding(found.at(spot), f"the month {month} is not in the passage", CURE)
