"""
A claim has no value, or denies and states at once.

A claim states one value, or denies one claim. With neither it says nothing, with both it says two things.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  category:
    - {quote: multirole-fighters}  # <- L106
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  category:
    - {value: fighter-aircraft, quote: multirole-fighters}
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue, located
from fihrist.checking.finding import Finding, Spot
from fihrist.model import Record


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for located_claim in located(record):
        claim, spot = located_claim.claim, Spot("claims", located_claim.field, located_claim.index)
        if claim.value is None and claim.denies is None:
            yield Finding(spot, "this claim has neither a value nor a denial", "add `value` or `denies`")
        elif claim.value is not None and claim.denies is not None:
            yield Finding(spot / "denies", "this claim states a value and denies one", "make two claims")
        elif claim.scope is not None and claim.denies is None:
            yield Finding(spot / "scope", "`scope` is for denials", "remove it")
