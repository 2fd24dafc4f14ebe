"""Something that happened, happens or is to happen at a time: a visit, a signing, a war, a speech, a report."""

from typing import Annotated

from fihrist.model import Claims, Fields, Record
from fihrist.model.fields import field, key
from fihrist.model.values import Date, Figure, Id, Model, Speaker, ToEvent, ToOrganisation, one_of, reference
from fihrist.model.vocabulary import Label

_CONCERNS = reference("agreement", "weapon", "transfer", "programme", "event", "organisation", "relationship", "place")


class Participation(Model):
    """Who takes part, and as what."""

    who: Speaker
    """The participant."""
    role: Annotated[str, one_of("participant-role")]
    """What they do in the event."""
    side: ToOrganisation | None = None
    """Whom they support, where they support a side."""


class EventFields(Fields):
    """The fields of events."""

    date: Claims[Date] = field("Date", "التاريخ", "متى وقع الحدث أو سيقع.", required=True)
    """When it took or is to take place (EDTF)."""
    place: Claims[Annotated[Id, reference("place", "organisation")]] = field(
        "Place", "المكان", "أين وقع الحدث أو سيقع.", many=True
    )
    """Where it took or is to take place."""
    participant: Claims[Participation] = field(
        "Participants", "المشاركون", "من يشارك وبأي صفة.", required=True, many=True
    )
    """Who takes part, and as what."""
    part_of: Claims[ToEvent] = field("Part of", "جزء من", "الحدث الذي هو جزء منه.", whole=True)
    """The event of which it is a part."""
    concerns: Claims[Annotated[Id, _CONCERNS]] = field("Concerns", "يتعلق بـ", "ما يدور حوله الحدث.", many=True)
    """What it is about: agreements, weapons, transfers, programmes, events, organisations, relationships or places."""
    figure: Claims[Figure] = field("Figures", "أعداد", "أعداد يذكرها المصدر عن الحدث.", many=True)
    """What the source counts in it."""


class Event(Record):
    """Something that happened, happens or is to happen at a time: a visit, a signing, a war, a speech, a report."""

    folder = "events"
    label = Label("event", "حدث")
    plural = Label("events", "الأحداث")

    type: Annotated[str, one_of("event-type")] = key("Type", "النوع", "نوع الحدث.", required=True)
    """What kind of event it is."""
    claims: EventFields = EventFields()
    """The claims, grouped under their fields."""
