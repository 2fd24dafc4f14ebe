"""
A text is not in the script of its language.

The English text is in Latin letters, the Arabic one in Arabic letters. A name in the wrong place is found by nobody.

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

import re

from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.model.walk import Leaf
from fihrist.text.characters import LATIN

ARABIC = re.compile(r"[\u0620-\u064A\u066E-\u06D3\u0750-\u077F]")


def check(leaf: Leaf) -> Findings:
    language = next((step for step in reversed(leaf.path) if not isinstance(step, int)), None)
    if not isinstance(leaf.value, str) or leaf.reference is not None:
        return
    if language == "ar" and not ARABIC.search(leaf.value):
        yield Finding(Spot(*leaf.path), "this text has no Arabic letter", "write it in Arabic letters")
    elif language == "en" and ARABIC.search(leaf.value):
        yield Finding(Spot(*leaf.path), "this English text has Arabic letters", "write it in Latin letters")
    elif language == "en" and not LATIN.search(leaf.value):
        yield Finding(Spot(*leaf.path), "this text has no Latin letter", "write it in Latin letters")
