"""
A translation has other months or decades than the Arabic.

كانون الأول is December and كانون الثاني is January; a translation that takes one for the other moves an event by a month.

Fails:

```yaml
# catalogue/events/khatami-visit-to-russia.yaml
quotes:
  visit:
    source: unprecedented-rapprochement
    text: وافقت روسيا على إطلاق قمر اصطناعي إيراني جديد في آب 2022
    en: Russia agreed to launch a new Iranian satellite in July 2022  # <- V333
```

Passes:

```yaml
# catalogue/events/khatami-visit-to-russia.yaml
quotes:
  visit:
    source: unprecedented-rapprochement
    text: وافقت روسيا على إطلاق قمر اصطناعي إيراني جديد في آب 2022
    en: Russia agreed to launch a new Iranian satellite in August 2022
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.moments import english_decades, english_months, moments
from fihrist.checking.evidence.pairs import pairs
from fihrist.checking.finding import Finding
from fihrist.model import Record


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for pair in pairs(record, catalogue):
        told = moments(pair.ar)
        if english_months(pair.en) != told.months:
            yield Finding(pair.spot, "other months than in the Arabic", "translate the names of the months")
        elif english_decades(pair.en) != told.decades:
            yield Finding(pair.spot, "other decades than in the Arabic", "translate the names of the decades")
