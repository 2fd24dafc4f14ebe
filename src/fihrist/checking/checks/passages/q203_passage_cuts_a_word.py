"""
The passage begins or ends inside a word or a number.

`وتقول` without its `و` is another word, and `600` cut from `3600` is another number.

Fails:

```yaml
# catalogue/sources/khatami-visit.yaml
passages:
  mig-29:
    text: لمقاتلات المتعددة الأغراض "ميغ - 29"  # <- Q203
    en: the multi-role fighters "MiG-29"
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
from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.text import border_fault


def check(passage: PassageAt, catalogue: Catalogue) -> Findings:
    match, text = catalogue.match(passage), catalogue.text(passage.source)
    if text and match and (fault := border_fault(match, text)):
        yield Finding(Spot(*passage.path, "text"), fault.as_message(), fault.as_help())
