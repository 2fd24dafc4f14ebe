"""
A passage in which somebody denies is named by no denial.

`denied` links a value or statement with the passage that denies it, so that it is shown as contested and does not stand undisputed.

Fails:

```yaml
# catalogue/sources/port-report.yaml
passages:
  nordal-denies:  # <- A105
    text: ونفت حكومة نوردال ذلك نفياً قاطعاً
    en: And the government of Nordal denied that categorically
    said_by: [nordal]
# catalogue/transfers/mawj-3-to-sahilia.yaml
claims:
  stage:
    - {value: expected, passages: [port-report/missiles-may-come]}
```

Passes:

```yaml
# catalogue/transfers/mawj-3-to-sahilia.yaml
claims:
  stage:
    - {value: expected, passages: [port-report/missiles-may-come], denied: [port-report/nordal-denies]}
```
"""

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.checking.evidence.cues import kinds_of
from fihrist.checking.finding import Finding, Findings, Spot

LEVEL = "doubt"


def check(passage: PassageAt, catalogue: Catalogue) -> Findings:
    if catalogue.whole and "denial" in kinds_of(passage.passage.text) and not catalogue.denied_by(passage.name):
        message = "somebody denies in this passage, and no claim is denied"
        yield Finding(Spot(*passage.path), message, "name it in `denied` of what it denies", on="key")
