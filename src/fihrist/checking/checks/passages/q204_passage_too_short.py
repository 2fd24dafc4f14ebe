"""
The passage is too short to say anything.

A single word stands in any document. A passage has at least three words or twelve letters, so that it says something by
itself.

Fails:

```yaml
# catalogue/sources/khatami-visit.yaml
passages:
  mig-29:
    text: "ميغ - 29"  # <- Q204
    en: MiG-29
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

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.checking.finding import Finding, Spot
from fihrist.model.kinds.source import Source
from fihrist.text import long_enough


def check(source: Source, catalogue: Catalogue) -> Iterator[Finding]:
    for key, passage in source.passages.items():
        if not long_enough(passage.text):
            message = "this passage has fewer than 3 words and 12 letters"
            yield Finding(Spot("passages", key, "text"), message, "copy more of the sentence")
