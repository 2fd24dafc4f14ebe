"""
A span of time ends before it begins.

The earlier end of a span comes first.

Fails:

```yaml
# catalogue/weapons/shahab-4.yaml
claims:
  entered_service:
    - {value: 2005/2003, passages: [khatami-visit/work-goes-on]}  # <- D102
```

Passes:

```yaml
# catalogue/weapons/shahab-4.yaml
claims:
  entered_service:
    - {value: 2003/2005, passages: [khatami-visit/work-goes-on]}
```
"""

from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.model.walk import Leaf
from fihrist.text.dates import in_order


def check(leaf: Leaf) -> Findings:
    if leaf.is_date and not in_order(leaf.value):
        yield Finding(Spot(*leaf.path), "this span ends before it begins", "write the earlier end first")
