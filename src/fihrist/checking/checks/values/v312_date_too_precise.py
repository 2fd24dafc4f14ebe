"""
A date is more precise than the passage.

1990 is not 1 January 1990, and the mid-1990s are not 1995 but `1995~`. "Last year" gives a year and no month.

Fails:

```yaml
# catalogue/events/klein-visit-to-sahilia.yaml
claims:
  date:
    - {value: "2021-07-01", passages: [port-report/klein-visits], derived: {how: levantine-month}}  # <- V312
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
from fihrist.checking.evidence.dating import faults, has_part
from fihrist.checking.finding import Finding, Findings


def check(found: Evidence, catalogue: Catalogue) -> Findings:
    for spot, wrong in faults(found, catalogue):
        if wrong.invented:
            help = "write the date as precisely as the words, and no more"
            if has_part(found.text):
                help += "; where a word such as «نهاية» gives the part, add `derived: {how: part-of-period}`"
            yield Finding(found.at(spot), f"{wrong.what} is not told", help)
