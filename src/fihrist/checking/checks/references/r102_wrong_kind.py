"""
A reference names a record of another kind.

An operator is an organisation, a signatory is an official. A record of another kind makes a sentence that cannot be true.

Fails:

```yaml
# catalogue/transfers/mig-29-to-iran.yaml
claims:
  recipient:
    - {value: khatami, passages: [khatami-visit/russian-weapons-obtained]}  # <- R102
```

Passes:

```yaml
# catalogue/transfers/mig-29-to-iran.yaml
claims:
  recipient:
    - {value: iran, passages: [khatami-visit/russian-weapons-obtained]}
```
"""

from fihrist.catalogue import Catalogue, Mention
from fihrist.checking.finding import Finding, Findings, Spot


def check(mention: Mention, catalogue: Catalogue) -> Findings:
    kind = catalogue.kind(mention.target)
    if kind is not None and mention.kinds and kind not in mention.kinds:
        help = f"name a record of the kind {' or '.join(f'`{name}`' for name in mention.kinds)}"
        yield Finding(Spot(*mention.path), f"`{mention.target}` is of the kind `{kind}`", help)
