"""
The text of a statement says the words of its passage again.

A statement has a text only where the words, which are shown with their translation, cannot be understood even with what they follow.

Fails:

```yaml
# catalogue/sources/port-report.yaml
passages:
  no-part-in-space:
    text: ولم تشارك نوردال في برنامج ساحليا الفضائي
    en: And Nordal did not take part in the space programme of Sahilia
    statements:
      - {about: [nordal], topic: space, aspect: limit, text: {en: Nordal did not take part in the space programme of Sahilia, ar: لم تشارك}}  # <- L116
```

Passes:

```yaml
# catalogue/sources/port-report.yaml
passages:
  no-part-in-space:
    text: ولم تشارك نوردال في برنامج ساحليا الفضائي
    en: And Nordal did not take part in the space programme of Sahilia
    statements:
      - {about: [nordal], topic: space, aspect: limit}
```
"""

import re

from fihrist.catalogue import PassageAt
from fihrist.catalogue.parts import statements_in
from fihrist.checking.finding import Finding, Findings, Spot

LEVEL = "doubt"
MOST = 0.8
"""A text that shares so great a part of the words with the translation says it again."""


def check(passage: PassageAt) -> Findings:
    told = _words(passage.passage.en)
    for one in statements_in(passage):
        # A text beside a remark on how the passage is read settles which reading is meant.
        said = _words(one.statement.text.en) if one.statement.text and not passage.passage.note else set()
        if said and len(said & told) >= MOST * max(len(said), len(told)):
            help = "leave `text` out; the passage is shown with its translation"
            yield Finding(Spot(*one.path, "text"), "the text says what the passage says", help)


def _words(text: str) -> set[str]:
    return {word.removesuffix("s") for word in re.findall(r"\w+", text.casefold())}
