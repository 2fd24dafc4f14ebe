"""
The document's own voice says what somebody else says.

A sentence that begins "the sources say that" proves that they say it, not that it is so. What reports, accuses, believes or denies, or
begins between quotation marks, has a speaker: `said_by`, or `speaker` for one without a name. Only a passage that tells who speaks
and not what he says has none, where the next one, or one that follows it, has that speaker.

Fails:

```yaml
# catalogue/sources/khatami-visit.yaml
passages:
  copy-of-sandal:
    text: وتقول هذه المصادر ان "شهاب - 4" هو في الواقع "نسخة ايرانية"  # <- A101
    en: And these sources say that "Shahab-4" is in fact an "Iranian copy"
```

Passes:

```yaml
# catalogue/sources/khatami-visit.yaml
passages:
  copy-of-sandal:
    text: وتقول هذه المصادر ان "شهاب - 4" هو في الواقع "نسخة ايرانية"
    en: And these sources say that "Shahab-4" is in fact an "Iranian copy"
    said_by: [us-defence-sources, israeli-defence-sources]
```
"""

from itertools import zip_longest

from fihrist.catalogue import Catalogue, PassageAt, passages_in
from fihrist.checking.evidence.hedging import has_speaker, introduces, is_within_marks, says, words_of_saying
from fihrist.checking.evidence.referring import names_in
from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.model.kinds.source import Source

LEVEL = "doubt"


def check(source: Source, catalogue: Catalogue) -> Findings:
    passages = passages_in(source)
    for passage, after in zip_longest(passages, passages[1:]):
        if has_speaker(passage) or (introduces(passage, after, passages) and _is_bare(passage, catalogue)):
            continue
        word = words_of_saying(passage.passage.text)
        if word or is_within_marks(passage, catalogue):
            message = f"somebody says this ({f'«{word}»' if word else 'the quotation marks around it'})"
            help = "name the speaker in `said_by` or `speaker`"
            yield Finding(Spot(*passage.path, "text"), f"{message}, and the passage has no speaker", help)


def _is_bare(passage: PassageAt, catalogue: Catalogue) -> bool:
    """Whether a passage only tells who speaks, or nothing rests on it."""
    return not catalogue.resting_on(passage.name) or not says(passage.passage.text, names_in(passage, catalogue))
