"""
The unit of a number is not in the passage.

A field has one unit. Each number of a passage has the unit that stands after it; the first end of a range has that of the second.

Fails:

```yaml
# catalogue/weapons/shahab-4.yaml
claims:
  warhead_mass_kg:
    - {value: {min: 2400, max: 3600}, passages: [khatami-visit/range]}  # <- V303
```

Passes:

```yaml
# catalogue/weapons/shahab-4.yaml
claims:
  range_km:
    - {value: {min: 2400, max: 3600}, passages: [khatami-visit/range]}
```
"""

from fihrist.catalogue import Catalogue, ClaimAt
from fihrist.checking.evidence.attestations import Evidence
from fihrist.checking.evidence.measures import has_unit, other_unit, strange_unit
from fihrist.checking.finding import Finding, Findings
from fihrist.model import Quantity
from fihrist.model.fields import fields


def check(found: Evidence, catalogue: Catalogue) -> Findings:
    if not isinstance(found.of, ClaimAt):
        return
    if isinstance(found.of.claim.value, Quantity) and found.how != "arithmetic":
        unit = fields(type(catalogue.records[found.of.record]))[found.of.field].unit or ""
        numbers = [(spot, leaf.value) for spot, leaf in found.parts if isinstance(leaf.value, float)]
        if any(not has_unit(found.text, unit, number) for _, number in numbers):
            help = "correct the field, or name the passage that has the unit"
            yield Finding(found.at(numbers[0][0]), f"the passage has no such number in {unit}", help)
    for spot, language, text in found.texts():
        if strange := other_unit(text, language, found.text) or strange_unit(text, language, found.text):
            yield Finding(
                found.at(spot), f"the passage has no such number in {strange}", "write the unit of the passage"
            )
