"""
A claim names a quote that the record does not have.

Every claim rests on a quote of its own record, named by its key.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  category:
    - {value: fighter-aircraft, quote: multirole-fighter}  # <- R106
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  category:
    - {value: fighter-aircraft, quote: multirole-fighters}
```
"""

from collections.abc import Iterator
from difflib import get_close_matches

from fihrist.catalogue import Catalogue, located
from fihrist.checking.finding import Finding, Spot
from fihrist.model import Record


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for spot, key in _keys(record):
        if key not in record.quotes:
            near = get_close_matches(key, list(record.quotes), n=1, cutoff=0.6)
            yield Finding(
                spot,
                f"the record has no quote `{key}`",
                f"did you mean `{near[0]}`?" if near else f"add `{key}` to `quotes`",
            )


def _keys(record: Record) -> Iterator[tuple[Spot, str]]:
    for claim in located(record):
        spot = Spot("claims", claim.field, claim.index)
        yield spot / "quote", claim.claim.quote
        yield from ((spot / "also" / i, key) for i, key in enumerate(claim.claim.also))
    for field, unknown in record.unknown.items():
        if unknown.quote:
            yield Spot("unknown", field, "quote"), unknown.quote
