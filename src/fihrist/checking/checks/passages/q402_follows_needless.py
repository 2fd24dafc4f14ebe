"""
The passage follows one that it does not need.

What stands in `follows` is shown wherever the passage is. A sentence without a word that means something named before needs none.

Fails:

```yaml
# catalogue/sources/port-report.yaml
passages:
  klein-visits:
    text: زارت رئيسة نوردال نورا كلاين ساحليا في تموز 2021
    en: The President of Nordal, Nora Klein, visited Sahilia in July 2021
  no-part-in-space:
    text: ولم تشارك نوردال في برنامج ساحليا الفضائي
    en: And Nordal did not take part in the space programme of Sahilia
    follows: [klein-visits]  # <- Q402
```

Passes:

```yaml
# catalogue/sources/port-report.yaml
passages:
  no-part-in-space:
    text: ولم تشارك نوردال في برنامج ساحليا الفضائي
    en: And Nordal did not take part in the space programme of Sahilia
```
"""

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.checking.evidence.names import is_named
from fihrist.checking.evidence.referring import RELATIONS, may_stand_in, told_of
from fihrist.checking.finding import Finding, Findings, Spot

LEVEL = "doubt"


def check(passage: PassageAt, catalogue: Catalogue) -> Findings:
    if catalogue.whole and passage.passage.follows and not _may_need(passage, catalogue):
        message = "no word of the passage means something that was named before"
        yield Finding(Spot(*passage.path, "follows"), message, "remove `follows`", on="key")


def _may_need(passage: PassageAt, catalogue: Catalogue) -> bool:
    """Whether a passage is a part of a sentence, may have a stand-in, or tells of somebody whom it does not name."""
    match, text = catalogue.match(passage), catalogue.text(passage.source)
    if not match or not text or may_stand_in(passage.passage.text):
        return True
    sentence = next(s for s in text.sentences if s.number == match.sentences[0])
    if match.span.start > sentence.span.start:
        return True
    ids = {id for one in catalogue.resting_on(passage.name) for id in told_of(one, catalogue)}
    records = (catalogue.records.get(id) for id in sorted(ids | set(passage.passage.said_by)))
    named = (record for record in records if record and record.folder not in RELATIONS)
    return any(not is_named(record, passage.passage.text) for record in named)
