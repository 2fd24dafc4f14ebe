"""
A to-do is left.

`fihrist draft` and `fihrist new` write what they cannot know as comments that begin with `to do:`, to be dealt with and deleted.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
note: {en: none, ar: لا شيء}  # to do: say what the sentence means  # <- Y203
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
note: {en: none, ar: لا شيء}
```
"""

from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.reading import Document
from fihrist.reading.remarks import owner

TO_DO = "to do:"
"""How the comment of a to-do begins."""


def check(document: Document) -> Findings:
    for comment in document.comments:
        if comment.text.startswith(TO_DO):
            words = comment.text.removeprefix(TO_DO).strip()
            spot = Spot(*owner(document, comment))
            yield Finding(spot, f"a to-do is left: {words}", "do it, and delete the comment", on="key")
