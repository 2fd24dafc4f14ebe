"""
The quote does not call it that.

A submarine is called a submarine in its quote, and what was sought is not done. A term of a closed list has words by which
sources call it; one of them stands in the quote, or `derived: {how: context}` says why it follows all the same. No reason makes done
what the passage calls sought or pledged.

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
from fihrist.finding import Finding
from fihrist.grounding.evidence import evidence, parts
from fihrist.grounding.terms import called, can_be_named, is_called
from fihrist.record import Record

OPEN = frozenset({"sought", "requested", "discussed", "pledged", "planned", "expected"})
"""Stages of what is yet to come: no reason makes of a passage that tells of one of these that it is done."""


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for found in evidence(record, catalogue):
        excused = found.how in ("context", "pronoun")
        for spot, leaf in parts(found):
            if (
                leaf.terms
                and (not excused or (leaf.value == "done" and not OPEN.isdisjoint(called("stage", found.text))))
                and can_be_named(leaf.terms, leaf.value)
                and not is_called(leaf.terms, leaf.value, found.text)
            ):
                yield Finding(
                    spot,
                    f"no word of the quote means `{leaf.value}`",
                    "correct the term, quote the passage that says it, or give the reason in `derived`",
                )
