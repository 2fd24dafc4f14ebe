"""
A passage in which somebody denies is named by no denial.

A denial is a link from the passage that denies to the value or statement that it denies, so that this is shown as contested. A
passage with نفى or أنكر that no `denied` names leaves what it denies standing as if nobody had denied it.

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
# catalogue/sources/port-report.yaml
passages:
  nordal-denies:
    text: ونفت حكومة نوردال ذلك نفياً قاطعاً
    en: And the government of Nordal denied that categorically
    said_by: [nordal]
# catalogue/transfers/mawj-3-to-sahilia.yaml
claims:
  stage:
    - {value: expected, passages: [port-report/missiles-may-come], denied: [port-report/nordal-denies]}
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.catalogue.parts import passages_in
from fihrist.checking.evidence.cues import kinds_of
from fihrist.checking.finding import Finding, Spot
from fihrist.model.kinds.source import Source

LEVEL = "doubt"


def check(source: Source, catalogue: Catalogue) -> Iterator[Finding]:
    for passage in passages_in(source) if catalogue.whole else ():
        if "denial" in kinds_of(passage.passage.text) and not catalogue.denied_by(passage.name):
            help = "name it in `denied` of what it denies"
            yield Finding(
                Spot(*passage.path), "somebody denies in this passage, and no claim is denied", help, on="key"
            )
