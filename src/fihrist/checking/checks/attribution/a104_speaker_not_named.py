"""
The passage does not name the speaker.

Whoever is said to say something is named in the passage, in its sentence, or in a passage that it follows, by name or alias. Else a
reader cannot see whose words these are.

Fails:

```yaml
# catalogue/sources/khatami-visit.yaml
passages:
  direct-contribution:
    text: أكدت المصادر الدفاعية الاميركية والاسرائيلية، باستمرار ما وصفته بمساهمة روسية مباشرة
    en: American and Israeli defence sources have constantly affirmed what they described as a direct Russian contribution
    said_by: [klein]  # <- A104
```

Passes:

```yaml
# catalogue/sources/khatami-visit.yaml
passages:
  direct-contribution:
    text: أكدت المصادر الدفاعية الاميركية والاسرائيلية، باستمرار ما وصفته بمساهمة روسية مباشرة
    en: American and Israeli defence sources have constantly affirmed what they described as a direct Russian contribution
    said_by: [us-defence-sources, israeli-defence-sources]
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.catalogue.parts import passages_in
from fihrist.checking.evidence.names import is_doubtful, is_named_in_part
from fihrist.checking.finding import Finding, Spot
from fihrist.model.kinds.source import Source

LEVEL = "doubt"


def check(source: Source, catalogue: Catalogue) -> Iterator[Finding]:
    for passage in passages_in(source):
        around = None
        for key in ("said_by", "via"):
            for index, id in enumerate(getattr(passage.passage, key)):
                speaker = catalogue.records.get(id)
                around = around or _around(passage, catalogue)
                if speaker and not is_doubtful(speaker) and not is_named_in_part(speaker, around):
                    help = "name the one who speaks there, add what the passage follows, or the spelling to the aliases"
                    yield Finding(Spot(*passage.path, key, index), f"the passage does not name `{id}`", help)


def _around(passage: PassageAt, catalogue: Catalogue) -> str:
    """The sentence of a passage, and the passages that it follows."""
    match, text = catalogue.match(passage), catalogue.text(passage.source)
    sentences = [s.text for s in text.sentences if match and s.number in match.sentences] if text else []
    return "\n".join((passage.passage.text, *sentences, *(one.passage.text for one in catalogue.context(passage))))
