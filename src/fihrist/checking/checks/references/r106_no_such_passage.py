"""
The name of a passage is that of none.

A passage is named by its source and its key, as in `khatami-visit/mig-29`; in the record of its own source by the key alone.

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

from difflib import get_close_matches

from fihrist.catalogue import Catalogue, full, written
from fihrist.checking.finding import Finding, Findings
from fihrist.checking.subjects import Pointer


def check(pointer: Pointer, catalogue: Catalogue) -> Findings:
    name = full(pointer.name, pointer.record)
    if name not in catalogue.passages and (message := _fault(name, pointer, catalogue)):
        same_key = [known for known in catalogue.passages if known.endswith(f"/{pointer.name.rpartition('/')[2]}")]
        near = same_key[:1] or get_close_matches(name, list(catalogue.passages), n=1, cutoff=0.6)
        help = f"did you mean `{written(near[0], pointer.record)}`?" if near else "correct the name, or add the passage"
        yield Finding(pointer.spot, message, help)


def _fault(name: str, pointer: Pointer, catalogue: Catalogue) -> str | None:
    """What is wrong with a name, or None where its source is there but faulty, which is told by itself."""
    source, _, key = name.partition("/")
    if source in catalogue.sources:
        return f"`{source}` has no passage `{key}`"
    if source == pointer.record:
        return f"`{pointer.name}` names no source"
    return f"`{source}` is no source" if source in catalogue.records or catalogue.is_missing(source) else None
