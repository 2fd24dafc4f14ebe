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

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from fihrist.catalogue import Catalogue, full
from fihrist.catalogue.parts import passages_in
from fihrist.checking.finding import Finding, Findings, Spot

FIELDS = ("derived_from", "part_of")


@dataclass(frozen=True, slots=True)
class Link:
    """A step from one record or passage to another, with the record and the spot where it stands."""

    start: str
    target: str
    record: str
    spot: Spot


def check(catalogue: Catalogue) -> Findings:
    groups = [(field, _between_records(field, catalogue)) for field in FIELDS]
    for name, links in (*groups, ("follows", _follows(catalogue))):
        found = [link for link in links if link.start != link.target]
        targets: dict[str, set[str]] = {}
        for link in found:
            targets.setdefault(link.start, set()).add(link.target)
        yield from (_finding(name, circle, found) for circle in _circles(targets))


def _between_records(field: str, catalogue: Catalogue) -> list[Link]:
    mentions = (m for id in sorted(catalogue.records) for m in catalogue.mentions_in(catalogue.records[id]))
    return [
        Link(m.record, m.target, m.record, Spot(*m.path))
        for m in mentions
        if m.path[:1] == (field,) or (m.path[:2] == ("claims", field) and m.path[3] == "value")
    ]


def _follows(catalogue: Catalogue) -> list[Link]:
    return [
        Link(one.name, full(name, source.id), source.id, Spot(*one.path, "follows", number))
        for source in catalogue.sources.values()
        for one in passages_in(source)
        for number, name in enumerate(one.passage.follows)
    ]


def _circles(targets: Mapping[str, set[str]]) -> Iterator[frozenset[str]]:
    """Each greatest group of which every member leads to every other."""
    above = {id: _above(id, targets) for id in targets}
    seen: set[str] = set()
    for id, found in above.items():
        if id in found and id not in seen:
            circle = frozenset(other for other in found if id in above.get(other, ()))
            seen |= circle
            yield circle


def _above(id: str, targets: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [id]
    while waiting:
        new = targets.get(waiting.pop(), set()) - found
        found |= new
        waiting += new
    return found


def _finding(name: str, circle: frozenset[str], links: Iterable[Link]) -> Finding:
    link = min((one for one in links if {one.start, one.target} <= circle), key=lambda one: one.start)
    chain = ", ".join(f"`{id}`" for id in sorted(circle))
    help = "remove the link that the sources do not give"
    return Finding(link.spot, f"`{name}` runs in a circle through {chain}", help, record=link.record)
