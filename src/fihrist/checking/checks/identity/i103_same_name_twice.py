"""
Two records of a kind have the same Arabic name.

They tear apart what is said of one person or thing. Two persons of one name are told apart by what the sources add to it.

Fails:

```yaml
# catalogue/officials/nora-klein.yaml
name: {en: Nora Klein, ar: نورا كلاين}  # <- I103
```

Passes:

```yaml
# catalogue/officials/nora-klein.yaml
name: {en: Nora Klein the elder, ar: نورا كلاين الكبرى}
```
"""

from fihrist.catalogue import Catalogue, kind_name
from fihrist.checking.evidence.spelling import words
from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.model import Record


def check(catalogue: Catalogue) -> Findings:
    seen: dict[tuple[str, tuple[str, ...]], Record] = {}
    for id in sorted(catalogue.records):
        record = catalogue.records[id]
        first = seen.setdefault((kind_name(record), words(record.name.ar)), record)
        if first is not record:
            help = "put both into one record, or name what tells them apart"
            yield Finding(Spot("name", "ar"), f"`{first.id}` has the same name", help, record=id)
