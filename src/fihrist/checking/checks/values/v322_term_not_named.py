"""
The passage does not call it that.

One of the words for a term stands in the passage, or in what it follows where the passage has none of the list; or `derived` gives a
reason that says the term. No reason makes done what the passage calls sought or pledged.

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

import re

from fihrist.checking.evidence.attestations import Evidence
from fihrist.checking.evidence.cues import kinds_of
from fihrist.checking.evidence.referring import called, gives
from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.model.vocabulary import term_list

LEVEL = "doubt"
OPEN = frozenset({"sought", "requested", "discussed", "pledged", "planned", "expected", "offered", "refused"})
"""Stages of what is yet to come."""
REACHED = frozenset({"under-way", "done", "partly-delivered"})
"""Stages of which no reason and no word nearby makes a passage that tells of one that is open."""
_CONTENT = re.compile(r"(?<!\w)[بل]\w+")
"""A noun after a preposition, which says what is pledged or sought: تعهد بتزويد."""
GENERAL = frozenset({"missile", "aircraft", "military-equipment"})
"""Categories by which a passage may call what one before it calls by another."""
TO_COME = frozenset({"expected", "possible"})


def check(found: Evidence) -> Findings:
    for spot, leaf in found.parts:
        can_be_named = leaf.terms and term_list(leaf.terms).terms[leaf.value].words
        if leaf.terms and can_be_named and not _is_called(leaf.terms, leaf.value, found, spot):
            help = "correct the term, name the passage that says it, or say in `derived` why it is called so"
            yield Finding(found.at(spot), f"no word of the passage means `{leaf.value}`", help)


def _is_called(terms: str, term: str, found: Evidence, spot: Spot) -> bool:
    own, mode = called(terms, found.passage.passage.text), found.of.made.mode if found.of else None
    if terms == "stage":
        to_come = (mode or found.passage.passage.mode) in TO_COME
        if term in REACHED and spot[1] == "stage" and (to_come or not OPEN.isdisjoint(own)):
            return not to_come and term in called(terms, _CONTENT.sub("", found.passage.passage.text))
        if term in ("planned", "expected") and (to_come or "expectation" in kinds_of(found.passage.passage.text)):
            return True
    if term == "official" and terms == "rank" and own:
        return True
    # What a thing is stands in the passage itself; how far it has got may be told before it.
    whole = GENERAL.issuperset(own) or (terms == "stage" and term not in ("agreed", "contracted"))
    return gives(terms, term, found.why) or term in (called(terms, found.text) if whole or not own else own)
