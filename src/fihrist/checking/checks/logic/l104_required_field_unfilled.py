"""
A required field has neither a claim nor an `unknown`.

A field that a reader expects is filled, or the record says why it cannot be. An empty place is never left to guessing.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
claims:  # <- L104
  operator:
    - {value: iran, passages: [khatami-visit/mig-29]}
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  operator:
    - {value: iran, passages: [khatami-visit/mig-29]}
unknown:
  category: {why: not-in-source}
```
"""

from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.model import Record
from fihrist.model.fields import fields


def check(record: Record) -> Findings:
    given = record.fields()
    for field in type(record.claims).model_fields:
        if fields(type(record))[field].required and field not in given and field not in record.unknown:
            help = f"add a claim for `{field}`, or `unknown: {{{field}: {{why: not-in-source}}}}`"
            yield Finding(Spot("claims"), f"`{field}` has neither a claim nor an `unknown`", help, on="key")
