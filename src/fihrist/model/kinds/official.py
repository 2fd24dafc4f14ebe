"""A person who holds or held an office, by name or, where the source gives none, by office."""

from fihrist.model import Claims, Fields, Record
from fihrist.model.fields import field
from fihrist.model.values import Position, Stance
from fihrist.model.vocabulary import Label


class OfficialFields(Fields):
    """The fields of officials."""

    position: Claims[Position] = field(
        "Positions", "المناصب", "المناصب التي يشغلونها أو شغلوها.", required=True, many=True
    )
    """The offices that they hold or held."""
    stance: Claims[Stance] = field(
        "Stances", "المواقف", "مواقفهم من الأمور وقت كتابة الوثيقة؛ أما ما كان من قبل فبيان.", many=True
    )
    """How they stand toward something when the document was written; how they once stood is a statement."""


class Official(Record):
    """A person who holds or held an office, by name or, where the source gives none, by office."""

    folder = "officials"
    label = Label("official", "مسؤول")
    plural = Label("officials", "المسؤولون")

    claims: OfficialFields = OfficialFields()
    """The claims, grouped under their fields."""
