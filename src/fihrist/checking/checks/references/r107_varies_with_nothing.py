"""
A range is said to vary with a field that has no claim.

`varies_with` points a reader to the field on which the range depends. Where that field is empty there is nothing to read.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  category:
    - {value: fighter-aircraft, quote: multirole-fighters}
  range_km:
    - {value: {min: 2400, max: 3600}, varies_with: warhead_mass_kg, quote: multirole-fighters}  # <- R107
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  range_km:
    - {value: {min: 2400, max: 3600}, varies_with: warhead_mass_kg, quote: multirole-fighters}
  warhead_mass_kg:
    - {value: {min: 1000, max: 2000}, quote: multirole-fighters}
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue, located
from fihrist.checking.finding import Finding, Spot
from fihrist.model import Record


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    filled = record.fields()
    for claim in located(record):
        field = claim.claim.varies_with
        if field is not None and (field not in filled or field == claim.field):
            yield Finding(
                Spot("claims", claim.field, claim.index, "varies_with"),
                f"no other field `{field}` has a claim here",
                "name a filled field of this record, or leave `varies_with` out",
            )
