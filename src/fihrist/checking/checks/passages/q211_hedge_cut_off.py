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

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.hedging import cut_off
from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.model.kinds.source import Source

LEVEL = "doubt"


def check(source: Source, catalogue: Catalogue) -> Findings:
    for passage, word in cut_off(source, catalogue, "hedges"):
        if passage.passage.mode == "stated":
            spot, help = Spot(*passage.path, "text"), f"begin the passage with «{word}», and give it its mode"
            yield Finding(spot, f"the words «{word}» just before it make this passage uncertain", help)
