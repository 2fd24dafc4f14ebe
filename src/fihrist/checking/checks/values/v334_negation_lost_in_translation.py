"""
A translation says yes where the Arabic says no.

One dropped "not" turns a passage into its opposite, and few readers can check the Arabic. A translation denies as often as
its passage does.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
quotes:
  multirole-fighters:
    source: unprecedented-rapprochement
    text: موسكو لن تحبّذ نشوء قوة نووية شاملة في جوارها
    en: Moscow will welcome the rise of a full nuclear power in its neighbourhood  # <- V334
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
quotes:
  multirole-fighters:
    source: unprecedented-rapprochement
    text: موسكو لن تحبّذ نشوء قوة نووية شاملة في جوارها
    en: Moscow will not welcome the rise of a full nuclear power in its neighbourhood
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.negations import negations
from fihrist.checking.evidence.pairs import pairs
from fihrist.checking.finding import Finding
from fihrist.model import Record


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for pair in pairs(record, catalogue):
        ar, en = negations(pair.ar), negations(pair.en, "en")
        if ar > en:
            yield Finding(pair.spot, "a negation of the Arabic is missing", "translate what is denied as denied")
        elif en > ar:
            yield Finding(pair.spot, "a negation that is not in the Arabic", "deny only what the Arabic denies")
