"""
The passage is too short to say anything.

A passage has at least three words or twelve letters; only what begins a line, such as the name of a newspaper, may be shorter.

Fails:

```yaml
# catalogue/sources/khatami-visit.yaml
passages:
  mig-29:
    text: "ميغ - 29"  # <- Q204
    en: MiG-29
```

Passes:

```yaml
# catalogue/sources/khatami-visit.yaml
passages:
  mig-29:
    text: والمقاتلات المتعددة الأغراض "ميغ - 29"
    en: and the multi-role fighters "MiG-29"
```
"""

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.checking.evidence.attestations import says_enough
from fihrist.checking.finding import Finding, Findings, Spot


def check(passage: PassageAt, catalogue: Catalogue) -> Findings:
    if not says_enough(passage, catalogue):
        message = "this passage has fewer than 3 words and 12 letters"
        yield Finding(Spot(*passage.path, "text"), message, "copy more of the sentence")
