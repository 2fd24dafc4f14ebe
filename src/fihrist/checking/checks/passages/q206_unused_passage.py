"""
Nothing rests on the passage.

A statement stands under a passage, a claim names it, it denies one, or another passage needs it. Else it hides a fact not written down.

Fails:

```yaml
# catalogue/programmes/sahilia-space-programme.yaml
claims: {}
# catalogue/sources/port-report.yaml
passages:
  no-part-in-space:  # <- Q206
    text: ولم تشارك نوردال في برنامج ساحليا الفضائي
    en: And Nordal did not take part in the space programme of Sahilia
```

Passes:

```yaml
# catalogue/programmes/sahilia-space-programme.yaml
claims:
  owner:
    - {value: sahilia, passages: [port-report/no-part-in-space]}
```
"""

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.catalogue.coverage import is_used
from fihrist.checking.finding import Finding, Findings, Spot


def check(passage: PassageAt, catalogue: Catalogue) -> Findings:
    if catalogue.whole and not is_used(passage, catalogue):
        help = "add the claim or statement that it makes, or set its words aside"
        yield Finding(Spot(*passage.path), "nothing rests on this passage", help, on="key")
