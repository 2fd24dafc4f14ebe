"""
A source tells of something later than itself.

A document cannot report what had not yet happened when it was written. What it expects has the mode `expected` or `possible`.

Fails:

```yaml
# catalogue/events/klein-visit-to-sahilia.yaml
claims:
  date:
    - {value: 2023-07, passages: [port-report/klein-visits]}  # <- D103
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

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.attestations import Evidence, published
from fihrist.checking.finding import Finding, Findings
from fihrist.text.dates import days

OPEN = frozenset({"expected", "possible", "estimated"})
CURE = "correct the date; where it is expected, give the passage `mode: expected`"


def check(found: Evidence, catalogue: Catalogue) -> Findings:
    appeared = published(found.passage.source, catalogue, or_written=True)
    if appeared is None or not OPEN.isdisjoint({found.passage.passage.mode, found.of.made.mode if found.of else None}):
        return
    for spot, leaf in found.parts:
        happened = days(leaf.value) if leaf.is_date else None
        if happened and happened.earliest and happened.earliest > appeared:
            message = f"`{leaf.value}` is after its source, which was written by {appeared}"
            yield Finding(found.at(spot), message, CURE)
