"""
A sentence is set aside and quoted as well.

A sentence that backs a record is not one that backs none.

Fails:

```yaml
# catalogue/sources/khatami-visit.yaml
set_aside:
  - {text: حققت زيارة الرئيس محمد خاتمي لروسيا هدفها السياسي الرئيسي, why: opinion}  # <- C103
```

Passes:

```yaml
# catalogue/sources/khatami-visit.yaml
set_aside:
  - {text: ومثل هذا التصميم على توثيق التحالف وتطوير تعاونهما خصوصاً في المجالات العسكرية، ليس بمستغرب., why: opinion}
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.catalogue.coverage import backing, set_aside
from fihrist.checking.finding import Finding, Spot
from fihrist.model.kinds.source import Source


def check(source: Source, catalogue: Catalogue) -> Iterator[Finding]:
    quoted = backing(source.id, catalogue).keys()
    for index, match in set_aside(source, catalogue):
        both = sorted(quoted & set(match.sentences))
        if both:
            yield Finding(Spot("set_aside", index), f"sentence {both[0]} is quoted in a record", "remove it here")
