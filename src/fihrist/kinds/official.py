"""
A person who holds or held an office, by name or, where the source gives none, by office.

```yaml
# catalogue/officials/khatami.yaml
id: khatami
name: {en: Mohammad Khatami, ar: محمد خاتمي}
quotes:
  president:
    source: khatami-visit
    text: حققت زيارة الرئيس محمد خاتمي لروسيا هدفها السياسي الرئيسي
    en: The visit of President Mohammad Khatami to Russia achieved its main political aim
claims:
  position:
    - {value: {office: {en: president, ar: الرئيس}, standing: current}, quote: president}
```
"""

from typing import Annotated, ClassVar

from fihrist.record import (
    Claims,
    Date,
    Deed,
    Development,
    Fields,
    Id,
    Model,
    OneOf,
    Record,
    Reference,
    Said,
    Stance,
    Text,
    field,
)
from fihrist.vocabulary import Label


class Position(Model):
    """An office that somebody holds, held or was to hold."""

    office: Text
    """The office as the source gives it."""
    body: Annotated[Id, Reference("organisation")] | None = None
    """The organisation in which the office stands."""
    state: Annotated[Id, Reference("organisation")] | None = None
    """The state that the office serves."""
    held: Date | None = None
    """When it was held, as far as the source tells (EDTF)."""
    standing: Annotated[str, OneOf("standing")] | None = None
    """Whether the source presents the office as current, as former, or as held at the time described."""


class OfficialFields(Fields):
    """The fields of officials."""

    position: Claims[Position] = field(
        "Positions", "المناصب", required=True, many=True, about="المناصب التي يشغلونها أو شغلوها."
    )
    """The offices that they hold or held."""
    did: Claims[Deed] = field("Did", "الأفعال", many=True, about="ما يُروى عنهم من أفعال.")
    """What they are said to have done."""
    said: Claims[Said] = field("Said", "التصريحات", many=True, about="ما يُنقل عنهم من أقوال.")
    """What they are reported to have said."""
    stance: Claims[Stance] = field("Stances", "المواقف", many=True, about="مواقفهم من الأمور.")
    """How they stand toward something."""
    aim: Claims[Text] = field("Aims", "الأهداف", many=True, about="ما يريدونه أو يسعون إليه أو يحتاجون إليه.")
    """What they want, seek or need."""
    situation: Claims[Development] = field("Situation", "الحال", many=True, about="الحال التي يوصفون بها.")
    """In what situation they are said to be."""
    outlook: Claims[Development] = field("Outlook", "الآفاق", many=True, about="ما يُتوقع لهم أو منهم.")
    """What is expected of them, or for them."""


class Official(Record):
    """A person who holds or held an office, by name or, where the source gives none, by office."""

    folder: ClassVar[str] = "officials"
    label: ClassVar[Label] = Label("official", "مسؤول")
    plural: ClassVar[Label] = Label("officials", "المسؤولون")

    claims: OfficialFields = OfficialFields()
    """The claims, grouped under their fields."""
