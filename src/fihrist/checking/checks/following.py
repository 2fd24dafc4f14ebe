"""Checks of the passages that another one follows."""

from fihrist.catalogue import Catalogue, PassageAt, written
from fihrist.checking.evidence.names import Naming, is_named
from fihrist.checking.evidence.referring import RELATIONS, may_stand_in, pair, stand_in, told_of
from fihrist.checking.finding import Doubts, Finding, Findings, Spot
from fihrist.checking.subjects import Pointer


def q401_follows_missing(passage: PassageAt, catalogue: Catalogue) -> Doubts:
    """The passage cannot be understood alone, and follows none.

    "These sources" and "the two countries" mean what was named before. `follows` names that passage, and the two are shown together.

    ```diff
      # catalogue/sources/port-report.yaml
      passages:
    +   klein-visits:
    +     text: زارت رئيسة نوردال نورا كلاين ساحليا في تموز 2021
    +     en: The President of Nordal, Nora Klein, visited Sahilia in July 2021
        dock-agreed:
    -     text: ووقّع البلدان خلال الزيارة اتفاقاً على بناء حوض للسفن في ميناء اللؤلؤ  # <- Q401
    +     text: ووقّع البلدان خلال الزيارة اتفاقاً على بناء حوض للسفن في ميناء اللؤلؤ
          en: And during the visit the two countries signed an agreement on building a dock for ships in Pearl Harbour
    +     follows: [klein-visits]
    ```
    """
    text = passage.passage.text
    word = None if passage.passage.follows else stand_in(text)
    if word and not (word == pair(text) and len(Naming.of(catalogue).in_arabic(text)) > 1):
        message, help = f"«{word}» means something that was named before", "name the passage that names it in `follows`"
        yield Finding(Spot(*passage.path, "text"), message, help)


def q402_follows_needless(passage: PassageAt, catalogue: Catalogue) -> Doubts:
    """The passage follows one that it does not need.

    What stands in `follows` is shown wherever the passage is. A sentence without a word that means something named before needs none.

    ```diff
      # catalogue/sources/port-report.yaml
      passages:
    -   klein-visits:
    -     text: زارت رئيسة نوردال نورا كلاين ساحليا في تموز 2021
    -     en: The President of Nordal, Nora Klein, visited Sahilia in July 2021
        no-part-in-space:
          text: ولم تشارك نوردال في برنامج ساحليا الفضائي
          en: And Nordal did not take part in the space programme of Sahilia
    -     follows: [klein-visits]  # <- Q402
    ```
    """
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


def q403_follows_another_source(one: Pointer) -> Findings:
    """The passage follows one of another source.

    What a document leaves unsaid stands earlier in that very document. Another document does not say whom this one means.

    ```diff
      # catalogue/sources/port-report.yaml
      passages:
    +   klein-visits:
    +     text: زارت رئيسة نوردال نورا كلاين ساحليا في تموز 2021
    +     en: The President of Nordal, Nora Klein, visited Sahilia in July 2021
        dock-agreed:
          text: ووقّع البلدان خلال الزيارة اتفاقاً على بناء حوض للسفن في ميناء اللؤلؤ
          en: And during the visit the two countries signed an agreement on building a dock for ships in Pearl Harbour
    -     follows: [khatami-visit/visit-consecrates-alliance]  # <- Q403
    +     follows: [klein-visits]
    ```
    """
    if one.spot[-2] == "follows" and "/" in written(one.name, one.record):
        yield Finding(one.spot, f"`{one.name}` is a passage of another source", "name a passage of this source")
