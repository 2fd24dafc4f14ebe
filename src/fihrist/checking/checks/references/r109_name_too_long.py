"""
A passage is named in full where its key would do.

In the record of its own source a passage is named by its key alone, so that each name is written in one way.

Fails:

```yaml
# catalogue/sources/port-report.yaml
passages:
  klein-visits:
    text: زارت رئيسة نوردال نورا كلاين ساحليا في تموز 2021
    en: The President of Nordal, Nora Klein, visited Sahilia in July 2021
  dock-agreed:
    text: ووقّع البلدان خلال الزيارة اتفاقاً على بناء حوض للسفن في ميناء اللؤلؤ
    en: And during the visit the two countries signed an agreement on building a dock for ships in Pearl Harbour
    follows: [port-report/klein-visits]  # <- R109
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

from fihrist.catalogue import Catalogue, written
from fihrist.checking.finding import Finding
from fihrist.checking.subjects import Pointer


def check(pointer: Pointer, catalogue: Catalogue) -> Iterator[Finding]:
    short = written(pointer.name, pointer.record)
    if short != pointer.name and pointer.record in catalogue.sources:
        yield Finding(pointer.spot, "the source is this very record", f"write `{short}`")
