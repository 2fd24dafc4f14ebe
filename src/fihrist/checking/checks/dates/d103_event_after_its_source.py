"""
A source tells of something later than itself.

A document cannot report what had not yet happened when it was written or published. What it expects has the mode `expected` or `possible`.

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

from collections.abc import Iterator

from fihrist.catalogue import Catalogue, ClaimAt, StatementAt
from fihrist.checking.evidence.attestations import evidence, written_by
from fihrist.checking.finding import Finding
from fihrist.model import Record
from fihrist.text.dates import days

OPEN = frozenset({"expected", "possible"})


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for found in evidence(record, catalogue):
        if not OPEN.isdisjoint({found.passage.passage.mode, _mode(found.of)}):
            continue
        appeared = written_by(found.passage.source, catalogue)
        for spot, leaf in found.parts:
            happened = days(leaf.value) if leaf.is_date else None
            if appeared and happened and happened.earliest and happened.earliest > appeared:
                help = "correct the date; where it is expected, give the passage `mode: expected`"
                yield Finding(
                    found.at(spot), f"`{leaf.value}` is after its source, which was written by {appeared}", help
                )


def _mode(of: ClaimAt | StatementAt | None) -> str | None:
    if of is None:
        return None
    return of.claim.mode if isinstance(of, ClaimAt) else of.statement.mode
