"""
An agreement or a relationship has fewer than two parties.

Nobody agrees alone. Where the text names one party and means another by "the two sides", the second one is `derived`; where it
leaves the other open, say so under `unknown`.

Fails:

```yaml
# catalogue/agreements/secret-missile-deal.yaml
claims:
  parties:  # <- L102
    - {value: iran, quote: secret-deal}
```

Passes:

```yaml
# catalogue/agreements/secret-missile-deal.yaml
claims:
  parties:
    - {value: iran, quote: secret-deal}
    - {value: russia, quote: secret-deal}
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.checking.finding import Finding, Spot
from fihrist.model import Record
from fihrist.model.kinds.agreement import Agreement
from fihrist.model.kinds.relationship import Relationship


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    if not isinstance(record, Agreement | Relationship) or "parties" in record.unknown:
        return
    parties = {claim.value for claim in record.claims.parties if claim.value}
    if record.claims.parties and len(parties) < 2:
        yield Finding(Spot("claims", "parties"), "there is only one party", "add the other party", on="key")
