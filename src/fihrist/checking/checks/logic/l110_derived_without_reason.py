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
    - {value: fighter-aircraft, passages: [khatami-visit/mig-29], derived: {how: context, why: {en: It is a fighter., ar: هي مقاتلة.}}}
```
"""

from fihrist.catalogue import ClaimAt
from fihrist.checking.finding import Finding, Findings, Spot


def check(one: ClaimAt) -> Findings:
    derived = one.claim.derived
    if derived and derived.how == "context" and derived.why is None:
        help = "add `why` in both languages, or name the passage that says it"
        yield Finding(Spot(*one.path, "derived"), "no reason is given", help)
