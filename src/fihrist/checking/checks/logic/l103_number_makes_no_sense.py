"""
The bounds of a number do not make sense together.

A number has a lower end that is below its upper end, says something, and does not say the same thing in two ways.

Fails:

```yaml
# catalogue/weapons/shahab-4.yaml
claims:
  range_km:
    - {value: {min: 3600, max: 2400}, passages: [khatami-visit/range]}  # <- L103
```

Passes:

```yaml
# catalogue/weapons/shahab-4.yaml
claims:
  range_km:
    - {value: {min: 2400, max: 3600}, passages: [khatami-visit/range]}
```
"""

from fihrist.catalogue import ClaimAt
from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.model import Quantity


def check(one: ClaimAt) -> Findings:
    value, inner = one.claim.value, getattr(one.claim.value, "number", None)
    steps, quantity = (("value", "number"), inner) if isinstance(inner, Quantity) else (("value",), value)
    if isinstance(quantity, Quantity) and (fault := _fault(quantity)):
        yield Finding(Spot(*one.path, *steps), *fault)


def _fault(value: Quantity) -> tuple[str, str] | None:
    numbers = {name: number for name, number in value if isinstance(number, float)}
    given = numbers.keys()
    if not given:
        return "the number is empty", "give `exact`, `min` and `max`, `more_than`, `less_than` or `about`"
    if min(numbers.values()) < 0:
        return "the number is below zero", "write the number as the passage has it"
    if given & {"exact", "about"} and len(given) > 1:
        return "an exact or approximate number stands beside bounds", "keep the form that the words have"
    if {"min", "more_than"} <= given or {"max", "less_than"} <= given:
        return "two bounds stand on one side", "keep the one that the words have"
    low, high = (numbers.get(one, numbers.get(other)) for one, other in (("min", "more_than"), ("max", "less_than")))
    if low is None or high is None or low < high:
        return None
    if low > high:
        return "the lower bound is above the upper one", "swap them, or correct the one that is wrong"
    return "the two bounds are the same number", "write `exact` where the words give one number, or correct a bound"
