"""
A denial follows other passages than what it is said to deny.

«Denied that» means what stands before it. The passage that denies follows the one on which the denied value rests; what stands behind a
denial (نافياً ما ذكره) needs no such link.

Fails:

```yaml
# catalogue/transfers/marjan-7-to-sahilia.yaml
claims:
  stage:
    - {value: requested, passages: [port-report/submarines-requested], denied: [port-report/nordal-denies]}  # <- A107
```

Passes:

```yaml
# catalogue/transfers/mawj-3-to-sahilia.yaml
claims:
  stage:
    - {value: expected, passages: [port-report/missiles-may-come], denied: [port-report/nordal-denies]}
```
"""

from fihrist.catalogue import Catalogue, Made, PassageAt
from fihrist.checking.finding import Finding, Findings, Spot

LEVEL = "doubt"


def check(one: Made, catalogue: Catalogue) -> Findings:
    resting = {name: catalogue.passages.get(name) for name in one.passages}
    behind = {at.name for passage in resting.values() if passage for at in catalogue.context(passage)}
    for number, name in enumerate(one.denied):
        denial = catalogue.passages.get(name)
        if denial is None or not denial.passage.follows or denial.name in behind:
            continue
        is_ahead = any(
            passage and _start(passage, catalogue) > _start(denial, catalogue) for passage in resting.values()
        )
        if not is_ahead and {denial.name, *(at.name for at in catalogue.context(denial))}.isdisjoint(resting):
            help = "name what it denies in its `follows`, or correct `denied`"
            yield Finding(Spot(*one.path, "denied", number), "this denial follows other passages", help)


def _start(passage: PassageAt, catalogue: Catalogue) -> int:
    """Where a passage begins in its source; 0 where it is not found."""
    match = catalogue.match(passage)
    return match.span.start if match else 0
