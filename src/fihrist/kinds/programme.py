"""
A programme that a party pursues over time, such as a nuclear programme or the rebuilding of its forces.

```yaml
# catalogue/programmes/iran-nuclear-programme.yaml
id: iran-nuclear-programme
name: {en: Iran's nuclear programme, ar: برنامج إيران النووي}
quotes:
  helped-by-russia:
    source: khatami-visit
    text: والاستمرار في مساعدتها على تطوير برامجها في المجال النووي
    en: and to go on helping it develop its programmes in the nuclear field
claims:
  type:
    - {value: nuclear, quote: helped-by-russia}
  owner:
    - {value: iran, quote: helped-by-russia, derived: {how: pronoun}}
```
"""

from typing import Annotated, ClassVar

from fihrist.record import Claims, Date, Development, Fields, Id, OneOf, Record, Reference, Text, field
from fihrist.vocabulary import Label


class ProgrammeFields(Fields):
    """The fields of programmes."""

    type: Claims[Annotated[str, OneOf("programme-type")]] = field("Type", "النوع", required=True, about="نوع البرنامج.")
    """What kind of programme it is."""
    owner: Claims[Annotated[Id, Reference("organisation")]] = field(
        "Owner", "صاحب البرنامج", required=True, many=True, about="من ينفّذ البرنامج."
    )
    """Who pursues it."""
    partner: Claims[Annotated[Id, Reference("organisation")]] = field(
        "Partners", "الشركاء", many=True, about="من يساعد فيه."
    )
    """Who helps it."""
    overseer: Claims[Annotated[Id, Reference("official")]] = field(
        "Overseers", "المشرفون", many=True, about="من يشرف عليه."
    )
    """Who oversees it."""
    period: Claims[Date] = field("Period", "الفترة", about="متى يجري أو جرى.")
    """When it is or was pursued (EDTF)."""
    purpose: Claims[Text] = field("Purpose", "الغرض", many=True, about="الغرض منه.")
    """What it is for."""
    capability: Claims[Text] = field("Capability", "القدرات", many=True, about="ما بلغه أو يمكن أن يبلغه.")
    """What it has brought or can bring."""
    state_of_play: Claims[Development] = field("State of play", "الوضع الراهن", many=True, about="ما آل إليه الأمر.")
    """How matters stand."""
    outlook: Claims[Text] = field("Outlook", "الآفاق", many=True, about="ما يُتوقع له.")
    """What is expected of it."""


class Programme(Record):
    """A programme that a party pursues over time, such as a nuclear programme or the rebuilding of its forces."""

    folder: ClassVar[str] = "programmes"
    label: ClassVar[Label] = Label("programme", "برنامج")
    plural: ClassVar[Label] = Label("programmes", "البرامج")

    claims: ProgrammeFields = ProgrammeFields()
    """The claims, grouped under their fields."""
