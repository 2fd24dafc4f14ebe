"""
A piece that is set aside is not in the source.

What is set aside is named letter for letter, as a passage is, so that nobody can set aside more than was read.

Fails:

```yaml
# catalogue/sources/port-report.yaml
set_aside:
  - {text: ولا يخلو البحر من المفاجآت, why: rhetoric}  # <- C102
```

Passes:

```yaml
# catalogue/sources/port-report.yaml
set_aside:
  - {text: ولا يخلو البحر من مفاجآت, why: rhetoric}
```
"""

from fihrist.catalogue import Catalogue
from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.model.kinds.source import Source
from fihrist.text import Absent, Several, find, nearest


def check(source: Source, catalogue: Catalogue) -> Findings:
    if (text := catalogue.text(source.id)) is None:
        return
    for index, piece in enumerate(source.set_aside):
        found, spot = find(piece.text, text, prefix=piece.prefix, suffix=piece.suffix), Spot("set_aside", index, "text")
        if isinstance(found, Absent):
            near = nearest(piece.text, text)
            help = near.as_help() if near else "copy the words from the document"
            yield Finding(spot, "these words are not in the source", help)
        elif isinstance(found, Several):
            help = "give the whole sentence, or add `prefix` or `suffix`"
            yield Finding(spot, f"these words stand {found.count} times in the source", help)
