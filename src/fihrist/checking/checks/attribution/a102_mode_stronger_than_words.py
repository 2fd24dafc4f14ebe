"""
The claim is surer than its words.

A plan is not a fact, and neither is a hope, a guess or an accusation. Words that expect or hope (يتوقع، من المقرر، قد ترسل، ستوفر،
نأمل), doubt or think (على الأرجح، يفترض، يظن، يُعدّ) or allege (يتهم، زعم) demand the mode that says so.

Fails:

```yaml
# catalogue/weapons/shahab-4.yaml
quotes:
  service:
    source: khatami-visit
    text: وزن رأسه الحربي الذي يفترض ان يتراوح بين 1000 كلغ و2000 كلغ
claims:
  description:
    - {value: {en: Its warhead is supposed to weigh between 1000 kg and 2000 kg., ar: يفترض أن يتراوح وزن رأسه الحربي بين 1000 كلغ و2000 كلغ.}, quote: service}  # <- A102
```

Passes:

```yaml
# catalogue/weapons/shahab-4.yaml
quotes:
  service:
    source: khatami-visit
    text: وزن رأسه الحربي الذي يفترض ان يتراوح بين 1000 كلغ و2000 كلغ
claims:
  description:
    - {value: {en: Its warhead is supposed to weigh between 1000 kg and 2000 kg., ar: يفترض أن يتراوح وزن رأسه الحربي بين 1000 كلغ و2000 كلغ.}, mode: estimated, quote: service}
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.attestations import evidence
from fihrist.checking.evidence.voice import hedge, is_frame
from fihrist.checking.finding import Finding
from fihrist.model import Record


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for found in evidence(record, catalogue):
        field = found.located.field
        if found.claim.mode != "stated" or found.claim.denies or field == "said" or is_frame(record, field):
            continue
        if mode := hedge(found, catalogue):
            yield Finding(found.spot, f"the words demand the mode `{mode}`", f"write `mode: {mode}`")
