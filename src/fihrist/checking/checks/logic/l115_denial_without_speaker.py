"""
A passage that denies has no speaker.

An official or a government denies. Where the document itself says that a thing is not so, that is a statement and no denial.

Fails:

```yaml
# catalogue/weapons/shahab-4.yaml
claims:
  category:
    - {value: ballistic-missile, passages: [khatami-visit/direct-contribution], denied: [khatami-visit/missile-support]}  # <- L115
```

Passes:

```yaml
# catalogue/weapons/shahab-4.yaml
claims:
  category:
    - {value: ballistic-missile, passages: [khatami-visit/direct-contribution], denied: [khatami-visit/moscow-denies]}
```
"""

from fihrist.catalogue import Catalogue, Made
from fihrist.checking.evidence.hedging import has_speaker
from fihrist.checking.finding import Finding, Findings, Spot


def check(one: Made, catalogue: Catalogue) -> Findings:
    for number, name in enumerate(one.denied):
        if (passage := catalogue.passages.get(name)) and not has_speaker(passage):
            help = "give the passage its `said_by` or `speaker`, or remove it here"
            yield Finding(Spot(*one.path, "denied", number), "nobody is named who denies in this passage", help)
