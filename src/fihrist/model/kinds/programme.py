"""A programme that a party pursues over time, such as a nuclear programme or the rebuilding of its forces."""

from typing import Annotated

from fihrist.model import Claims, Fields, Record
from fihrist.model.fields import field, key
from fihrist.model.values import Date, Figure, Id, Text, ToOrganisation, one_of, reference
from fihrist.model.vocabulary import Label


class ProgrammeFields(Fields):
    """The fields of programmes."""

    owner: Claims[ToOrganisation] = field("Owner", "صاحب البرنامج", "من ينفّذ البرنامج.", required=True, many=True)
    """Who pursues it."""
    partner: Claims[ToOrganisation] = field("Partners", "الشركاء", "من يساعد فيه.", many=True)
    """Who helps it."""
    overseer: Claims[Annotated[Id, reference("official")]] = field("Overseers", "المشرفون", "من يشرف عليه.", many=True)
    """Who oversees it."""
    period: Claims[Date] = field("Period", "الفترة", "متى يجري أو جرى.")
    """When it is or was pursued (EDTF)."""
    purpose: Claims[Text] = field("Purpose", "الغرض", "الغرض منه.", many=True)
    """What it is for."""
    figure: Claims[Figure] = field("Figures", "أعداد", "أعداد يذكرها المصدر عن البرنامج.", many=True)
    """What the source counts in it."""


class Programme(Record):
    """A programme that a party pursues over time, such as a nuclear programme or the rebuilding of its forces."""

    folder = "programmes"
    label = Label("programme", "برنامج")
    plural = Label("programmes", "البرامج")

    type: Annotated[str, one_of("programme-type")] = key("Type", "النوع", "نوع البرنامج.", required=True)
    """What kind of programme it is."""
    claims: ProgrammeFields = ProgrammeFields()
    """The claims, grouped under their fields."""
