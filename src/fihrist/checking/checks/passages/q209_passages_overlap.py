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
  main-aim:
    text: بتكريس علاقات التحالف الاستراتيجي بين البلدين
    en: by consecrating the relations of strategic alliance between the two countries
```
"""

from fihrist.catalogue import Catalogue
from fihrist.catalogue.parts import passages_in
from fihrist.checking.finding import Finding, Findings, Note, Spot
from fihrist.model.kinds.source import Source


def check(source: Source, catalogue: Catalogue) -> Findings:
    found = ((match.span, passage) for passage in passages_in(source) if (match := catalogue.match(passage)))
    ordered = sorted(found, key=lambda one: (one[0].start, one[0].end))
    widest = ordered[0] if ordered else None
    for span, passage in ordered[1:]:
        assert widest
        # The same passage twice is told as that.
        if span.start < widest[0].end and span != widest[0]:
            yield Finding(
                Spot(*passage.path, "text"),
                f"this passage shares words with `{widest[1].key}`",
                "cut one of the two, so that each word stands in one passage",
                notes=(Note(Spot(*widest[1].path, "text"), "shares words with it"),),
            )
        if span.end > widest[0].end:
            widest = (span, passage)
