"""
The passage tells another time, or the same one more precisely.

"Yesterday" is the day before that of the document, "next December" the first one after it, and "last year" the year before. Where the
passage tells the month of a year, so does the date.

Fails:

```yaml
# catalogue/events/klein-visit-to-sahilia.yaml
claims:
  date:
    - {value: "2021", passages: [port-report/klein-visits]}  # <- V314
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
from fihrist.checking.evidence.dating import is_shortened, other_day
from fihrist.checking.finding import Finding, Findings

LEVEL = "doubt"


def check(found: Evidence, catalogue: Catalogue) -> Findings:
    for spot, leaf in found.parts:
        if leaf.is_date and other_day(leaf.value, found, catalogue):
            help = "count from the day of the document"
            yield Finding(found.at(spot), f"the passage means another time than `{leaf.value}`", help)
        elif leaf.is_date and is_shortened(leaf.value, found):
            help = "write the date as precisely as the passage does"
            yield Finding(found.at(spot), f"the passage tells more than `{leaf.value}`", help)
