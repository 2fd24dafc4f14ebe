"""
The passage begins just after a word that makes it uncertain.

What «قد», «سوف», «من المقرر أن» or «يظن أن» stand before is no fact. They belong to the passage, which has the mode that they give it.

Fails:

```yaml
# catalogue/sources/port-report.yaml
passages:
  missiles-may-come:
    text: ترسل إلى ساحليا 12 صاروخاً من طراز "موج - 3"  # <- Q211
    en: sends to Sahilia 12 missiles of the type "Mawj-3"
```

Passes:

```yaml
# catalogue/sources/port-report.yaml
passages:
  missiles-may-come:
    text: قد ترسل إلى ساحليا 12 صاروخاً من طراز "موج - 3"
    en: may send to Sahilia 12 missiles of the type "Mawj-3"
    mode: possible
```
"""

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.checking.evidence.hedging import cut_off
from fihrist.checking.finding import Finding, Findings, Spot

LEVEL = "doubt"


def check(passage: PassageAt, catalogue: Catalogue) -> Findings:
    if passage.passage.mode == "stated" and (words := cut_off(passage, catalogue, "hedges")):
        message = f"the words «{words}» just before it make this passage uncertain"
        yield Finding(Spot(*passage.path, "text"), message, f"begin the passage with «{words}», and give it its mode")
