"""
A passage is named in full where its key would do.

In the record of its own source a passage is named by its key alone, so that each name is written in one way.

Fails:

```yaml
# catalogue/sources/port-report.yaml
claims:
  publisher:
    - {value: ports-newspaper, passages: [port-report/published-in-august]}  # <- R109
```

Passes:

```yaml
# catalogue/sources/port-report.yaml
claims:
  publisher:
    - {value: ports-newspaper, passages: [published-in-august]}
```
"""

from fihrist.catalogue import Catalogue, written
from fihrist.checking.finding import Finding, Findings
from fihrist.checking.subjects import Pointer


def check(pointer: Pointer, catalogue: Catalogue) -> Findings:
    short = written(pointer.name, pointer.record)
    if short != pointer.name and pointer.record in catalogue.sources:
        yield Finding(pointer.spot, "the source is this very record", f"write `{short}`")
