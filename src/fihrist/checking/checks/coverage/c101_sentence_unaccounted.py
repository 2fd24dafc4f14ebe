"""
A sentence of a source backs no record and is not set aside.

Every sentence of every source is accounted for: it backs at least one record, or is set aside with a reason. Else nobody
could tell what was read and left out from what was overlooked.

Fails:

```yaml
# catalogue/sources/khatami-visit.yaml
file: seeds/000_a02b6a7c3cf66cba.txt  # <- C101
```

Passes:

```yaml
# catalogue/sources/khatami-visit.yaml
file: seeds/000_a02b6a7c3cf66cba.txt
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.catalogue.coverage import open_sentences
from fihrist.checking.finding import Finding, Spot
from fihrist.model.kinds.source import Source


def check(source: Source, catalogue: Catalogue) -> Iterator[Finding]:
    if not catalogue.whole:
        return
    for sentence in open_sentences(source, catalogue):
        start = " ".join(sentence.text.split()[:12])
        yield Finding(
            Spot("file"),
            f"sentence {sentence.number} (line {sentence.line}) is not accounted for: «{start}»",
            "quote it in a record, or add it to `set_aside` with a reason",
        )
