"""Checks of the passages that another one follows."""

from fihrist.catalogue import Catalogue, PassageAt, written
from fihrist.checking.evidence.names import Naming
from fihrist.checking.evidence.parts import part
from fihrist.checking.evidence.referring import goes_on, pair, stand_in
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


def q404_follows_past_its_sentence(passage: PassageAt, catalogue: Catalogue) -> Doubts:
    """The passage goes on with its sentence, and follows no part of that.

    What begins with «التي», «وهو» or «دون أن» cannot be understood without the words before it in the sentence.

    ```diff
      # catalogue/sources/khatami-visit.yaml
      passages:
        missile-support:
          text: وحصلت ايران في الوقت نفسه على دعم روسي في مجال تطوير قدراتها الصاروخية الهجومية
          en: And at the same time Iran obtained Russian support in the field of developing its offensive missile capabilities
        range:
          text: وقادر على الوصول الى مسافات تتراوح بين 2400 كلم و3600 كلم حسب وزن رأسه الحربي
          en: and able to reach distances ranging between 2400 km and 3600 km according to the weight of its warhead
          said_by: [us-defence-sources, israeli-defence-sources]
        warhead:
          text: الذي يفترض ان يتراوح بين 1000 كلغ و2000 كلغ
          en: which is supposed to range between 1000 kg and 2000 kg
          said_by: [us-defence-sources, israeli-defence-sources]
          mode: estimated
    -     follows: [missile-support]  # <- Q404
    +     follows: [range]
    ```
    """
    in_sentence = part(passage, catalogue)
    if not passage.passage.follows or not in_sentence or not in_sentence.earlier or not goes_on(passage.passage.text):
        return
    followed = {one.name for one in catalogue.context(passage)}
    if followed.isdisjoint(one.passage.name for one in in_sentence.earlier):
        message = "the sentence goes on here, and the passage follows no part of it"
        yield Finding(Spot(*passage.path, "follows"), message, "name the passage before it", on="key")
