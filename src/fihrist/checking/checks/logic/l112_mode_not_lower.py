"""
A mode is not lower than that of the passages.

A claim or statement has a mode where it is said less surely than the rest of its passage. It never raises what the passage puts as a guess.

Fails:

```yaml
# catalogue/weapons/shahab-4.yaml
claims:
  warhead_mass_kg:
    - {value: {min: 1000, max: 2000}, mode: estimated, passages: [khatami-visit/warhead]}  # <- L112
```

Passes:

```yaml
# catalogue/weapons/shahab-4.yaml
claims:
  warhead_mass_kg:
    - {value: {min: 1000, max: 2000}, passages: [khatami-visit/warhead]}
```
"""

from fihrist.catalogue import Catalogue, Made
from fihrist.catalogue.statuses import STRENGTH
from fihrist.checking.finding import Finding, Findings, Spot


def check(one: Made, catalogue: Catalogue) -> Findings:
    mode, modes = one.made.mode, [passage.passage.mode for passage in catalogue.named(one.passages, one.record)]
    weakest = max(modes, key=STRENGTH.index, default="stated")
    if mode and modes and STRENGTH.index(mode) <= STRENGTH.index(weakest):
        message = f"`{mode}` is not less sure than the passage, which is `{weakest}`"
        yield Finding(Spot(*one.path, "mode"), message, "remove `mode`, or correct that of the passage")
