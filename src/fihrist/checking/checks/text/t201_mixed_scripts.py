"""
A word mixes letters that only look alike.

A Latin o in an Arabic name, or a Cyrillic а in an English one, looks right and is found by no search.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
name: {en: "M\u0456G-29", ar: ميغ - 29}  # <- T201
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
name: {en: MiG-29, ar: ميغ - 29}
```
"""

from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.model.walk import Leaf
from fihrist.text.characters import misplaced, named
from fihrist.text.places import Span


def check(leaf: Leaf) -> Findings:
    if isinstance(leaf.value, str) and (at := misplaced(leaf.value)) is not None:
        message = f"a letter of another script in a word: {named(leaf.value[at])}"
        help = "write the word in the letters of one script"
        yield Finding(Spot(*leaf.path), message, help, within=Span(at, at + 1))
