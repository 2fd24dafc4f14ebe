"""
A reference names no record.

A value that points to nothing says nothing. Mostly the id is misspelt; sometimes the record has still to be made. A record that
is missing is reported once, at the first reference to it.

Fails:

```yaml
# catalogue/transfers/mig-29-to-iran.yaml
claims:
  recipient:
    - {value: irran, passages: [khatami-visit/russian-weapons-obtained]}  # <- R101
```

Passes:

```yaml
# catalogue/transfers/mig-29-to-iran.yaml
claims:
  recipient:
    - {value: iran, passages: [khatami-visit/russian-weapons-obtained]}
```
"""

from collections.abc import Iterator
from difflib import get_close_matches

from fihrist.catalogue import Catalogue
from fihrist.checking.finding import Finding, Spot
from fihrist.model import Record


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for mention in catalogue.mentions_in(record):
        if catalogue.is_missing(mention.target) and mention == catalogue.mentions_of(mention.target)[0]:
            others = len(catalogue.mentions_of(mention.target)) - 1
            wanted = " or ".join(mention.kinds) or "record"
            yield Finding(
                Spot(*mention.path),
                f"no {wanted} named `{mention.target}`" + (f", and {others} more references to it" if others else ""),
                _help(mention.target, mention.kinds, catalogue),
            )


def _help(target: str, kinds: tuple[str, ...], catalogue: Catalogue) -> str:
    known = [id for id in catalogue.records if not kinds or catalogue.kind(id) in kinds]
    near = get_close_matches(target, known, n=1, cutoff=0.6)
    return f"did you mean `{near[0]}`?" if near else "correct the id, or make the record first"
