"""
A word of a source stands in no passage and is not set aside.

One or two words between passages may be connectives that we do not know, or a word that belongs to the passage beside it.

Fails:

```yaml
# catalogue/sources/port-report.yaml
passages:
  nordal-denies:
    text: ونفت حكومة نوردال ذلك  # <- C105
    en: And the government of Nordal denied that
    said_by: [nordal]
```

Passes:

```yaml
# catalogue/sources/port-report.yaml
passages:
  nordal-denies:
    text: ونفت حكومة نوردال ذلك نفياً قاطعاً
    en: And the government of Nordal denied that categorically
    said_by: [nordal]
```
"""

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.accounting import left_over
from fihrist.checking.finding import Finding, Findings
from fihrist.model.kinds.source import Source

LEVEL = "doubt"


def check(source: Source, catalogue: Catalogue) -> Findings:
    for over in left_over(source, catalogue):
        if not over.is_telling:
            help = "add it to the passage to which it belongs"
            yield Finding(over.spot, f"beside this passage «{over.text}» is left over", help)
