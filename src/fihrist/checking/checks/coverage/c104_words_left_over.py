"""
Words of a source stand in no passage and are not set aside.

Between passages stand connectives and who speaks. Three other words, a number or a date are something that the document says.

Fails:

```yaml
# catalogue/sources/port-report.yaml
passages:
  klein-visits:
    text: زارت رئيسة نوردال نورا كلاين ساحليا  # <- C104
    en: The President of Nordal, Nora Klein, visited Sahilia
```

Passes:

```yaml
# catalogue/sources/port-report.yaml
passages:
  klein-visits:
    text: زارت رئيسة نوردال نورا كلاين ساحليا في تموز 2021
    en: The President of Nordal, Nora Klein, visited Sahilia in July 2021
```
"""

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.accounting import left_over
from fihrist.checking.finding import Finding, Findings
from fihrist.model.kinds.source import Source


def check(source: Source, catalogue: Catalogue) -> Findings:
    for over in left_over(source, catalogue):
        if over.is_telling:
            help = "add them to the passage, make another passage of them, or add them to `set_aside`"
            yield Finding(over.spot, f"beside this passage the words «{over.text}» are left over", help)
