"""
The value affirms what the quote denies.

"Russia does not oppose" cannot prove that Russia opposes. A text that takes a word from a passage takes the لا, لم, لن or غير
before it as well.

Fails:

```yaml
# catalogue/relationships/russia-iran-relations.yaml
quotes:
  not-natural-allies:
    source: what-each-side-gains
    text: لم تكن روسيا وإيران حليفين طبيعيين في السابق
claims:
  parties:
    - {value: russia, quote: not-natural-allies}
    - {value: iran, quote: not-natural-allies}
  course:
    - {value: {text: {en: Russia and Iran were natural allies., ar: كانت تكن روسيا وإيران حليفين طبيعيين.}}, quote: not-natural-allies}  # <- A103
```

Passes:

```yaml
# catalogue/relationships/russia-iran-relations.yaml
quotes:
  not-natural-allies:
    source: what-each-side-gains
    text: لم تكن روسيا وإيران حليفين طبيعيين في السابق
claims:
  parties:
    - {value: russia, quote: not-natural-allies}
    - {value: iran, quote: not-natural-allies}
  course:
    - {value: {text: {en: Russia and Iran were not natural allies., ar: لم تكن روسيا وإيران حليفين طبيعيين.}}, quote: not-natural-allies}
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
