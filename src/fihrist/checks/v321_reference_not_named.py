"""
The quote does not name the record to which a value refers.

A passage about "the two countries" does not say which. The quotes of a claim name every record in its value, by its name or
an alias; where a pronoun stands for it, or the context supplies it, `derived` says so.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  category:
    - {value: fighter-aircraft, quote: multirole-fighters}
  operator:
    - {value: iran, quote: multirole-fighters}  # <- V321
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
quotes:
  multirole-fighters:
    source: khatami-visit
    text: والمقاتلات المتعددة الأغراض "ميغ - 29"
  obtained:
    source: khatami-visit
    text: وعلى امتداد التسعينات، حصلت ايران على أسلحة ومعدات روسية بلغت قيمتها بلايين عدة من الدولارات
claims:
  category:
    - {value: fighter-aircraft, quote: multirole-fighters}
  operator:
    - {value: iran, quote: multirole-fighters, also: [obtained]}
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.finding import Finding
from fihrist.grounding.evidence import evidence, parts
from fihrist.grounding.referring import is_referred_to
from fihrist.record import Record


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for found in evidence(record, catalogue):
        for spot, leaf in parts(found):
            target = catalogue.records.get(leaf.value) if leaf.reference is not None else None
            if target and target.id != record.id and not is_referred_to(target, found, catalogue):
                yield Finding(
                    spot,
                    f"the quote does not name `{target.id}`",
                    "quote the passage that names it in `also`, add the spelling to its aliases, or say `derived`",
                )
