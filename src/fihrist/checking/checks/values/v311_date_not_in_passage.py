"""
A date is not in the passage.

The year and month of a date stand in one date of the passage, or `derived` names the step: `relative-date`, `part-of-period`, `context`.

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
from fihrist.checking.evidence.dating import faults
from fihrist.checking.finding import Finding, Findings


def check(found: Evidence, catalogue: Catalogue) -> Findings:
    for spot, wrong in faults(found, catalogue):
        if not wrong.invented:
            help = "correct the date, name the passage that has it, or say in `derived` how it follows"
            yield Finding(found.at(spot), f"{wrong.what} is not in the passage", help)
