"""
A range is said to vary with a field that has no claim.

`varies_with` points a reader to the field on which the range depends. Where that field is empty there is nothing to read.

Fails:

```yaml
# catalogue/weapons/shahab-4.yaml
claims:
  range_km:
    - {value: {min: 2400, max: 3600}, varies_with: warhead_mass_kg, passages: [khatami-visit/range]}  # <- R107
```

Passes:

```yaml
# catalogue/weapons/shahab-4.yaml
claims:
  range_km:
    - {value: {min: 2400, max: 3600}, varies_with: warhead_mass_kg, passages: [khatami-visit/range]}
  warhead_mass_kg:
    - {value: {min: 1000, max: 2000}, passages: [khatami-visit/warhead]}
```
"""

from fihrist.catalogue import Catalogue, ClaimAt
from fihrist.checking.finding import Finding, Findings, Spot


def check(one: ClaimAt, catalogue: Catalogue) -> Findings:
    field = one.claim.varies_with
    if field is not None and (field == one.field or field not in catalogue.records[one.record].fields()):
        help = "name a filled field of this record, or leave `varies_with` out"
        yield Finding(Spot(*one.path, "varies_with"), f"no other field `{field}` has a claim here", help)
