"""
A denial names no claim.

A denial is a link to the very claim that somebody denies. The claim needs an `id`, and the denial stands under the same
field.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  category:
    - {id: fighter, value: fighter-aircraft, quote: multirole-fighters}
    - {denies: figther, said_by: [russia], quote: multirole-fighters}  # <- R105
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
from difflib import get_close_matches

from fihrist.catalogue import Catalogue, located
from fihrist.checking.finding import Finding, Spot
from fihrist.model import Record


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for denial in located(record):
        if denial.claim.denies is None:
            continue
        spot = Spot("claims", denial.field, denial.index, "denies")
        target, _, claim = denial.claim.denies.rpartition("/")
        there = catalogue.records.get(target or record.id)
        if there is None and not catalogue.is_missing(target):
            continue
        if there is None:
            yield Finding(spot, f"no record named `{target}`", "write `record/claim` with the id of a record")
            continue
        fields = {c.claim.id: c.field for c in located(there) if c.claim.id and c.claim.denies is None}
        if claim not in fields and any(c.claim.id == claim for c in located(there)):
            yield Finding(spot, f"the claim `{claim}` is itself a denial", "name a claim that gives a value")
        elif claim not in fields:
            near = get_close_matches(claim, list(fields), n=1)
            yield Finding(
                spot,
                f"`{there.id}` has no claim with the id `{claim}`",
                f"did you mean `{near[0]}`?" if near else f"add `id: {claim}` to the claim that is denied",
            )
        elif there is record and fields[claim] != denial.field:
            yield Finding(
                spot, f"the claim `{claim}` stands under `{fields[claim]}`", f"move the denial to `{fields[claim]}`"
            )
