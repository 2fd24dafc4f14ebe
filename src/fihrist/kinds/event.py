"""
Something that happened, happens or is to happen at a time: a visit, a signing, a war, a speech, a report.

```yaml
# catalogue/events/khatami-visit-to-russia.yaml
id: khatami-visit-to-russia
name: {en: Khatami's visit to Russia, ar: زيارة الرئيس محمد خاتمي لروسيا}
quotes:
  visit:
    source: khatami-visit
    text: حققت زيارة الرئيس محمد خاتمي لروسيا هدفها السياسي الرئيسي
    en: The visit of President Mohammad Khatami to Russia achieved its main political aim
claims:
  type:
    - {value: visit, quote: visit}
  participant:
    - {value: {who: khatami, role: guest}, quote: visit}
unknown:
  date: {why: not-in-source}
```
"""

from typing import Annotated, ClassVar

from fihrist.record import Claims, Date, Fields, Id, Model, OneOf, Record, Reference, Speaker, Text, field
from fihrist.vocabulary import Label


class Participation(Model):
    """Who takes part, and as what."""

    who: Speaker
    """The participant."""
    role: Annotated[str, OneOf("participant-role")]
    """What they do in the event."""


class EventFields(Fields):
    """The fields of events."""

    type: Claims[Annotated[str, OneOf("event-type")]] = field("Type", "النوع", required=True, about="نوع الحدث.")
    """What kind of event it is."""
    date: Claims[Date] = field("Date", "التاريخ", required=True, about="متى وقع الحدث أو سيقع.")
    """When it took or is to take place (EDTF)."""
    place: Claims[Text] = field("Place", "المكان", many=True, about="أين وقع الحدث أو سيقع.")
    """Where it took or is to take place."""
    participant: Claims[Participation] = field(
        "Participants", "المشاركون", required=True, many=True, about="من يشارك وبأي صفة."
    )
    """Who takes part, and as what."""
    part_of: Claims[Annotated[Id, Reference("event")]] = field("Part of", "جزء من", about="الحدث الذي هو جزء منه.")
    """The event of which it is a part."""
    about_agreement: Claims[Annotated[Id, Reference("agreement")]] = field(
        "About (agreements)", "اتفاقات يتناولها", many=True, about="الاتفاقات التي يدور حولها."
    )
    """Agreements that it is about."""
    about_weapon: Claims[Annotated[Id, Reference("weapon")]] = field(
        "About (weapons)", "أسلحة يتناولها", many=True, about="منظومات السلاح التي يدور حولها."
    )
    """Weapons systems that it is about."""
    about_transfer: Claims[Annotated[Id, Reference("transfer")]] = field(
        "About (transfers)", "عمليات نقل يتناولها", many=True, about="عمليات النقل التي يدور حولها."
    )
    """Transfers that it is about."""
    about_programme: Claims[Annotated[Id, Reference("programme")]] = field(
        "About (programmes)", "برامج يتناولها", many=True, about="البرامج التي يدور حولها."
    )
    """Programmes that it is about."""
    description: Claims[Text] = field("Description", "الوصف", many=True, about="ما يُروى عنه.")
    """What is said of it."""
    cause: Claims[Text] = field("Causes", "الأسباب", many=True, about="ما أدى إليه.")
    """What brought it about."""
    outcome: Claims[Text] = field("Outcomes", "النتائج", many=True, about="ما نتج عنه.")
    """What came of it."""


class Event(Record):
    """Something that happened, happens or is to happen at a time: a visit, a signing, a war, a speech, a report."""

    folder: ClassVar[str] = "events"
    label: ClassVar[Label] = Label("event", "حدث")
    plural: ClassVar[Label] = Label("events", "الأحداث")

    claims: EventFields = EventFields()
    """The claims, grouped under their fields."""
