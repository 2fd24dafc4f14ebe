"""
The passage cannot be understood alone, and follows none.

"These sources" and "the two countries" mean what was named before. `follows` names that passage, and the two are shown together.

Fails:

```yaml
# catalogue/sources/port-report.yaml
passages:
  dock-agreed:
    text: ووقّع البلدان خلال الزيارة اتفاقاً على بناء حوض للسفن في ميناء اللؤلؤ  # <- Q401
    en: And during the visit the two countries signed an agreement on building a dock for ships in Pearl Harbour
```

Passes:

```yaml
# catalogue/sources/port-report.yaml
passages:
  klein-visits:
    text: زارت رئيسة نوردال نورا كلاين ساحليا في تموز 2021
    en: The President of Nordal, Nora Klein, visited Sahilia in July 2021
  dock-agreed:
    text: ووقّع البلدان خلال الزيارة اتفاقاً على بناء حوض للسفن في ميناء اللؤلؤ
    en: And during the visit the two countries signed an agreement on building a dock for ships in Pearl Harbour
    follows: [klein-visits]
```
"""

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.checking.evidence.names import Naming
from fihrist.checking.evidence.referring import pair, stand_in
from fihrist.checking.finding import Finding, Findings, Spot

LEVEL = "doubt"


def check(passage: PassageAt, catalogue: Catalogue) -> Findings:
    text = passage.passage.text
    word = None if passage.passage.follows else stand_in(text)
    if word and not (word == pair(text) and len(Naming.of(catalogue).in_arabic(text)) > 1):
        message, help = f"«{word}» means something that was named before", "name the passage that names it in `follows`"
        yield Finding(Spot(*passage.path, "text"), message, help)
