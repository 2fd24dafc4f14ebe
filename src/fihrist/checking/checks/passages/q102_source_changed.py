"""
The file of a source is not the one that was recorded.

The SHA-256 says which bytes were read when the records were made. A changed document may no longer say what its passages say.

Fails:

```yaml
# catalogue/sources/khatami-visit.yaml
sha256: "0000000000000000000000000000000000000000000000000000000000000000"  # <- Q102
```

Passes:

```yaml
# catalogue/sources/khatami-visit.yaml
sha256: 702c58b7ebee4907e4992ad94ae15c9f79163051a485d4aaaf3090af5646e2da
```
"""

from hashlib import sha256

from fihrist.catalogue import Catalogue
from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.model.kinds.source import Source


def check(source: Source, catalogue: Catalogue) -> Findings:
    data = catalogue.files.get(source.file)
    if data is not None and (found := sha256(data).hexdigest()) != source.sha256:
        help = f"restore the file as received; if the new text is meant, write {found} and read its passages again"
        yield Finding(Spot("sha256"), f"`{source.file}` has another SHA-256", help)
