"""
The passage begins just after a word that denies it.

Without the لم, لن, ليس, لا, غير or من دون before it, a passage says the opposite of its sentence.

Fails:

```yaml
# catalogue/sources/port-report.yaml
passages:
  takes-part-in-space:
    text: تشارك نوردال في برنامج ساحليا الفضائي  # <- Q210
    en: Nordal takes part in the space programme of Sahilia
```

Passes:

```yaml
# catalogue/sources/port-report.yaml
passages:
  no-part-in-space:
    text: ولم تشارك نوردال في برنامج ساحليا الفضائي
    en: And Nordal did not take part in the space programme of Sahilia
```
"""

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.checking.evidence.hedging import cut_off
from fihrist.checking.finding import Finding, Findings, Spot


def check(passage: PassageAt, catalogue: Catalogue) -> Findings:
    if word := cut_off(passage, catalogue, "negations"):
        message = f"the word «{word}» just before it denies this passage"
        yield Finding(Spot(*passage.path, "text"), message, f"begin the passage with «{word}»")
