"""
A denial has no speaker.

Somebody denies. Where the document itself says that a thing is not so, that is a claim of its own.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  category:
    - {id: fighter, value: fighter-aircraft, quote: multirole-fighters}
    - {denies: fighter, quote: multirole-fighters}  # <- L108
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  category:
    - {id: fighter, value: fighter-aircraft, quote: multirole-fighters}
    - {denies: fighter, said_by: [russia], quote: multirole-fighters}
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue, located
from fihrist.checking.finding import Finding, Spot
from fihrist.model import Record


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for located_claim in located(record):
        claim = located_claim.claim
        if claim.denies is not None and not claim.said_by and claim.speaker is None:
            yield Finding(
                Spot("claims", located_claim.field, located_claim.index, "denies"),
                "nobody is named who denies",
                "add `said_by` or `speaker`",
            )
