"""
A span of time ends before it begins.

The earlier end of a span comes first.

Fails:

```yaml
# catalogue/events/khatami-visit-to-russia.yaml
claims:
  date:
    - {value: 2005/2003, quote: visit}  # <- D102
unknown: {}
```

Passes:

```yaml
# catalogue/events/khatami-visit-to-russia.yaml
claims:
  date:
    - {value: 2003/2005, quote: visit}
unknown: {}
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.checking.finding import Finding, Spot
from fihrist.model import Record
from fihrist.text.dates import in_order


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for leaf in catalogue.leaves(record):
        if leaf.is_date and not in_order(leaf.value):
            yield Finding(Spot(*leaf.path), "this span ends before it begins", "write the earlier end first")
