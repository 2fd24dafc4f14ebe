"""
A value is derived from context and nobody says how.

`context` is the step that a reader can least see. It says in words, in both languages, why the value follows.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  category:
    - {value: fighter-aircraft, passages: [khatami-visit/mig-29], derived: {how: context}}  # <- L110
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  category:
    - value: fighter-aircraft
      passages: [khatami-visit/mig-29]
      derived: {how: context, why: {en: The list is one of fighters., ar: القائمة قائمة مقاتلات.}}
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.checking.finding import Finding, Spot
from fihrist.model import Record


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for one in catalogue.claims_in(record):
        derived = one.claim.derived
        if derived and derived.how == "context" and derived.why is None:
            help = "add `why` in both languages, or name the passage that says it"
            yield Finding(Spot(*one.path, "derived"), "no reason is given", help)
