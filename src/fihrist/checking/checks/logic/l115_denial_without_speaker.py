"""
A passage that denies has no speaker.

Somebody denies: an official, a government. Where the document itself says that a thing is not so, that is a statement of its own
and no denial.

Fails:

```yaml
# catalogue/weapons/shahab-4.yaml
claims:
  category:
    - value: ballistic-missile
      passages: [khatami-visit/direct-contribution]
      denied: [khatami-visit/missile-support]  # <- L115
```

Passes:

```yaml
# catalogue/weapons/shahab-4.yaml
claims:
  category:
    - value: ballistic-missile
      passages: [khatami-visit/direct-contribution]
      denied: [khatami-visit/moscow-denies]
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.pointers import deniable
from fihrist.checking.finding import Finding, Spot
from fihrist.model import Record


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for one in deniable(record, catalogue):
        for number, name in enumerate(one.denied):
            passage = catalogue.passages.get(name)
            if passage and not passage.passage.said_by and not passage.passage.speaker:
                help = "give the passage its `said_by` or `speaker`, or remove it here"
                yield Finding(Spot(*one.path, "denied", number), "nobody is named who denies in this passage", help)
