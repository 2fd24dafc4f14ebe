"""
A passage says a thing and denies it.

One passage has one voice. Where somebody says a thing and another denies it in the same sentence, the sentence is cut in two.

Fails:

```yaml
# catalogue/weapons/shahab-4.yaml
claims:
  category:
    - {value: ballistic-missile, passages: [khatami-visit/direct-contribution], denied: [khatami-visit/direct-contribution]}  # <- L114
```

Passes:

```yaml
# catalogue/weapons/shahab-4.yaml
claims:
  category:
    - {value: ballistic-missile, passages: [khatami-visit/direct-contribution], denied: [khatami-visit/moscow-denies]}
```
"""

from fihrist.catalogue import Made
from fihrist.checking.finding import Finding, Findings, Spot


def check(one: Made) -> Findings:
    for number, name in enumerate(one.denied):
        if name in one.passages:
            help = "cut the passage in two, or remove it here"
            yield Finding(Spot(*one.path, "denied", number), "this passage is the one that says it", help)
