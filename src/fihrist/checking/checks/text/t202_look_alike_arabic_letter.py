"""
A letter of another language stands in an Arabic word.

The Persian yeh ی and keheh ک look like the Arabic ي and ك in many fonts, and nobody finds them who types the name in Arabic.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
name: {en: MiG-29, ar: "م\u06ccغ - 29"}  # <- T202
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
from fihrist.text.characters import named
from fihrist.text.places import Span

# Arabic itself has the letters from U+0621 to U+064A, and ٱ; پ چ ڤ گ are usual in Arabic spelling of foreign names.
FOREIGN = re.compile(
    r"[\u0620\u063b-\u063f\u066e\u066f\u0672-\u067d\u067f-\u0685\u0687-\u06a3\u06a5-\u06ae\u06b0-\u06d3\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f]"
)


def check(leaf: Leaf) -> Findings:
    is_copied = leaf.path[0] in ("passages", "set_aside") and leaf.path[-1] in ("text", "prefix", "suffix")
    if isinstance(leaf.value, str) and not is_copied and (odd := FOREIGN.search(leaf.value)):
        message, help = f"no letter of Arabic: {named(odd[0])}", "write the Arabic letter that is meant"
        yield Finding(Spot(*leaf.path), message, help, within=Span(*odd.span()))
