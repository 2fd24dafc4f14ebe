"""
Records or passages are derived from, part of, or followed by each other in a circle.

A circle (a copy of a copy of itself; two passages of which each explains the other) means that one of the links is wrong.

Fails:

```yaml
# catalogue/transfers/mig-29-to-iran.yaml
part_of: fighters-to-iran
# catalogue/transfers/fighters-to-iran.yaml
part_of: mig-29-to-iran  # <- R104
```

Passes:

```yaml
# catalogue/transfers/mig-29-to-iran.yaml
part_of: fighters-to-iran
# catalogue/transfers/fighters-to-iran.yaml
name: {en: Fighters to Iran, ar: مقاتلات إلى إيران}
```
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fihrist.catalogue import Catalogue, full
from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.checking.subjects import pointers
from fihrist.model.fields import fields


@dataclass(frozen=True, slots=True)
class Link:
    """A step of a kind from one record or passage to another, with the record and the spot where it stands."""

    name: str
    start: str
    target: str
    record: str
    spot: Spot


def check(catalogue: Catalogue) -> Findings:
    links = [link for link in _links(catalogue) if link.start != link.target]
    help = "remove the link that the sources do not give"
    for name in sorted({link.name for link in links}):
        targets: dict[str, set[str]] = {}
        for link in (link for link in links if link.name == name):
            targets.setdefault(link.start, set()).add(link.target)
        above = {id: _above(id, targets) for id in targets}
        # Each greatest group of which every member leads to every other.
        circles = {frozenset(other for other in above[id] if id in above.get(other, ())) for id in above}
        for circle in filter(None, circles):
            inside = (one for one in links if one.name == name and {one.start, one.target} <= circle)
            link = min(inside, key=lambda one: one.start)
            chain = ", ".join(f"`{id}`" for id in sorted(circle))
            yield Finding(link.spot, f"`{name}` runs in a circle through {chain}", help, record=link.record)


def _links(catalogue: Catalogue) -> Iterator[Link]:
    for id, record in sorted(catalogue.records.items()):
        for m in catalogue.mentions_in(record):
            is_claimed = m.path[0] == "claims" and m.path[3] == "value"
            if m.path == ("part_of",) or (is_claimed and fields(type(record))[str(m.path[1])].whole):
                yield Link(str(m.path[is_claimed]), id, m.target, id, Spot(*m.path))
        for one in pointers(record, catalogue):
            if one.spot[-2] == "follows":
                yield Link("follows", full(str(one.spot[1]), id), full(one.name, id), id, one.spot)


def _above(id: str, targets: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [id]
    while waiting:
        new = targets.get(waiting.pop(), set()) - found
        found |= new
        waiting += new
    return found
