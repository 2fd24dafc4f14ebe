"""
The bound of a number is not that of the words.

"More than 80" is not 80: `more_than` is for أكثر من, `less_than` for أقل من, `about` for نحو and حوالي, `exact` for a bare number.

Fails:

```yaml
# catalogue/weapons/mawj-3.yaml
claims:
  warhead_mass_kg:
    - {value: {exact: 250}, passages: [port-report/mawj-warhead]}  # <- V302
```

Passes:

```yaml
# catalogue/weapons/mawj-3.yaml
claims:
  warhead_mass_kg:
    - {value: {about: 250}, passages: [port-report/mawj-warhead]}
```
"""

from fihrist.checking.evidence.attestations import Evidence
from fihrist.checking.evidence.measures import bounds
from fihrist.checking.evidence.numbers import numbers
from fihrist.checking.finding import Finding, Findings
from fihrist.model import Quantity

ONE_SIDED = frozenset({"more_than", "less_than", "about"})


def check(found: Evidence) -> Findings:
    for spot, leaf in found.parts if found.how != "arithmetic" else ():
        bound = str(leaf.path[-1])
        if bound not in Quantity.model_fields or all(leaf.value != number.value for number in numbers(found.text)):
            continue
        given = bounds(found.text, leaf.value)
        meant = sorted(given & (ONE_SIDED | {"min", "max"} if "bounded" in given else ONE_SIDED))
        if bound == "exact" and meant:
            yield Finding(found.at(spot), f"the passage has `{meant[0]}`, not `exact`", f"write `{meant[0]}`")
        elif bound != "exact" and bound not in given:
            yield Finding(found.at(spot), f"no word of the passage means `{bound}`", "write what the passage says")
