"""
A state, a body, a force, a group, an outlet, an institute, a faction, or sources that the text leaves unnamed.

```yaml
# catalogue/organisations/russia.yaml
id: russia
name: {en: Russia, ar: روسيا}
aliases: {ar: [موسكو, روسية, روسي]}
quotes:
  visit-to-russia:
    source: khatami-visit
    text: حققت زيارة الرئيس محمد خاتمي لروسيا هدفها السياسي الرئيسي بتكريس علاقات التحالف الاستراتيجي بين البلدين
    en: The visit of President Mohammad Khatami to Russia achieved its main political aim by consecrating the strategic alliance between the two countries
claims:
  type:
    - {value: state, quote: visit-to-russia}
  code:
    - {value: RUS, quote: visit-to-russia}
```
"""

from typing import Annotated, ClassVar

from pydantic import StringConstraints

from fihrist.record import (
    Claims,
    Deed,
    Development,
    Fields,
    Id,
    Model,
    OneOf,
    Record,
    Reference,
    Said,
    Speaker,
    Stance,
    Text,
    field,
)
from fihrist.vocabulary import Label

Code = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$(?!\n)")]


class Membership(Model):
    """Somebody who belongs to an organisation."""

    who: Speaker
    """The member."""
    text: Text | None = None
    """What the source says of the membership."""


class OrganisationFields(Fields):
    """The fields of organisations."""

    type: Claims[Annotated[str, OneOf("organisation-type")]] = field("Type", "النوع", required=True, about="نوع الجهة.")
    """What kind of organisation it is."""
    code: Claims[Code] = field("Code", "الرمز", about="رمز الدولة في معيار آيزو 3166.")
    """The ISO 3166 alpha-3 code of a state, former states included."""
    part_of: Claims[Annotated[Id, Reference("organisation")]] = field(
        "Part of", "جزء من", about="الجهة التي هي جزء منها."
    )
    """The organisation of which it is a part."""
    member: Claims[Membership] = field("Members", "الأعضاء", many=True, about="من ينتمي إليها.")
    """Who belongs to it."""
    did: Claims[Deed] = field("Did", "الأفعال", many=True, about="ما يُروى عنها من أفعال.")
    """What it is said to have done."""
    said: Claims[Said] = field("Said", "التصريحات", many=True, about="ما يُنقل عنها من أقوال.")
    """What it is reported to have said."""
    stance: Claims[Stance] = field("Stances", "المواقف", many=True, about="مواقفها من الأمور.")
    """How it stands toward something."""
    aim: Claims[Text] = field("Aims", "الأهداف", many=True, about="ما تريده أو تسعى إليه أو تحتاج إليه.")
    """What it wants, seeks or needs."""
    situation: Claims[Development] = field("Situation", "الحال", many=True, about="الحال التي توصف بها.")
    """In what situation it is said to be."""
    outlook: Claims[Development] = field("Outlook", "الآفاق", many=True, about="ما يُتوقع لها أو منها.")
    """What is expected of it, or for it."""


class Organisation(Record):
    """A state, a body, a force, a group, an outlet, an institute, a faction, or sources that the text leaves unnamed."""

    folder: ClassVar[str] = "organisations"
    label: ClassVar[Label] = Label("organisation", "جهة")
    plural: ClassVar[Label] = Label("organisations", "الجهات")

    claims: OrganisationFields = OrganisationFields()
    """The claims, grouped under their fields."""
