"""
A translation tells of another act than the Arabic.

To accuse is not to praise, to reject not to welcome, to ask not to receive. Where a translation has a verb for an act that the
passage does not tell of, and none for one that it does, one stands for the other.

Fails:

```yaml
# catalogue/sources/port-report.yaml
passages:
  nordal-denies:
    text: ونفت حكومة نوردال ذلك نفياً قاطعاً
    en: And the government of Nordal confirmed that categorically  # <- V335
```

Passes:

```yaml
# catalogue/sources/port-report.yaml
passages:
  nordal-denies:
    text: ونفت حكومة نوردال ذلك نفياً قاطعاً
    en: And the government of Nordal denied that categorically
```
"""

from fihrist.checking.evidence.translating import acts, acts_in_english, approximates, approximates_in_english
from fihrist.checking.finding import Finding, Findings
from fihrist.checking.subjects import Translation

LEVEL = "doubt"


def check(one: Translation) -> Findings:
    told, english = acts(one.ar), acts_in_english(one.en)
    lost, added = sorted(told - english), sorted(english - told)
    if lost and added:
        message = f"the Arabic says to {lost[0]}, and the translation to {added[0]}"
        yield Finding(one.spot, message, "translate what is done as it stands there")
    elif approximates(one.ar) and not approximates_in_english(one.en):
        yield Finding(one.spot, "that a number is only about so much is lost", "translate نحو and its like")
