"""
The quote does not call it that.

A submarine is called a submarine in its quote, and what was sought is not done. A term of a closed list has words by which
sources call it. One of them stands in the quote, or in `also` where the quote has none of the list; or `derived` gives a reason
that says the term by its label or one of its words. No reason makes done what the passage calls sought or pledged. Where the value
has a text of its own, that text calls it so as well; and where the quote has words for several terms, the name of the record says
which is meant.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  category:
    - {value: submarine, quote: multirole-fighters}  # <- V322
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  category:
    - {value: fighter-aircraft, quote: multirole-fighters}
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.attestations import Evidence, evidence, parts
from fihrist.checking.evidence.terms import called, can_be_named, gives, is_called
from fihrist.checking.finding import Finding
from fihrist.model import Record
from fihrist.model.walk import Leaf

OPEN = frozenset({"sought", "requested", "discussed", "pledged", "planned", "expected"})
"""Stages of what is yet to come: no reason makes of a passage that tells of one of these that it is done."""


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for found in evidence(record, catalogue):
        for spot, leaf in parts(found):
            if leaf.terms and can_be_named(leaf.terms, leaf.value):
                fault = _fault(leaf.terms, leaf, found, record.name.ar)
                if fault:
                    yield Finding(spot, *fault)


def _fault(terms: str, leaf: Leaf, found: Evidence, name: str) -> tuple[str, str] | None:
    """What is wrong with a term and the cure, or None."""
    if found.why and gives(terms, leaf.value, found.why.ar) and not _is_open(leaf, found):
        return None
    text = found.quotes[0].text if called(terms, found.quotes[0].text) else found.text
    if not is_called(terms, leaf.value, text):
        return (
            f"no word of the quote means `{leaf.value}`",
            "correct the term, make the passage that says it the `quote`, or say in `derived` why it is called so",
        )
    own = [other.value for _, other in parts(found) if other.path == (*leaf.path[:-1], "text", "ar")]
    if own and not is_called(terms, leaf.value, own[0]):
        return f"no word of its text means `{leaf.value}`", "correct the term, or say it in the text"
    meant = () if own else tuple(term for term in called(terms, name) if is_called(terms, term, text))
    if meant and not is_called(terms, leaf.value, name):
        return f"the name of the record calls it `{meant[0]}`", "correct the term or the name"
    return None


def _is_open(leaf: Leaf, found: Evidence) -> bool:
    return leaf.terms == "stage" and leaf.value == "done" and not OPEN.isdisjoint(called("stage", found.text))
