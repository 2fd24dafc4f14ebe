"""
A number is not in the passage.

Each passage of a claim has its number, by itself or in what it follows, in digits or in words. What is reckoned is `derived: {how: arithmetic}`.

Fails:

```yaml
# catalogue/weapons/shahab-4.yaml
claims:
  range_km:
    - {value: {min: 2400, max: 3700}, passages: [khatami-visit/range]}  # <- V301
```

Passes:

```yaml
# catalogue/weapons/shahab-4.yaml
claims:
  range_km:
    - {value: {min: 2400, max: 3600}, passages: [khatami-visit/range]}
```
"""

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.attestations import Evidence, counts_from_nothing, published, years_of
from fihrist.checking.evidence.numbers import mantissas, numbers, place
from fihrist.checking.finding import Finding, Findings

CURE = "correct the number, or name the passage that has it"


def check(found: Evidence, catalogue: Catalogue) -> Findings:
    if found.how == "arithmetic" or counts_from_nothing(found, catalogue):
        return
    known = {number.value for text in (found.text, found.why) for number in numbers(text)}
    known |= {number for text in (found.text, found.why) for number in mantissas(text)}
    known |= {float(year) for _, leaf in found.parts if leaf.is_date for year in years_of(leaf.value)}
    if found.how == "relative-date" and (appeared := published(found.passage.source, catalogue)):
        known |= {appeared.year - 1.0, float(appeared.year)}
    for spot, leaf in found.parts:
        if isinstance(leaf.value, float) and leaf.value not in known:
            yield Finding(found.at(spot), f"`{leaf.value:g}` is not in the passage", CURE)
    for spot, language, text in found.texts():
        missing = (number for number in numbers(text, language) if number.counts and number.value not in known)
        if number := next(missing, None):
            at = found.at(spot)
            within = place(text, number.start, number.end) if at == spot else None
            yield Finding(at, f"`{number.value:g}` is not in the passage", CURE, within=within)
