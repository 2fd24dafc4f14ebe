"""
The quote does not name the speaker.

Whoever is said to say something is named in the passage that says so, by name or alias, or as "he" and "they" after a passage
that names him: then the claim adds that passage in `also`, or says `derived: {how: pronoun}`.

Fails:

```yaml
# catalogue/weapons/shahab-4.yaml
quotes:
  sources-confirm:
    source: khatami-visit
    text: أكدت المصادر الدفاعية الاميركية والاسرائيلية، باستمرار ما وصفته بمساهمة روسية مباشرة في تمكين ايران من تطوير صاروخ باليستي استراتيجي يعرف باسم "شهاب - 4"
claims:
  category:
    - {value: ballistic-missile, said_by: [zelensky], quote: sources-confirm}  # <- A104
```

Passes:

```yaml
# catalogue/weapons/shahab-4.yaml
quotes:
  sources-confirm:
    source: khatami-visit
    text: أكدت المصادر الدفاعية الاميركية والاسرائيلية، باستمرار ما وصفته بمساهمة روسية مباشرة في تمكين ايران من تطوير صاروخ باليستي استراتيجي يعرف باسم "شهاب - 4"
claims:
  category:
    - {value: ballistic-missile, said_by: [us-defence-sources], quote: sources-confirm}
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.attestations import evidence
from fihrist.checking.evidence.referring import is_referred_to
from fihrist.checking.finding import Finding
from fihrist.model import Record


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for found in evidence(record, catalogue):
        for key in ("said_by", "via"):
            for index, id in enumerate(getattr(found.claim, key)):
                speaker = catalogue.records.get(id)
                if speaker and not is_referred_to(speaker, found, catalogue):
                    yield Finding(
                        found.spot / key / index,
                        f"the quote does not name `{id}`",
                        "name the one who speaks there, or add the passage that names the speaker to `also`",
                    )
