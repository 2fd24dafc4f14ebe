"""
A text is not in the script of its language.

Every name and text stands in both languages: the English one in Latin letters, the Arabic one in Arabic letters. A name
typed into the wrong place is found by nobody.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
name: {en: MiG-29, ar: MiG-29}  # <- T301
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
name: {en: MiG-29, ar: ميغ - 29}
```
"""

import unicodedata
from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.finding import Finding, Spot
from fihrist.record import Record
from fihrist.record.walk import leaves

SCRIPTS = {"en": ("LATIN", "Latin", "ARABIC"), "ar": ("ARABIC", "Arabic", "")}


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for leaf in leaves(record):
        language = next((step for step in reversed(leaf.path) if not isinstance(step, int)), None)
        if language in SCRIPTS and isinstance(leaf.value, str) and leaf.reference is None:
            wanted, label, banned = SCRIPTS[str(language)]
            scripts = {unicodedata.name(char, "").split(" ")[0] for char in leaf.value if char.isalpha()}
            if wanted not in scripts:
                yield Finding(Spot(*leaf.path), f"this text has no {label} letter", f"write it in {label} letters")
            elif banned in scripts:
                yield Finding(Spot(*leaf.path), "this English text has Arabic letters", "write it in Latin letters")
