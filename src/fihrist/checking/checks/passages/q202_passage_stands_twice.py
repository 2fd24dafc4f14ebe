"""
The passage stands more than once in its source.

A reader must find the place that is meant, by `prefix` or `suffix`, the words directly before or after, or by a longer passage.

Fails:

```yaml
# catalogue/sources/khatami-visit.yaml
passages:
  alliance:
    text: التحالف الاستراتيجي بين البلدين  # <- Q202
    en: the strategic alliance between the two countries
```

Passes:

```yaml
# catalogue/sources/khatami-visit.yaml
passages:
  alliance:
    prefix: بتكريس علاقات
    text: التحالف الاستراتيجي بين البلدين
    en: the strategic alliance between the two countries
```
"""

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.text import Several, find


def check(at: PassageAt, catalogue: Catalogue) -> Findings:
    passage, text = at.passage, catalogue.text(at.source)
    found = find(passage.text, text, prefix=passage.prefix, suffix=passage.suffix) if text else None
    if isinstance(found, Several):
        message = f"this passage stands {found.count} times in its source"
        yield Finding(Spot(*at.path, "text"), message, "copy more of the sentence, or add `prefix` or `suffix`")
