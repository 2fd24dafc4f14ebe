"""
The passage stands more than once in its source.

A reader must find the very place that is meant, and a count of what rests on each sentence must know it too. `prefix` or
`suffix`, the words directly before or after, say which one it is; a longer passage does it as well.

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

from collections.abc import Iterator

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.checking.finding import Finding, Spot
from fihrist.text import Several, find


def check(at: PassageAt, catalogue: Catalogue) -> Iterator[Finding]:
    passage, text = at.passage, catalogue.text(at.source)
    found = find(passage.text, text, prefix=passage.prefix, suffix=passage.suffix) if text else None
    if isinstance(found, Several):
        message = f"this passage stands {found.count} times in its source"
        yield Finding(Spot(*at.path, "text"), message, "copy more of the sentence, or add `prefix` or `suffix`")
