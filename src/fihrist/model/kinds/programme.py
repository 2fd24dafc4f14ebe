"""
A programme that a party pursues over time, such as a nuclear programme or the rebuilding of its forces.

```yaml
# catalogue/programmes/iran-nuclear-programme.yaml
id: iran-nuclear-programme
name: {en: Iran's nuclear programme, ar: برنامج إيران النووي}
type: nuclear
claims:
  owner:
    - {value: iran, passages: [khatami-visit/nuclear-help-goes-on]}
```
"""

from typing import Annotated, ClassVar

from fihrist.model import Claims, Date, Fields, Figure, Id, OneOf, Record, Reference, Text, field, key
from fihrist.model.vocabulary import Label


class ProgrammeFields(Fields):
    """The fields of programmes."""

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
    figure: Claims[Figure] = field("Figures", "أعداد", many=True, about="أعداد يذكرها المصدر عن البرنامج.")
    """What the source counts in it."""


class Programme(Record):
    """A programme that a party pursues over time, such as a nuclear programme or the rebuilding of its forces."""

    folder: ClassVar[str] = "programmes"
    label: ClassVar[Label] = Label("programme", "برنامج")
    plural: ClassVar[Label] = Label("programmes", "البرامج")

    type: Annotated[str, OneOf("programme-type")] = key("Type", "النوع", required=True, about="نوع البرنامج.")
    """What kind of programme it is."""
    claims: ProgrammeFields = ProgrammeFields()
    """The claims, grouped under their fields."""
