"""
A list names the same thing twice.

A speaker, a relay, a quote, a spelling or the id of a claim that is listed twice counts once, and mostly the second one was meant to be another.

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
from fihrist.checking.finding import Finding, Spot
from fihrist.model import Record


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for listed in _lists(record):
        seen: set[str] = set()
        for spot, item in listed:
            if item in seen:
                yield Finding(spot, f"`{item}` is listed twice", "remove one, or name the other that was meant")
            seen.add(item)


def _lists(record: Record) -> Iterator[list[tuple[Spot, str]]]:
    for language in ("en", "ar"):
        aliases = _items(Spot("aliases", language), getattr(record.aliases, language))
        yield [(Spot("name", language), getattr(record.name, language)), *aliases]
    claims = list(located(record))
    for found in claims:
        spot, claim = Spot("claims", found.field, found.index), found.claim
        yield _items(spot / "said_by", claim.said_by)
        yield _items(spot / "via", claim.via)
        yield [(spot / "quote", claim.quote), *_items(spot / "also", claim.also)]
    # A denial names a claim by its id alone, so an id stands once in the record, whatever the field.
    yield [(Spot("claims", c.field, c.index, "id"), c.claim.id) for c in claims if c.claim.id]


def _items(spot: Spot, listed: tuple[str, ...]) -> list[tuple[Spot, str]]:
    return [(spot / index, item) for index, item in enumerate(listed)]
