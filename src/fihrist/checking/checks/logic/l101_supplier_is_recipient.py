"""
The supplier of a transfer is also its recipient.

A transfer leads from one party to another.

Fails:

```yaml
# catalogue/transfers/mig-29-to-iran.yaml
claims:
  supplier:
    - {value: iran, quote: obtained}
  recipient:
    - {value: iran, quote: obtained}  # <- L101
```

Passes:

```yaml
# catalogue/transfers/mig-29-to-iran.yaml
claims:
  supplier:
    - {value: russia, quote: obtained}
  recipient:
    - {value: iran, quote: obtained}
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.checking.finding import Finding, Spot
from fihrist.model.kinds.transfer import Transfer


def check(transfer: Transfer, catalogue: Catalogue) -> Iterator[Finding]:
    suppliers = {claim.value for claim in transfer.claims.supplier if claim.value}
    for index, claim in enumerate(transfer.claims.recipient):
        if claim.value in suppliers:
            yield Finding(
                Spot("claims", "recipient", index, "value"),
                f"`{claim.value}` is also the supplier",
                "name the party that receives",
            )
