"""
A translation names others than the Arabic.

A state, person or body that the passage names is named in its translation, and nobody else is. "The two countries" stays "the
two countries".

Fails:

```yaml
# catalogue/transfers/mig-29-to-iran.yaml
quotes:
  obtained:
    source: khatami-visit
    text: حصلت ايران على أسلحة ومعدات روسية
    en: Iraq obtained Russian weapons and equipment  # <- V332
```

Passes:

```yaml
# catalogue/transfers/mig-29-to-iran.yaml
quotes:
  obtained:
    source: khatami-visit
    text: حصلت ايران على أسلحة ومعدات روسية
    en: Iran obtained Russian weapons and equipment
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.naming import Naming
from fihrist.checking.evidence.pairs import Pair, pairs
from fihrist.checking.finding import Finding
from fihrist.model import Record


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    if not catalogue.whole:
        return
    naming = Naming.of(catalogue)
    for pair in pairs(record, catalogue):
        added, lost = _differences(pair, naming)
        # The text of a value may name in one language what the other calls by a pronoun; a quote may not.
        if added and (lost or pair.is_quote):
            yield Finding(pair.spot, f"`{added}` is not in the Arabic", "translate the names as they stand there")
        elif lost and pair.is_quote:
            yield Finding(pair.spot, f"`{lost}` of the Arabic is missing", "translate the names as they stand there")


def _differences(pair: Pair, naming: Naming) -> tuple[str | None, str | None]:
    there, here = naming.in_arabic(pair.ar, own=False), naming.in_english(pair.en)
    strict = naming.strict.keys() - naming.doubtful
    added = next((name for name, ids in here.items() if not ids & (there | naming.doubtful) and ids & strict), None)
    told = {id for ids in here.values() for id in ids}
    lost = min((naming.in_arabic(pair.ar, own=True) - told) & strict, default=None)
    return added, naming.strict[lost] if lost else None
