"""
A list names the same thing twice.

A speaker, a relay, a quote or a spelling that is listed twice counts once, and mostly the second one was meant to be another.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  category:
    - {value: fighter-aircraft, said_by: [russia, russia], quote: multirole-fighters}  # <- L109
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  category:
    - {value: fighter-aircraft, said_by: [russia], quote: multirole-fighters}
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue, located
from fihrist.finding import Finding, Spot
from fihrist.record import Record


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for spot, listed in _lists(record):
        for index, item in enumerate(listed):
            if item in listed[:index]:
                yield Finding(spot / index, f"`{item}` is listed twice", "remove one, or name the other that was meant")


def _lists(record: Record) -> Iterator[tuple[Spot, tuple[str, ...]]]:
    for language in ("en", "ar"):
        name = getattr(record.name, language)
        yield Spot("aliases", language), tuple(getattr(record.aliases, language))
        if name in getattr(record.aliases, language):
            yield Spot("aliases", language), (name, name)
    for claim in located(record):
        spot = Spot("claims", claim.field, claim.index)
        yield spot / "said_by", claim.claim.said_by
        yield spot / "via", claim.claim.via
        yield spot / "also", (claim.claim.quote, *claim.claim.also)
    for field, claims in record.fields().items():
        ids = tuple(claim.id for claim in claims if claim.id)
        yield Spot("claims", field), ids
