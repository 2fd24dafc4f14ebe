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

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from fihrist.catalogue import Catalogue, Mention
from fihrist.finding import Finding, Spot
from fihrist.record import Record

FIELDS = ("derived_from", "part_of")


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for field in FIELDS:
        links = [m for record in catalogue.records.values() for m in catalogue.told(_links, record) if m.path[1] == field]
        parents: dict[str, set[str]] = {}
        for link in links:
            parents.setdefault(link.record, set()).add(link.target)
        try:
            TopologicalSorter(parents).prepare()
        except CycleError as error:
            circle = set(error.args[1])
            if len(circle) > 1:
                yield _finding(field, circle, links)


def _links(record: Record, catalogue: Catalogue) -> tuple[Mention, ...]:
    found = catalogue.mentions_in(record)
    return tuple(m for m in found if m.path[0] == "claims" and m.path[1] in FIELDS and m.path[3] == "value")


def _finding(field: str, circle: set[str], links: list[Mention]) -> Finding:
    link = next(m for m in links if m.record in circle and m.target in circle)
    chain = ", ".join(f"`{id}`" for id in sorted(circle))
    help = "remove the link that the sources do not give"
    return Finding(Spot(*link.path), f"`{field}` runs in a circle through {chain}", help, record=link.record)
