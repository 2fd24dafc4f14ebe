"""
A field is said to be unknown, and is not.

`unknown` is for a required field that no claim can fill. Beside a claim, or on another field, it says something untrue.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  category:
    - {value: fighter-aircraft, passages: [khatami-visit/mig-29]}
unknown:
  category: {why: not-in-source}  # <- L105
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  category:
    - {value: fighter-aircraft, passages: [khatami-visit/mig-29]}
```
"""

from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.model import Record
from fihrist.model.fields import fields


def check(record: Record) -> Findings:
    given = record.fields()
    for field, unknown in record.unknown.items():
        spot = Spot("unknown", field)
        if field not in type(record.claims).model_fields:
            yield Finding(spot, f"this kind has no field `{field}`", "correct the name, or remove it", on="key")
        elif field in given:
            yield Finding(spot, f"`{field}` has a claim", "remove this, or the claim", on="key")
        elif not fields(type(record))[field].required:
            yield Finding(spot, f"`{field}` need not be filled", "remove this", on="key")
        elif unknown.why == "source-says-unknown" and unknown.passage is None:
            yield Finding(spot, "no passage shows that a source says so", "add `passage`")
