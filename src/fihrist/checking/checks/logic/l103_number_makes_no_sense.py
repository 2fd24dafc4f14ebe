"""
The bounds of a number do not make sense together.

A number has a lower end that is below its upper end, says something, and does not say the same thing in two ways.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  range_km:
    - {value: {min: 3600, max: 2400}, quote: multirole-fighters}  # <- L103
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  range_km:
    - {value: {min: 2400, max: 3600}, quote: multirole-fighters}
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue, located
from fihrist.checking.finding import Finding, Spot
from fihrist.model import Quantity, Record


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for claim in located(record):
        if isinstance(claim.claim.value, Quantity) and (fault := _fault(claim.claim.value)):
            yield Finding(Spot("claims", claim.field, claim.index, "value"), *fault)


def _fault(value: Quantity) -> tuple[str, str] | None:
    given = {name for name, number in value if number is not None}
    if not given:
        return "the number is empty", "give `exact`, `min` and `max`, `more_than`, `less_than` or `about`"
    if any(number is not None and number < 0 for _, number in value):
        return "the number is below zero", "write the number as the quote has it"
    if given & {"exact", "about"} and len(given) > 1:
        return "an exact or approximate number stands beside bounds", "keep the form that the words have"
    if {"min", "more_than"} <= given or {"max", "less_than"} <= given:
        return "two bounds stand on one side", "keep the one that the words have"
    lows = [n for n in (value.min, value.more_than) if n is not None]
    highs = [n for n in (value.max, value.less_than) if n is not None]
    if not lows or not highs or lows[0] < highs[0]:
        return None
    if lows[0] > highs[0]:
        return "the lower bound is above the upper one", "swap them, or correct the one that is wrong"
    return "the two bounds are the same number", "write `exact` where the words give one number, or correct a bound"
