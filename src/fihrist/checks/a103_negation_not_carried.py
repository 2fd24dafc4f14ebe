"""
The value affirms what the quote denies, or denies what it affirms.

"Russia does not oppose" cannot prove that Russia opposes. A text that takes from a passage what is denied there takes the لا,
لم, لن or غير as well, also where a word of being or being able stands between (لم يكن في وسعها، لن تتمكن من). It may deny in other
words (ترفض، تفتقر، عاجز), and an exception (لا … إلا) denies nothing. Nor may it deny what the passage affirms, or does not
speak of in any denial.

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
from fihrist.grounding.denials import affirmed, denied
from fihrist.grounding.evidence import evidence, texts
from fihrist.grounding.naming import Naming
from fihrist.record import Record


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    if not catalogue.whole:
        return
    names = catalogue.once(_names)
    for found in evidence(record, catalogue):
        for spot, language, text in texts(found):
            if language != "ar":
                continue
            if word := affirmed(text, found.text, names):
                yield Finding(spot, f"the quote denies `{word}`, and this affirms it", "keep the negation of the quote")
            elif word := denied(text, f"{found.text}\n{found.why.ar if found.why else ''}", names):
                yield Finding(
                    spot, f"the quote does not deny `{word}`, and this does", "deny only what the quote denies"
                )


def _names(catalogue: Catalogue) -> tuple[str, ...]:
    """Every spelling of every proper name."""
    return tuple(spelling for proper in Naming.of(catalogue).names for spelling in proper.spellings)
