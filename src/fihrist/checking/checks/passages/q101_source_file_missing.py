"""
The file of a source is missing.

A source is the document itself, kept byte for byte in `seeds/`. Without it nobody can tell whether a passage is in it.

Fails:

```yaml
# catalogue/sources/khatami-visit.yaml
file: seeds/khatami.txt  # <- Q101
```

Passes:

```yaml
# catalogue/sources/khatami-visit.yaml
file: seeds/000_a02b6a7c3cf66cba.txt
```
"""

from fihrist.catalogue import Catalogue
from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.model.kinds.source import Source


def check(source: Source, catalogue: Catalogue) -> Findings:
    if source.file not in catalogue.files:
        message = f"there is no regular, readable file `{source.file}` of at most 4 MiB"
        yield Finding(Spot("file"), message, "put the document there, or correct the path")
