"""
A list names the same thing twice.

A speaker, a party or a spelling that is listed twice counts once, and mostly the second one was meant to be another.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  category:
    - {value: fighter-aircraft, passages: [khatami-visit/mig-29, khatami-visit/mig-29]}  # <- L109
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  category:
    - {value: fighter-aircraft, passages: [khatami-visit/mig-29]}
```
"""

from fihrist.catalogue import Catalogue
from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.model import Record
from fihrist.text import folded


def check(record: Record, catalogue: Catalogue) -> Findings:
    seen: set[tuple[Spot, str]] = set()
    for leaf in catalogue.leaves(record):
        # A spelling of an alias may be that of the name itself.
        whole = ("name", leaf.path[-1]) if leaf.path[0] == "name" else leaf.path[:-1]
        whole = ("name", leaf.path[1]) if leaf.path[0] == "aliases" else whole
        if isinstance(leaf.path[-1], int) or leaf.path[0] == "name":
            item = (Spot(*whole), folded(str(leaf.value)))
            if item in seen:
                help = "remove one, or name the other that was meant"
                yield Finding(Spot(*leaf.path), f"`{leaf.value}` is listed twice", help)
            seen.add(item)
