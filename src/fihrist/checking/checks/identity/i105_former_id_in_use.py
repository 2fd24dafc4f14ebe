"""
A former id is that of another record.

`formerly` leads old addresses to the record. An id that is in use, or that stands in two records, would lead elsewhere.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
formerly: [iran]  # <- I105
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
formerly: [mig-29-fighter]
```
"""

from fihrist.catalogue import Catalogue
from fihrist.checking.finding import Finding, Findings, Spot


def check(catalogue: Catalogue) -> Findings:
    owners: dict[str, str] = {}
    for id, record in sorted(catalogue.records.items()):
        for number, former in enumerate(record.formerly):
            owner = owners.setdefault(former, id)
            if not catalogue.is_missing(former):
                message, help = f"`{former}` is the id of a record", "remove it, or give that record another id"
                yield Finding(Spot("formerly", number), message, help, record=id)
            elif owner != id:
                message = f"`{former}` is a former id of `{owner}` too"
                yield Finding(Spot("formerly", number), message, "keep it in the record that had it", record=id)
