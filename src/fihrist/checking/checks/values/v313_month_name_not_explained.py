"""
A Levantine name of a month is not explained.

The Levant calls January كانون الثاني and July تموز. The claim says that it goes from that name to the number.

Fails:

```yaml
# catalogue/events/klein-visit-to-sahilia.yaml
claims:
  date:
    - {value: 2021-07, passages: [port-report/klein-visits]}  # <- V313
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

from fihrist.checking.evidence.attestations import Evidence
from fihrist.checking.evidence.dating import levantine
from fihrist.checking.finding import Finding, Findings


def check(found: Evidence) -> Findings:
    for spot, leaf in found.parts:
        if leaf.is_date and levantine(leaf.value, found):
            message = "the passage names this month in the Levantine way"
            yield Finding(found.at(spot), message, "add `derived: {how: levantine-month}`")
