"""
The bound of a number is not that of the words.

"More than 80" is not 80, and "about 80" is neither. The keys of a number say what the words say: `more_than` for أكثر من,
`less_than` for أقل من, `about` for نحو and حوالي, `min` and `max` for the ends of a range, `exact` for a bare number.

Fails:

```yaml
# catalogue/transfers/mig-29-to-iran.yaml
quotes:
  obtained:
    source: khatami-visit
    text: حصلت ايران على أسلحة ومعدات روسية
  over-80:
    source: unprecedented-rapprochement
    text: تم إسقاط أكثر من 80 طائرة مسيّرة إيرانية الصنع
claims:
  quantity:
    - {value: {exact: 80}, quote: over-80}  # <- V302
```

Passes:

```yaml
# catalogue/transfers/mig-29-to-iran.yaml
quotes:
  obtained:
    source: khatami-visit
    text: حصلت ايران على أسلحة ومعدات روسية
  over-80:
    source: unprecedented-rapprochement
    text: تم إسقاط أكثر من 80 طائرة مسيّرة إيرانية الصنع
claims:
  quantity:
    - {value: {more_than: 80}, quote: over-80}
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.attestations import evidence
from fihrist.checking.evidence.measures import bounds
from fihrist.checking.evidence.numbers import numbers
from fihrist.checking.finding import Finding
from fihrist.model import Quantity, Record

ONE_SIDED = frozenset({"more_than", "less_than", "about"})


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for found in evidence(record, catalogue):
        value = found.claim.value
        if not isinstance(value, Quantity) or found.how == "arithmetic":
            continue
        for bound, number in value:
            if number is None or all(number != told.value for told in numbers(found.text)):
                continue
            given = bounds(found.text, number)
            if bound == "exact" and (meant := sorted(given & ONE_SIDED)):
                yield Finding(
                    found.spot / "value" / bound, f"the quote has `{meant[0]}`, not `exact`", f"write `{meant[0]}`"
                )
            elif bound != "exact" and bound not in given:
                yield Finding(
                    found.spot / "value" / bound, f"no word of the quote means `{bound}`", "write what the quote says"
                )
