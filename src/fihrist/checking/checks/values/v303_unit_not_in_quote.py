"""
The unit of a number is not in the quote.

A field has one unit. A number told in another one, or a text that swaps kilometres for miles, says something that the
passage does not say. Each number keeps the unit that stands after it; the first end of a range has that of the second.

Fails:

```yaml
# catalogue/weapons/shahab-4.yaml
quotes:
  range:
    source: khatami-visit
    text: وقادر على الوصول الى مسافات تتراوح بين 2400 كلم و3600 كلم
claims:
  warhead_mass_kg:
    - {value: {min: 2400, max: 3600}, quote: range}  # <- V303
```

Passes:

```yaml
# catalogue/weapons/shahab-4.yaml
quotes:
  range:
    source: khatami-visit
    text: وقادر على الوصول الى مسافات تتراوح بين 2400 كلم و3600 كلم
claims:
  range_km:
    - {value: {min: 2400, max: 3600}, quote: range}
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.catalogue.statuses import about_field
from fihrist.checking.evidence.attestations import evidence, texts
from fihrist.checking.evidence.measures import has_unit, other_unit
from fihrist.checking.finding import Finding
from fihrist.model import Quantity, Record


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for found in evidence(record, catalogue):
        if isinstance(value := found.claim.value, Quantity):
            unit = about_field(record, found.located.field).get("x-unit", "")
            if not all(has_unit(found.text, unit, number) for _, number in value if number is not None):
                yield Finding(
                    found.spot / "value", f"the quote has no number in {unit}", "quote the passage that has the unit"
                )
            continue
        for spot, language, text in texts(found):
            if unit := other_unit(text, language, found.text):
                yield Finding(spot, f"the quote has no such number in {unit}", "write the unit of the quote")
