"""
A sentence of a source has no passage in use and is not set aside.

Something rests on a passage of it, or it is set aside with a reason. Else nobody could tell what was left out from what was overlooked.

Fails:

```yaml
# catalogue/sources/khatami-visit.yaml
file: seeds/000_a02b6a7c3cf66cba.txt  # <- C101
passages: {}
```

Passes:

```yaml
# catalogue/sources/port-report.yaml
set_aside:
  - {text: ولا يخلو البحر من مفاجآت, why: rhetoric}
```
"""

from fihrist.catalogue import Catalogue
from fihrist.catalogue.coverage import coverage
from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.model.kinds.source import Source


def check(source: Source, catalogue: Catalogue) -> Findings:
    for sentence in coverage(source.id, catalogue).open if catalogue.whole else ():
        start = " ".join(sentence.text.split()[:12])
        message = f"sentence {sentence.number} (line {sentence.line}) is not accounted for: «{start}»"
        yield Finding(Spot("file"), message, "make a passage of it, or add it to `set_aside` with a reason")
