"""
A value stands twice in a field.

A second passage that says the same adds its name to the line of the value; two lines look like two values.

Fails:

```yaml
# catalogue/weapons/mawj-3.yaml
claims:
  category:
    - {value: missile, passages: [port-report/mawj-range]}
    - {value: missile, passages: [port-report/missiles-may-come]}  # <- L111
```

Passes:

```yaml
# catalogue/weapons/mawj-3.yaml
claims:
  category:
    - {value: missile, passages: [port-report/mawj-range, port-report/missiles-may-come]}
```
"""

from fihrist.catalogue.parts import plain
from fihrist.checking.finding import Finding, Findings, Note, Spot
from fihrist.model import Record


def check(record: Record) -> Findings:
    for field, claims in record.fields().items():
        values = [(claim.mode, claim.as_of, plain(claim.value)) for claim in claims]
        for index, value in enumerate(values):
            if (first := values.index(value)) < index:
                spot, notes = Spot("claims", field, index), (Note(Spot("claims", field, first), "the first line"),)
                yield Finding(spot, "this value has a line already", "add the passages to that line", notes=notes)
