"""
A translation has other months or decades than the Arabic.

كانون الأول is December and كانون الثاني is January; a translation that takes one for the other moves an event by a month.

Fails:

```yaml
# catalogue/sources/port-report.yaml
passages:
  klein-visits:
    text: زارت رئيسة نوردال نورا كلاين ساحليا في تموز 2021
    en: The President of Nordal, Nora Klein, visited Sahilia in June 2021  # <- V333
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

from fihrist.checking.evidence.moments import english_decades, english_months, moments
from fihrist.checking.finding import Finding, Findings
from fihrist.checking.subjects import Translation


def check(one: Translation) -> Findings:
    told = moments(one.ar)
    if english_months(one.en) != told.months:
        yield Finding(one.spot, "other months than in the Arabic", "translate the names of the months")
    elif english_decades(one.en) != told.decades:
        yield Finding(one.spot, "other decades than in the Arabic", "translate the names of the decades")
