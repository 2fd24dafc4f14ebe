"""
A number is not in the quote.

A number that the passage does not have was mistyped, or comes from somewhere else. Digits of all kinds and numbers in
words (ثلاث، عشرين، بلايين) count as the same number; what is reckoned says `derived: {how: arithmetic}`.

Fails:

```yaml
# catalogue/weapons/shahab-4.yaml
quotes:
  range:
    source: khatami-visit
    text: وقادر على الوصول الى مسافات تتراوح بين 2400 كلم و3600 كلم
claims:
  range_km:
    - {value: {min: 2400, max: 3700}, quote: range}  # <- V301
```

Passes:

```yaml
# catalogue/weapons/shahab-4.yaml
quotes:
  range:
    source: khatami-visit
    text: وقادر على الوصول الى مسافات تتراوح بين 2400 كلم و3600 كلم
claims:
  range_km:
    - {value: {min: 2400, max: 3600}, quote: range}
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.attestations import Evidence, counts_from_nothing, evidence, parts, published
from fihrist.checking.evidence.moments import years_of
from fihrist.checking.evidence.numbers import numbers, place
from fihrist.checking.finding import Finding, Spot
from fihrist.model import Record
from fihrist.model.walk import Leaf


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for found in evidence(record, catalogue):
        if found.how == "arithmetic" or counts_from_nothing(found, catalogue):
            continue
        values = list(parts(found))
        known = {number.value for number in numbers(found.text)}
        known |= {float(year) for _, leaf in values if leaf.is_date for year in years_of(leaf.value)}
        if found.how == "relative-date" and (appeared := published(found.quotes[0].source, catalogue)):
            known |= {appeared.year - 1.0, float(appeared.year)}
        if found.why:
            known |= {number.value for number in numbers(found.why.ar)}
        for spot, leaf in values:
            yield from _faults(spot, leaf, found, known)


def _faults(spot: Spot, leaf: Leaf, found: Evidence, known: set[float]) -> Iterator[Finding]:
    cure = "correct the number, or quote the passage that has it"
    if isinstance(leaf.value, float):
        if leaf.value not in known:
            yield Finding(spot, f"`{leaf.value:g}` is not in the quote", cure)
    elif leaf.path[-1] in ("en", "ar"):
        language = "en" if leaf.path[-1] == "en" else "ar"
        for number in numbers(leaf.value, language):
            if number.counts and number.value not in known:
                yield Finding(spot, f"`{number.value:g}` is not in the quote", cure, within=place(leaf.value, number))
                return
