"""
The passage does not name the speaker.

Whoever says something is named in the passage, in its sentence, or in a passage that it follows, by name or alias.

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

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.checking.evidence.names import is_doubtful, is_named_in_part
from fihrist.checking.finding import Finding, Findings, Spot

LEVEL = "doubt"


def check(one: PassageAt, catalogue: Catalogue) -> Findings:
    for key in ("said_by", "via"):
        for index, id in enumerate(getattr(one.passage, key)):
            speaker = catalogue.records.get(id)
            if speaker and not is_doubtful(speaker) and not is_named_in_part(speaker, _around(one, catalogue)):
                help = "name the one who speaks there, add what the passage follows, or the spelling to the aliases"
                yield Finding(Spot(*one.path, key, index), f"the passage does not name `{id}`", help)


def _around(passage: PassageAt, catalogue: Catalogue) -> str:
    """The sentence of a passage, and the passages that it follows."""
    match, text = catalogue.match(passage), catalogue.text(passage.source)
    sentences = [s.text for s in text.sentences if match and s.number in match.sentences] if text else []
    return "\n".join((passage.passage.text, *sentences, *(one.passage.text for one in catalogue.context(passage))))
