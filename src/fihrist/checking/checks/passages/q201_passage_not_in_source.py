"""
The passage is not in its source.

A passage is evidence only when a reader finds it, letter for letter, in the document that it comes from. White space may differ;
no letter, digit or sign may.

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

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.checking.finding import Finding, Spot
from fihrist.model import Passage
from fihrist.model.kinds.source import Source
from fihrist.text import Absent, Nearest, SourceText, find, nearest
from fihrist.text.places import Span


def check(source: Source, catalogue: Catalogue) -> Iterator[Finding]:
    if (text := catalogue.text(source.id)) is None:
        return
    for key, passage in source.passages.items():
        found = find(passage.text, text, prefix=passage.prefix, suffix=passage.suffix)
        if isinstance(found, Absent):
            yield _finding(Spot("passages", key), passage, found, text, catalogue)


def _finding(spot: Spot, passage: Passage, found: Absent, text: SourceText, catalogue: Catalogue) -> Finding:
    if found.elsewhere:
        at = spot / ("prefix" if passage.prefix else "suffix")
        help = "copy the words directly before or after it"
        return Finding(at, "the passage is in its source, but not beside these words", help)
    message = "this passage is not in its source"
    if other := next((id for id in catalogue.sources if _holds(id, passage, catalogue)), None):
        return Finding(spot / "text", message, f"move it to `{other}`, which has it")
    near = nearest(passage.text, text)
    if near is None:
        return Finding(spot / "text", f"{message}, nor anything near it", "copy the passage from the document")
    return Finding(spot / "text", message, near.as_help(), within=_first_difference(near, passage))


def _holds(id: str, passage: Passage, catalogue: Catalogue) -> bool:
    text = catalogue.text(id)
    return text is not None and not isinstance(find(passage.text, text), Absent)


def _first_difference(near: Nearest, passage: Passage) -> Span | None:
    if near.difference is None:
        return None
    start = min(near.difference.offset, len(passage.text) - 1)
    return Span(start, start + 1)
