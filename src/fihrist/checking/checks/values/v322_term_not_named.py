"""
The passage does not call it that.

A submarine is called a submarine in its passage, and what was sought is not done. A term of a closed list has words by which
sources call it. One of them stands in the passage, or in what it follows where the passage has none of the list; or `derived` gives a
reason that says the term by its label or one of its words. No reason makes done what the passage calls sought or pledged.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  category:
    - {value: submarine, passages: [khatami-visit/mig-29]}  # <- V322
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  category:
    - {value: fighter-aircraft, passages: [khatami-visit/mig-29]}
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.attestations import Evidence, evidence
from fihrist.checking.evidence.terms import called, can_be_named, gives, is_called
from fihrist.checking.finding import Finding
from fihrist.model import Record

LEVEL = "doubt"
OPEN = frozenset({"sought", "requested", "discussed", "pledged", "planned", "expected"})
"""Stages of what is yet to come: no reason makes of a passage that tells of one of these that it is done."""


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for found in evidence(record, catalogue):
        for spot, leaf in found.parts:
            if leaf.terms and can_be_named(leaf.terms, leaf.value) and not _is_called(leaf.terms, leaf.value, found):
                help = "correct the term, name the passage that says it, or say in `derived` why it is called so"
                yield Finding(found.at(spot), f"no word of the passage means `{leaf.value}`", help)


def _is_called(terms: str, term: str, found: Evidence) -> bool:
    own = found.passage.passage.text
    is_open = terms == "stage" and term == "done" and not OPEN.isdisjoint(called("stage", own))
    if found.why and gives(terms, term, found.why.ar) and not is_open:
        return True
    # What a thing is stands in the passage itself; how far it has got may be told before it.
    return is_called(terms, term, own if terms != "stage" and called(terms, own) else found.text)
