"""
A translation names others than the Arabic.

A state, person or body that the passage names is named in its translation, and nobody else is. "The two countries" stays "the
two countries".

Fails:

```yaml
# catalogue/sources/khatami-visit.yaml
passages:
  missile-support:
    text: وحصلت ايران في الوقت نفسه على دعم روسي في مجال تطوير قدراتها الصاروخية الهجومية
    en: And at the same time Nordal obtained Russian support in developing its offensive missile capabilities  # <- V332
```

Passes:

```yaml
# catalogue/sources/khatami-visit.yaml
passages:
  missile-support:
    text: وحصلت ايران في الوقت نفسه على دعم روسي في مجال تطوير قدراتها الصاروخية الهجومية
    en: And at the same time Iran obtained Russian support in developing its offensive missile capabilities
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.naming import Naming
from fihrist.checking.evidence.translations import translations
from fihrist.checking.finding import Finding
from fihrist.model.kinds.source import Source

LEVEL = "doubt"


def check(source: Source, catalogue: Catalogue) -> Iterator[Finding]:
    if not catalogue.whole:
        return
    naming, help = Naming.of(catalogue), "translate the names as they stand there"
    for one in translations(source, catalogue):
        there, here = naming.in_arabic(one.ar, own=False), naming.in_english(one.en)
        strict = naming.strict.keys() - naming.doubtful
        added = next((name for name, ids in here.items() if not ids & (there | naming.doubtful) and ids & strict), None)
        told = {id for ids in here.values() for id in ids}
        lost = min((naming.in_arabic(one.ar, own=True) - told) & strict, default=None)
        if added:
            yield Finding(one.spot, f"`{added}` is not in the Arabic", help)
        elif lost:
            yield Finding(one.spot, f"`{naming.strict[lost]}` of the Arabic is missing", help)
