"""
The passage cannot be understood alone, and follows none.

"These sources", "the two countries" and "that" mean what was named before. `follows` names the passage that names it, so that
the two are shown together.

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

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.naming import Naming
from fihrist.checking.evidence.stand_ins import pair, stand_in
from fihrist.checking.finding import Finding, Spot
from fihrist.model.kinds.source import Source

LEVEL = "doubt"


def check(source: Source, catalogue: Catalogue) -> Iterator[Finding]:
    naming = Naming.of(catalogue)
    for key, passage in source.passages.items():
        word = None if passage.follows else stand_in(passage.text)
        if word and not (word == pair(passage.text) and len(naming.in_arabic(passage.text, own=True)) > 1):
            message = f"«{word}» means something that was named before"
            yield Finding(Spot("passages", key, "text"), message, "name the passage that names it in `follows`")
