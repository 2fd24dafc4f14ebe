"""
The supplier of a transfer is also its recipient.

A transfer leads from one party to another.

Fails:

```yaml
# catalogue/transfers/mig-29-to-iran.yaml
claims:
  supplier:
    - {value: iran, passages: [khatami-visit/russian-weapons-obtained]}
  recipient:
    - {value: iran, passages: [khatami-visit/russian-weapons-obtained]}  # <- L101
```

Passes:

```yaml
# catalogue/transfers/mig-29-to-iran.yaml
claims:
  supplier:
    - {value: russia, passages: [khatami-visit/russian-weapons-obtained]}
  recipient:
    - {value: iran, passages: [khatami-visit/russian-weapons-obtained]}
```
"""

from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.model.kinds.transfer import Transfer


def check(transfer: Transfer) -> Findings:
    suppliers = {claim.value for claim in transfer.claims.supplier}
    for index, claim in enumerate(transfer.claims.recipient):
        if claim.value in suppliers:
            spot, help = Spot("claims", "recipient", index, "value"), "name the party that receives"
            yield Finding(spot, f"`{claim.value}` is also the supplier", help)
