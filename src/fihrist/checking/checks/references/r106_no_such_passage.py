"""
The name of a passage is that of none.

Every value rests on passages. From a record, a passage is named by its source and its key, as in `khatami-visit/mig-29`; in the
record of its own source the key alone names it.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  category:
    - {value: fighter-aircraft, passages: [khatami-visit/mig-92]}  # <- R106
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
from difflib import get_close_matches

from fihrist.catalogue import Catalogue, full, written
from fihrist.checking.evidence.pointers import pointers
from fihrist.checking.finding import Finding
from fihrist.model import Record


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for spot, name in pointers(record, catalogue):
        if full(name, record.id) not in catalogue.passages and (message := _fault(name, record, catalogue)):
            yield Finding(spot, message, _help(name, record, catalogue))


def _fault(name: str, record: Record, catalogue: Catalogue) -> str | None:
    """What is wrong with a name, or None where its source is there but faulty, which is told by itself."""
    source, _, key = full(name, record.id).partition("/")
    if source in catalogue.sources:
        return f"`{source}` has no passage `{key}`"
    if source == record.id:
        return f"`{name}` names no source"
    return f"`{source}` is no source" if source in catalogue.records or catalogue.is_missing(source) else None


def _help(name: str, record: Record, catalogue: Catalogue) -> str:
    same_key = [known for known in catalogue.passages if known.endswith(f"/{name.rpartition('/')[2]}")]
    near = same_key[:1] or get_close_matches(full(name, record.id), list(catalogue.passages), n=1, cutoff=0.6)
    return f"did you mean `{written(near[0], record.id)}`?" if near else "correct the name, or add the passage"
