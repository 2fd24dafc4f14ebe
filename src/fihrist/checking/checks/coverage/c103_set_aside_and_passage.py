"""
Words are set aside that stand in a passage as well.

Words on which something rests are not words on which nothing does.

Fails:

```yaml
# catalogue/sources/port-report.yaml
set_aside:
  - {text: نوردال في برنامج ساحليا, why: opinion}  # <- C103
```

Passes:

```yaml
# catalogue/sources/port-report.yaml
set_aside:
  - {text: ولا يخلو البحر من مفاجآت, why: rhetoric}
```
"""

from fihrist.catalogue import Catalogue, passages_in
from fihrist.catalogue.coverage import set_aside
from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.model.kinds.source import Source


def check(source: Source, catalogue: Catalogue) -> Findings:
    matches = [(match.span, one.key) for one in passages_in(source) if (match := catalogue.match(one))]
    for index, match in set_aside(source, catalogue):
        shared = (key for span, key in matches if span.start < match.span.end and match.span.start < span.end)
        if key := next(shared, None):
            yield Finding(Spot("set_aside", index), f"the passage `{key}` has these words", "set aside only the others")
