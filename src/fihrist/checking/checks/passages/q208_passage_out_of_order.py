"""
The passage does not stand in the order of the text.

The record of a source is the reading of the document: one goes down both side by side.

Fails:

```yaml
# catalogue/sources/khatami-visit.yaml
passages:
  mig-29:
    text: والمقاتلات المتعددة الأغراض "ميغ - 29"
    en: and the multi-role fighters "MiG-29"
  visit-consecrates-alliance:  # <- Q208
    text: حققت زيارة الرئيس محمد خاتمي لروسيا هدفها السياسي الرئيسي
    en: The visit of President Mohammad Khatami to Russia achieved its main political aim
```

Passes:

```yaml
# catalogue/sources/khatami-visit.yaml
passages:
  visit-consecrates-alliance:
    text: حققت زيارة الرئيس محمد خاتمي لروسيا هدفها السياسي الرئيسي
    en: The visit of President Mohammad Khatami to Russia achieved its main political aim
  mig-29:
    text: والمقاتلات المتعددة الأغراض "ميغ - 29"
    en: and the multi-role fighters "MiG-29"
```
"""

from fihrist.catalogue import Catalogue, passages_in
from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.model.kinds.source import Source


def check(source: Source, catalogue: Catalogue) -> Findings:
    last, before = -1, ""
    for passage in passages_in(source):
        match = catalogue.match(passage)
        if match and match.span.start < last:
            message = f"this passage stands before `{before}` in the text"
            yield Finding(Spot(*passage.path), message, f"move it above `{before}`", on="key")
        elif match:
            last, before = match.span.start, passage.key
