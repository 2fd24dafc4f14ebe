"""
The passage runs over the end of a sentence.

A reader cannot see which of the sentences says it, and a speaker named in the first is not always that of the second.

Fails:

```yaml
# catalogue/sources/khatami-visit.yaml
passages:
  moscow-needs-ally:
    text: ليس بمستغرب. فموسكو تحتاج الى حليف استراتيجي حيوي مثل طهران  # <- Q207
    en: is not surprising. For Moscow needs a vital strategic ally such as Tehran
```

Passes:

```yaml
# catalogue/sources/khatami-visit.yaml
passages:
  moscow-needs-ally:
    text: فموسكو تحتاج الى حليف استراتيجي حيوي مثل طهران
    en: For Moscow needs a vital strategic ally such as Tehran
```
"""

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.checking.finding import Finding, Findings, Spot


def check(passage: PassageAt, catalogue: Catalogue) -> Findings:
    match = catalogue.match(passage)
    if match and len(match.sentences) > 1:
        message = f"this passage runs over {len(match.sentences)} sentences"
        yield Finding(Spot(*passage.path, "text"), message, "make one passage for each sentence")
