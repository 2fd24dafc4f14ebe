"""
The value affirms what the quote denies.

"Russia does not oppose" cannot prove that Russia opposes. A text that takes a word from a passage takes the لا, لم, لن or غير
before it as well.

Fails:

```yaml
# catalogue/relationships/russia-iran-relations.yaml
quotes:
  no-nuclear-neighbour:
    source: unprecedented-rapprochement
    text: موسكو لن تحبّذ نشوء قوة نووية شاملة في جوارها
claims:
  parties:
    - {value: russia, quote: no-nuclear-neighbour}
    - {value: iran, quote: no-nuclear-neighbour}
  course:
    - {value: {text: {en: Moscow welcomes a nuclear power., ar: تحبّذ موسكو نشوء قوة نووية.}}, quote: no-nuclear-neighbour}  # <- A103
```

Passes:

```yaml
# catalogue/relationships/russia-iran-relations.yaml
quotes:
  no-nuclear-neighbour:
    source: unprecedented-rapprochement
    text: موسكو لن تحبّذ نشوء قوة نووية شاملة في جوارها
claims:
  parties:
    - {value: russia, quote: no-nuclear-neighbour}
    - {value: iran, quote: no-nuclear-neighbour}
  course:
    - {value: {text: {en: Moscow will not welcome a nuclear power., ar: لن تحبّذ موسكو نشوء قوة نووية.}}, quote: no-nuclear-neighbour}
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.finding import Finding
from fihrist.grounding.evidence import evidence, texts
from fihrist.grounding.negations import affirmed
from fihrist.record import Record


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for found in evidence(record, catalogue):
        for spot, language, text in texts(found):
            if language == "ar" and (word := affirmed(text, found.text)):
                yield Finding(spot, f"the quote denies `{word}`, and this affirms it", "keep the negation of the quote")
