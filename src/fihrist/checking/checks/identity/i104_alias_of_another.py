"""
An alias is the name of another record.

Whoever looks for the name finds two records, and a passage that names one names the other as well.

Fails:

```yaml
# catalogue/organisations/sahilia.yaml
name: {en: Sahilia, ar: ساحليا}
aliases: {ar: [نوردال]}  # <- I104
```

Passes:

```yaml
# catalogue/organisations/sahilia.yaml
name: {en: Sahilia, ar: ساحليا}
aliases: {ar: [ساحلي]}
```
"""

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.spelling import words
from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.model.kinds.place import Place

LEVEL = "doubt"


def check(catalogue: Catalogue) -> Findings:
    # The name of a capital is an alias of its state.
    named = {words(one.name.ar): id for id, one in catalogue.records.items() if not isinstance(one, Place)}
    for id, record in catalogue.records.items():
        for number, alias in enumerate(record.aliases.ar):
            other = named.get(words(alias))
            if other is not None and other != id:
                message, help = f"this is the name of `{other}`", "remove the alias, or correct the name"
                yield Finding(Spot("aliases", "ar", number), message, help, record=id)
