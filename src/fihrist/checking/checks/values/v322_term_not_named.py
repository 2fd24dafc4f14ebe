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

from fihrist.checking.evidence.attestations import Evidence
from fihrist.checking.evidence.referring import called, gives
from fihrist.checking.finding import Finding, Findings
from fihrist.model.vocabulary import term_list

LEVEL = "doubt"
OPEN = frozenset({"sought", "requested", "discussed", "pledged", "planned", "expected"})
"""Stages of what is yet to come: no reason makes of a passage that tells of one of these that it is done."""


def check(found: Evidence) -> Findings:
    for spot, leaf in found.parts:
        can_be_named = leaf.terms and term_list(leaf.terms).terms[leaf.value].words
        if leaf.terms and can_be_named and not _is_called(leaf.terms, leaf.value, found):
            help = "correct the term, name the passage that says it, or say in `derived` why it is called so"
            yield Finding(found.at(spot), f"no word of the passage means `{leaf.value}`", help)


def _is_called(terms: str, term: str, found: Evidence) -> bool:
    own = called(terms, found.passage.passage.text)
    is_open = terms == "stage" and term == "done" and not OPEN.isdisjoint(own)
    if gives(terms, term, found.why) and not is_open:
        return True
    # What a thing is stands in the passage itself; how far it has got may be told before it.
    return term in (own if terms != "stage" and own else called(terms, found.text))
