"""
A scope is given and nothing is denied.

`scope: unclear` says that the text leaves open what a denial denies. Without `denied` there is no denial.

Fails:

```yaml
# catalogue/weapons/shahab-4.yaml
claims:
  category:
    - {value: ballistic-missile, passages: [khatami-visit/direct-contribution], scope: unclear}  # <- L113
```

Passes:

```yaml
# catalogue/weapons/shahab-4.yaml
claims:
  category:
    - {value: ballistic-missile, passages: [khatami-visit/direct-contribution], denied: [khatami-visit/moscow-denies], scope: unclear}
```
"""

from fihrist.catalogue import Made
from fihrist.checking.finding import Finding, Findings, Spot


def check(one: Made) -> Findings:
    if one.made.scope and not one.denied:
        help = "remove it, or name in `denied` the passage that denies"
        yield Finding(Spot(*one.path, "scope"), "`scope` is for denials, and nothing denies this", help)
