"""
Two records have the same id.

References name a record by its id alone, without its kind. An id that two records share leaves open which one is meant.

Fails:

```yaml
# catalogue/weapons/khatami.yaml
id: khatami  # <- I102
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
id: mig-29
```
"""

from fihrist.catalogue import Catalogue
from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.reading import Document


def check(document: Document, catalogue: Catalogue) -> Findings:
    first = catalogue.paths.get(str(document.values.get("id")))
    if first is not None and first != document.path:
        yield Finding(Spot("id"), f"`{first}` has the same id", "choose another id, or put both into one record")
