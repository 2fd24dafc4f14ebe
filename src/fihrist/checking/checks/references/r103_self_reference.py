"""
A record or a passage refers to itself.

No weapon is derived from itself, no organisation is its own member, and no passage is understood from itself.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  derived_from:
    - {value: {weapon: mig-29, relation: copy}, passages: [khatami-visit/mig-29]}  # <- R103
```

Passes:

```yaml
# catalogue/weapons/shahab-4.yaml
claims:
  derived_from:
    - {value: {weapon: ss-4-sandal, relation: copy}, passages: [khatami-visit/copy-of-sandal]}
```
"""

from fihrist.catalogue import Catalogue, full
from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.checking.subjects import pointers
from fihrist.model import Record


def check(record: Record, catalogue: Catalogue) -> Findings:
    for mention in catalogue.mentions_in(record):
        # A document may tell of itself in a statement; only what is claimed of a record, or orders it, can be a circle.
        if mention.target == record.id and mention.path[0] != "passages":
            yield Finding(Spot(*mention.path), "the record refers to itself", "name the other record")
    for one in pointers(record, catalogue):
        if one.spot[-2] == "follows" and full(one.name, record.id) == full(str(one.spot[1]), record.id):
            yield Finding(one.spot, "the passage follows itself", "name the passage that it needs, or remove it")
