"""
A record refers to itself.

No weapon is derived from itself, no event is a part of itself, no organisation is its own member.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  derived_from:
    - {value: {weapon: mig-29, relation: copy}, quote: multirole-fighters}  # <- R103
```

Passes:

```yaml
# catalogue/weapons/shahab-4.yaml
claims:
  derived_from:
    - {value: {weapon: ss-4-sandal, relation: copy}, quote: multirole-fighters}
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.checking.finding import Finding, Spot
from fihrist.model import Record

SPEAKING = {"said_by", "via"}
"""An official may speak of himself: these name who says it, not what it is about."""


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for mention in catalogue.mentions_in(record):
        if mention.target == record.id and mention.path[0] == "claims" and not SPEAKING & set(mention.path):
            yield Finding(Spot(*mention.path), "the record refers to itself", "name the other record")
