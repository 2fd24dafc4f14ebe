"""
A claim has an id that nothing uses.

The id of a claim is there so that a denial can name it. Where no denial does, the denial is missing, or it names another claim.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  category:
    - {id: fighter, value: fighter-aircraft, quote: multirole-fighters}  # <- R108
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
    if not catalogue.whole:
        return
    for claim in located(record):
        id = claim.claim.id
        if id and (record.id, id) not in catalogue.denials:
            yield Finding(
                Spot("claims", claim.field, claim.index, "id"),
                f"nothing denies the claim `{id}`",
                "add the denial that names it, or remove the id",
            )
