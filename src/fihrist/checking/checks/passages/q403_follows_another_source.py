"""
The passage follows one of another source.

What a document leaves unsaid stands earlier in that very document. Another document does not say whom this one means.

Fails:

```yaml
# catalogue/sources/port-report.yaml
passages:
  dock-agreed:
    text: ووقّع البلدان خلال الزيارة اتفاقاً على بناء حوض للسفن في ميناء اللؤلؤ
    en: And during the visit the two countries signed an agreement on building a dock for ships in Pearl Harbour
    follows: [khatami-visit/visit-consecrates-alliance]  # <- Q403
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

from fihrist.catalogue import Catalogue, PassageAt, full
from fihrist.checking.finding import Finding, Findings, Spot


def check(passage: PassageAt, _: Catalogue) -> Findings:
    for number, name in enumerate(passage.passage.follows):
        if not full(name, passage.source).startswith(f"{passage.source}/"):
            spot, help = Spot(*passage.path, "follows", number), "name a passage of this source"
            yield Finding(spot, f"`{name}` is a passage of another source", help)
