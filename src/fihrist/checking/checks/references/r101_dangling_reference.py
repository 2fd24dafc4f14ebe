"""
A reference names no record.

Mostly the id is misspelt; sometimes the record has still to be made. It is told once, at the first reference to it.

Fails:

```yaml
# catalogue/transfers/mig-29-to-iran.yaml
claims:
  recipient:
    - {value: irran, passages: [khatami-visit/russian-weapons-obtained]}  # <- R101
```

Passes:

```yaml
# catalogue/transfers/mig-29-to-iran.yaml
claims:
  recipient:
    - {value: iran, passages: [khatami-visit/russian-weapons-obtained]}
```
"""

from difflib import get_close_matches

from fihrist.catalogue import Catalogue, Mention
from fihrist.checking.finding import Finding, Findings, Spot


def check(mention: Mention, catalogue: Catalogue) -> Findings:
    target, kinds = mention.target, mention.kinds
    if not catalogue.is_missing(target) or mention != catalogue.mentions_of(target)[0]:
        return
    others = len(catalogue.mentions_of(target)) - 1
    message = f"no {' or '.join(kinds) or 'record'} named `{target}`"
    known = [id for id in catalogue.records if not kinds or catalogue.kind(id) in kinds]
    near = get_close_matches(target, known, n=1, cutoff=0.6)
    help = f"did you mean `{near[0]}`?" if near else "correct the id, or make the record first"
    yield Finding(Spot(*mention.path), message + (f", and {others} more references to it" if others else ""), help)
