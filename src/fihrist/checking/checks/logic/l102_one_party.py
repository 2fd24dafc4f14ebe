"""
An agreement or a relationship has fewer than two parties.

Nobody agrees alone. Where "the two sides" means another, the passage that names it stands in `follows`; what is open, under `unknown`.

Fails:

```yaml
# catalogue/agreements/secret-missile-deal.yaml
claims:
  parties:  # <- L102
    - {value: iran, passages: [khatami-visit/secret-deal]}
```

Passes:

```yaml
# catalogue/agreements/secret-missile-deal.yaml
claims:
  parties:
    - {value: iran, passages: [khatami-visit/secret-deal]}
    - {value: russia, passages: [khatami-visit/secret-deal]}
```
"""

from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.model import Record
from fihrist.model.kinds.agreement import Agreement
from fihrist.model.kinds.relationship import Relationship

LEVEL = "doubt"


def check(record: Record) -> Findings:
    spot, parties = Spot("parties"), set[str]()
    if isinstance(record, Relationship):
        parties = set(record.parties)
    elif isinstance(record, Agreement) and "parties" not in record.unknown:
        spot, parties = Spot("claims", "parties"), {claim.value for claim in record.claims.parties}
    if len(parties) == 1:
        yield Finding(spot, "there is only one party", "add the other party", on="key")
