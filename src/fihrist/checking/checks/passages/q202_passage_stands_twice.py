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

from fihrist.catalogue import Catalogue
from fihrist.checking.finding import Finding, Spot
from fihrist.model.kinds.source import Source
from fihrist.text import Several, find


def check(source: Source, catalogue: Catalogue) -> Iterator[Finding]:
    text = catalogue.text(source.id)
    for key, passage in source.passages.items() if text else ():
        found = find(passage.text, text, prefix=passage.prefix, suffix=passage.suffix) if text else None
        if isinstance(found, Several):
            yield Finding(
                Spot("passages", key, "text"),
                f"this passage stands {found.count} times in its source",
                "copy more of the sentence, or add `prefix` or `suffix`",
            )
