"""
A sentence that is set aside is not in the source.

What is set aside is named letter for letter, as a quote is, so that nobody can set aside more than was read.

Fails:

```yaml
# catalogue/sources/khatami-visit.yaml
set_aside:
  - {text: ليس بمستغرب أبدا هذا التصميم, why: opinion}  # <- C102
```

Passes:

```yaml
# catalogue/sources/khatami-visit.yaml
set_aside:
  - {text: ومثل هذا التصميم على توثيق التحالف وتطوير تعاونهما خصوصاً في المجالات العسكرية، ليس بمستغرب., why: opinion}
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.checking.finding import Finding, Spot
from fihrist.model.kinds.source import Source
from fihrist.text import Absent, Match, find, nearest


def check(source: Source, catalogue: Catalogue) -> Iterator[Finding]:
    text = catalogue.text(source.id)
    if text is None:
        return
    for index, item in enumerate(source.set_aside):
        found, spot = find(item.text, text, prefix=item.prefix, suffix=item.suffix), Spot("set_aside", index, "text")
        if isinstance(found, Absent):
            near = nearest(item.text, text)
            yield Finding(
                spot,
                "this sentence is not in the source",
                near.as_help() if near else "copy the sentence from the document",
            )
        elif not isinstance(found, Match):
            yield Finding(
                spot,
                f"this text stands {found.count} times in the source",
                "give the whole sentence, or add `prefix` or `suffix`",
            )
