"""
Nothing rests on the passage.

A passage is there since it says something: a statement stands under it, a claim names it, or it denies one; or another passage
cannot be understood without it. One that does none of these hides a fact that nobody has written down.

Fails:

```yaml
# catalogue/sources/khatami-visit.yaml
passages:
  visit-consecrates-alliance:  # <- Q206
    text: حققت زيارة الرئيس محمد خاتمي لروسيا هدفها السياسي الرئيسي
    en: The visit of President Mohammad Khatami to Russia achieved its main political aim
# catalogue/officials/khatami.yaml
claims: {}
# catalogue/events/khatami-visit-to-russia.yaml
claims: {}
# catalogue/relationships/russia-iran-relations.yaml
claims: {}
```

Passes:

```yaml
# catalogue/sources/khatami-visit.yaml
passages:
  visit-consecrates-alliance:
    text: حققت زيارة الرئيس محمد خاتمي لروسيا هدفها السياسي الرئيسي
    en: The visit of President Mohammad Khatami to Russia achieved its main political aim
    statements:
      - {about: [khatami-visit-to-russia], topic: alliance, aspect: course}
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.catalogue.coverage import is_used
from fihrist.checking.finding import Finding, Spot


def check(passage: PassageAt, catalogue: Catalogue) -> Iterator[Finding]:
    if catalogue.whole and not is_used(passage, catalogue):
        help = "add the claim or statement that it makes, or set its words aside"
        yield Finding(Spot(*passage.path), "nothing rests on this passage", help, on="key")
