"""
The passage does not name the record to which a value refers.

Each passage of a claim, with those that it follows, names every record in its value, or `derived` says how the context does. An event, an
agreement or a programme may be called what it is, as in "the visit".

Fails:

```yaml
# catalogue/transfers/mig-29-to-iran.yaml
claims:
  recipient:
    - {value: iran, passages: [port-report/missiles-may-come]}  # <- V321
```

Passes:

```yaml
# catalogue/transfers/mig-29-to-iran.yaml
claims:
  recipient:
    - {value: iran, passages: [khatami-visit/russian-weapons-obtained]}
```
"""

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.attestations import Evidence
from fihrist.checking.evidence.referring import is_referred_to
from fihrist.checking.finding import Finding, Findings

LEVEL = "doubt"


def check(found: Evidence, catalogue: Catalogue) -> Findings:
    record = catalogue.records[found.of.record if found.of else found.passage.source]
    for spot, leaf in found.parts:
        target = catalogue.records.get(leaf.value) if leaf.reference is not None else None
        if target is None or target.id == record.id:
            continue
        if not is_referred_to(target, found, catalogue):
            help = "name another passage, add what it follows or the spelling to the aliases, or say `derived`"
            yield Finding(found.at(spot), f"the passage does not name `{target.id}`", help)
