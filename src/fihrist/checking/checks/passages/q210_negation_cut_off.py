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

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.hedging import cut_off
from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.model.kinds.source import Source


def check(source: Source, catalogue: Catalogue) -> Findings:
    for passage, word in cut_off(source, catalogue, "negations"):
        spot, help = Spot(*passage.path, "text"), f"begin the passage with «{word}»"
        yield Finding(spot, f"the word «{word}» just before it denies this passage", help)
