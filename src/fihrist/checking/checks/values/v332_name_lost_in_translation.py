"""
A translation names others than the Arabic.

A state, person or body that the passage names is named in its translation, and nobody else is.

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

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.names import Naming, capitals
from fihrist.checking.finding import Finding, Findings
from fihrist.checking.subjects import translations
from fihrist.model.kinds.source import Source

LEVEL = "doubt"


def check(source: Source, catalogue: Catalogue) -> Findings:
    naming, help = Naming.of(catalogue), "translate the names as they stand there, or add the spelling to the aliases"
    for one in translations(source, catalogue) if catalogue.whole else ():
        there, here = naming.in_arabic(one.ar), naming.in_english(one.en)
        known, told = there | naming.doubtful, {id for ids in here.values() for id in ids}
        # Who is named by a capital may be meant by it, or the town.
        strange = (name for name, ids in here.items() if not ids & known and ids & naming.strict.keys())
        added = next((name for name in strange if name not in capitals()), None)
        lost = min((there - told) & naming.strict.keys(), default=None)
        if added:
            yield Finding(one.spot, f"`{added}` is not in the Arabic", help)
        elif lost:
            yield Finding(one.spot, f"`{naming.strict[lost]}` of the Arabic is missing", help)
