"""
Two passages overlap.

Each word of a source belongs to one passage, which has one voice. Mostly the shorter one is to be cut out of the longer.

Fails:

```yaml
# catalogue/sources/khatami-visit.yaml
passages:
  visit-consecrates-alliance:
    text: حققت زيارة الرئيس محمد خاتمي لروسيا هدفها السياسي الرئيسي
    en: The visit of President Mohammad Khatami to Russia achieved its main political aim
  main-aim:
    text: هدفها السياسي الرئيسي بتكريس علاقات التحالف  # <- Q209
    en: its main political aim by consecrating the relations of alliance
```

Passes:

```yaml
# catalogue/sources/khatami-visit.yaml
passages:
  visit-consecrates-alliance:
    text: حققت زيارة الرئيس محمد خاتمي لروسيا هدفها السياسي الرئيسي
    en: The visit of President Mohammad Khatami to Russia achieved its main political aim
```
"""

from fihrist.catalogue import Catalogue, passages_in
from fihrist.checking.finding import Finding, Findings, Note, Spot
from fihrist.model.kinds.source import Source


def check(source: Source, catalogue: Catalogue) -> Findings:
    found = ((match.span, one) for one in passages_in(source) if (match := catalogue.match(one)))
    widest = None
    for span, one in sorted(found, key=lambda found: (found[0].start, found[0].end)):
        # The same passage twice is told as that.
        if widest and span.start < widest[0].end and span != widest[0]:
            help = "cut one of the two, so that each word stands in one passage"
            notes = (Note(Spot(*widest[1].path, "text"), "shares words with it"),)
            message = f"this passage shares words with `{widest[1].key}`"
            yield Finding(Spot(*one.path, "text"), message, help, notes=notes)
        if widest is None or span.end > widest[0].end:
            widest = (span, one)
