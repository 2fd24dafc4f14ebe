"""
Something that happened, happens or is to happen at a time: a visit, a signing, a war, a speech, a report.

```yaml
# catalogue/events/khatami-visit-to-russia.yaml
id: khatami-visit-to-russia
name: {en: Khatami's visit to Russia, ar: زيارة الرئيس محمد خاتمي لروسيا}
type: visit
claims:
  place:
    - {value: russia, passages: [khatami-visit/visit-consecrates-alliance]}
  participant:
    - {value: {who: khatami, role: guest}, passages: [khatami-visit/visit-consecrates-alliance]}
unknown:
  date: {why: not-in-source}
```
"""

from typing import Annotated, ClassVar

from fihrist.model import Claims, Date, Fields, Figure, Id, Model, OneOf, Record, Reference, Speaker, field, key
from fihrist.model.vocabulary import Label


class Participation(Model):
    """Who takes part, and as what."""

    who: Speaker
    """The participant."""
    role: Annotated[str, OneOf("participant-role")]
    """What they do in the event."""
    side: Annotated[Id, Reference("organisation")] | None = None
    """Whom they support, where they support a side."""


class EventFields(Fields):
    """The fields of events."""

    date: Claims[Date] = field("Date", "التاريخ", required=True, about="متى وقع الحدث أو سيقع.")
    """When it took or is to take place (EDTF)."""
    place: Claims[Annotated[Id, Reference("place", "organisation")]] = field(
        "Place", "المكان", many=True, about="أين وقع الحدث أو سيقع."
    )
    """Where it took or is to take place."""
    participant: Claims[Participation] = field(
        "Participants", "المشاركون", required=True, many=True, about="من يشارك وبأي صفة."
    )
    """Who takes part, and as what."""
    part_of: Claims[Annotated[Id, Reference("event")]] = field("Part of", "جزء من", about="الحدث الذي هو جزء منه.")
    """The event of which it is a part."""
    concerns: Claims[
        Annotated[
            Id,
            Reference("agreement", "weapon", "transfer", "programme", "event", "organisation", "relationship", "place"),
        ]
    ] = field("Concerns", "يتعلق بـ", many=True, about="ما يدور حوله الحدث.")
    """What it is about: agreements, weapons, transfers, programmes, events, organisations or relationships."""
    figure: Claims[Figure] = field("Figures", "أعداد", many=True, about="أعداد يذكرها المصدر عن الحدث.")
    """What the source counts in it."""


class Event(Record):
    """Something that happened, happens or is to happen at a time: a visit, a signing, a war, a speech, a report."""

    folder: ClassVar[str] = "events"
    label: ClassVar[Label] = Label("event", "حدث")
    plural: ClassVar[Label] = Label("events", "الأحداث")

    type: Annotated[str, OneOf("event-type")] = key("Type", "النوع", required=True, about="نوع الحدث.")
    """What kind of event it is."""
    claims: EventFields = EventFields()
    """The claims, grouped under their fields."""
