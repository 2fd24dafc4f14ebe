"""
The passage leaves words out.

What an ellipsis hides may be the very word that turns the sentence. What stands apart is two passages, each letter for letter.

Fails:

```yaml
# catalogue/sources/khatami-visit.yaml
passages:
  mig-29:
    text: والمقاتلات … "ميغ - 29"  # <- Q205
    en: and the fighters … "MiG-29"
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
from fihrist.text import has_ellipsis


def check(passage: PassageAt, catalogue: Catalogue) -> Findings:
    if has_ellipsis(passage.passage.text, catalogue.text(passage.source)):
        help = "make two passages, the second of which follows the first"
        yield Finding(Spot(*passage.path, "text"), "the passage leaves words out", help)
