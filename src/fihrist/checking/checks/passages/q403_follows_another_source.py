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

from fihrist.catalogue import written
from fihrist.checking.finding import Finding, Findings
from fihrist.checking.subjects import Pointer


def check(one: Pointer) -> Findings:
    if one.spot[-2] == "follows" and "/" in written(one.name, one.record):
        yield Finding(one.spot, f"`{one.name}` is a passage of another source", "name a passage of this source")
