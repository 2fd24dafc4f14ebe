"""
The same passage stands twice in a source.

A passage that is typed a second time will one day be corrected in one place only. What rests on it shares its key.

Fails:

```yaml
# catalogue/sources/khatami-visit.yaml
passages:
  mig-29:
    text: والمقاتلات المتعددة الأغراض "ميغ - 29"
    en: and the multi-role fighters "MiG-29"
  fighters-again:
    text: والمقاتلات المتعددة الأغراض "ميغ - 29"  # <- Q301
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

from fihrist.catalogue import Catalogue, passages_in
from fihrist.checking.finding import Finding, Findings, Note, Spot
from fihrist.model.kinds.source import Source
from fihrist.text.places import Span


def check(source: Source, catalogue: Catalogue) -> Findings:
    seen: dict[Span, str] = {}
    for one in passages_in(source):
        match = catalogue.match(one)
        first = seen.setdefault(match.span, one.key) if match else one.key
        if first != one.key:
            help = f"let what rests on it name `{first}`, and remove this one"
            notes = (Note(Spot("passages", first, "text"), "here for the first time"),)
            yield Finding(Spot(*one.path, "text"), f"this passage is already `{first}`", help, notes=notes)
