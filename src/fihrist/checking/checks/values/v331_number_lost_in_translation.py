"""
A translation has other numbers than the Arabic.

Each number of the passage stands in its translation, in digits or in words, with its unit, and no other number does.

Fails:

```yaml
# catalogue/sources/khatami-visit.yaml
passages:
  mig-29:
    text: والمقاتلات المتعددة الأغراض "ميغ - 29"
    en: and the multi-role fighters "MiG-28"  # <- V331
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

from fihrist.checking.evidence.measures import other_unit
from fihrist.checking.evidence.numbers import told
from fihrist.checking.finding import Finding, Findings
from fihrist.checking.subjects import Translation


def check(one: Translation) -> Findings:
    if fault := _fault(one.ar, one.en):
        yield Finding(one.spot, fault, "translate the numbers and units as they stand in the Arabic")


def _fault(arabic: str, english: str) -> str | None:
    ar, en = told(arabic), told(english, "en")
    if added := sorted(en - ar):
        return f"`{added[0]:g}` is not in the Arabic"
    if lost := sorted(ar - en):
        return f"`{lost[0]:g}` of the Arabic is missing"
    other = other_unit(english, "en", arabic)
    return f"the Arabic has no such number in {other}" if other else None
