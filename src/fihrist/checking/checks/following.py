"""The check of the passages that another one follows."""

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.checking.evidence.names import Naming
from fihrist.checking.evidence.parts import Part, part
from fihrist.checking.evidence.referring import goes_on, pair, stand_in, told_elsewhere
from fihrist.checking.finding import Doubts, Finding, Spot


def q404_follows_something_else(passage: PassageAt, catalogue: Catalogue) -> Doubts:
    """The passage follows another one than that which it goes on with, or none.

    "These sources" and «البلدان» mean what was named before; what begins with «التي», «وهو» or «دون أن» cannot be understood without the words
    before it in the sentence; «العقد» and «هذا الاتهام» mean what a passage before it tells of; and what stands after it explains nothing.

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
    in_sentence, follows = part(passage, catalogue), catalogue.named(passage.passage.follows, passage.source)
    if not in_sentence:
        return
    own, followed = {one.passage.name for one in in_sentence.earlier}, {one.name for one in catalogue.context(passage)}
    later = next((one for one in follows if _is_later(one, in_sentence, catalogue)), None)
    if not follows and (word := _unresolved(passage.passage.text, catalogue)):
        message = f"«{word}» means something that was named before"
    elif not follows:
        return
    elif own and goes_on(passage.passage.text) and followed.isdisjoint(own):
        message = "the sentence goes on here, and the passage follows no part of it"
    elif later:
        message = f"`{later.key}` stands after this passage"
    elif told := told_elsewhere(passage, catalogue):
        message = f"«{told[0]}» is told of in `{told[1].key}`, and nowhere in what this follows"
    else:
        return
    spot = Spot(*passage.path, "follows") if follows else Spot(*passage.path)
    yield Finding(spot, message, "name the passage before it that tells of this in `follows`", on="key")


def _unresolved(text: str, catalogue: Catalogue) -> str | None:
    """The word of a text that stands for what was named before, but for two parties whom it names itself."""
    word = stand_in(text)
    return None if word == pair(text) and len(Naming(catalogue).in_arabic(text)) > 1 else word


def _is_later(other: PassageAt, one: Part, catalogue: Catalogue) -> bool:
    """Whether a passage stands in a sentence after that of one, which is no headline."""
    at, keys = part(other, catalogue), [*catalogue.sources[other.source].passages]
    is_near = other.source == one.passage.source and at and at.sentence != one.sentence
    return bool(is_near) and 0 < keys.index(one.passage.key) < keys.index(other.key)
