"""
The passage is not in its source.

A reader finds it there, letter for letter. White space and marks without ink may differ; no letter, digit or sign may.

Fails:

```yaml
# catalogue/sources/khatami-visit.yaml
passages:
  mig-29:
    text: والمقاتلات المتعددة الاغراض "ميغ - 29"  # <- Q201
    en: and the multi-role fighters "MiG-29"
```

Passes:

```yaml
# catalogue/sources/khatami-visit.yaml
passages:
  mig-29:
    text: والمقاتلات المتعددة الأغراض "ميغ - 29"
    en: and the multi-role fighters "MiG-29"
```
"""

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.model import Passage
from fihrist.text import Absent, SourceText, find, nearest
from fihrist.text.places import Span


def check(at: PassageAt, catalogue: Catalogue) -> Findings:
    passage, text = at.passage, catalogue.text(at.source)
    found = find(passage.text, text, prefix=passage.prefix, suffix=passage.suffix) if text else None
    if text is None or not isinstance(found, Absent):
        return
    if found.elsewhere:
        spot, help = (
            Spot(*at.path, "prefix" if passage.prefix else "suffix"),
            "copy the words directly before or after it",
        )
        yield Finding(spot, "the passage is in its source, but not beside these words", help)
    else:
        yield _absent(Spot(*at.path, "text"), passage, text, catalogue)


def _absent(spot: Spot, passage: Passage, text: SourceText, catalogue: Catalogue) -> Finding:
    message = "this passage is not in its source"
    texts = ((id, catalogue.text(id)) for id in catalogue.sources)
    if other := next((id for id, text in texts if text and not isinstance(find(passage.text, text), Absent)), None):
        return Finding(spot, message, f"move it to `{other}`, which has it")
    near = nearest(passage.text, text)
    if near is None:
        return Finding(spot, f"{message}, nor anything near it", "copy the passage from the document")
    start = min(near.difference.offset, len(passage.text) - 1) if near.difference else None
    return Finding(spot, message, near.as_help(), within=None if start is None else Span(start, start + 1))
