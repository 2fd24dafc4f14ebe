"""
The id is not the name of the file.

Links, references and the site are built from the id, and people look for the record under its file name.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
id: mig-31  # <- I101
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
id: mig-29
```
"""

from pathlib import PurePosixPath

from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.reading import Document


def check(document: Document) -> Findings:
    id, stem = document.values.get("id"), PurePosixPath(document.path).stem
    if isinstance(id, str) and id != stem:
        help = f"write `id: {stem}`, or rename the file to `{id}.yaml`"
        yield Finding(Spot("id"), f"the id is not the file name `{stem}`", help)
