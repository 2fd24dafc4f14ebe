"""
A translation says yes where the Arabic says no.

One dropped "not" turns a passage into its opposite. A translation denies where its passage does.

Fails:

```yaml
# catalogue/sources/port-report.yaml
passages:
  no-part-in-space:
    text: ولم تشارك نوردال في برنامج ساحليا الفضائي
    en: And Nordal took part in the space programme of Sahilia  # <- V334
```

Passes:

```yaml
# catalogue/sources/port-report.yaml
passages:
  no-part-in-space:
    text: ولم تشارك نوردال في برنامج ساحليا الفضائي
    en: And Nordal did not take part in the space programme of Sahilia
```
"""

from fihrist.checking.evidence.cues import negations
from fihrist.checking.finding import Finding, Findings
from fihrist.checking.subjects import Translation

LEVEL = "doubt"


def check(one: Translation) -> Findings:
    ar, en = negations(one.ar), negations(one.en, "en")
    # One denial may be told in two words, and two in one: neither … nor.
    if min(ar, en) and abs(ar - en) == 1:
        return
    if ar > en:
        yield Finding(one.spot, "a negation of the Arabic is missing", "translate what is denied as denied")
    elif en > ar:
        yield Finding(one.spot, "a negation that is not in the Arabic", "deny only what the Arabic denies")
