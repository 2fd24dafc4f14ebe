"""
Records are derived from, or part of, each other in a circle.

Descent and parts run one way. A circle (a copy of a copy of itself; a part of its own part) means that at least one of the
links is wrong.

Fails:

```yaml
# catalogue/events/khatami-visit-to-russia.yaml
claims:
  part_of:
    - {value: talks, quote: visit}  # <- R104
# catalogue/events/talks.yaml
claims:
  part_of:
    - {value: khatami-visit-to-russia, quote: visit}
```

Passes:

```yaml
# catalogue/events/talks.yaml
claims:
  part_of:
    - {value: khatami-visit-to-russia, quote: visit}
```
"""

from collections.abc import Iterator, Mapping

from fihrist.catalogue import Catalogue, Mention
from fihrist.checking.finding import Finding, Spot
from fihrist.model import Record

FIELDS = ("derived_from", "part_of")


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for field in FIELDS:
        links = [
            m for record in catalogue.records.values() for m in catalogue.told(_links, record) if m.path[1] == field
        ]
        parents: dict[str, set[str]] = {}
        for link in sorted(links, key=lambda link: link.record):
            parents.setdefault(link.record, set()).add(link.target)
        yield from (_finding(field, circle, links) for circle in _circles(parents))


def _links(record: Record, catalogue: Catalogue) -> tuple[Mention, ...]:
    found = catalogue.mentions_in(record)
    return tuple(
        m
        for m in found
        if m.path[0] == "claims" and m.path[1] in FIELDS and m.path[3] == "value" and m.target != record.id
    )


def _circles(parents: Mapping[str, set[str]]) -> Iterator[frozenset[str]]:
    """Each greatest group of records of which every one leads to every other."""
    above = {id: _above(id, parents) for id in parents}
    told: set[str] = set()
    for id, found in above.items():
        if id in found and id not in told:
            circle = frozenset(other for other in found if id in above.get(other, ()))
            told |= circle
            yield circle


def _above(id: str, parents: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [id]
    while waiting:
        new = parents.get(waiting.pop(), set()) - found
        found |= new
        waiting += new
    return found


def _finding(field: str, circle: frozenset[str], links: list[Mention]) -> Finding:
    inside = (m for m in links if m.record in circle and m.target in circle)
    link = min(inside, key=lambda m: m.record)
    chain = ", ".join(f"`{id}`" for id in sorted(circle))
    help = "remove the link that the sources do not give"
    return Finding(Spot(*link.path), f"`{field}` runs in a circle through {chain}", help, record=link.record)
