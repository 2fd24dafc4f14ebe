"""A state, a body, a force, a group, an outlet, an institute, a faction, or sources that the text leaves unnamed."""

from typing import Annotated

from pydantic import StringConstraints

from fihrist.model import Claims, Fields, Record
from fihrist.model.fields import field, key
from fihrist.model.values import Marks, Speaker, Stance, ToOrganisation, one_of
from fihrist.model.vocabulary import Label

Code = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$(?!\n)"), Marks(example="IRN")]


class OrganisationFields(Fields):
    """The fields of organisations."""

    part_of: Claims[ToOrganisation] = field("Part of", "جزء من", "الجهة التي هي جزء منها.", whole=True)
    """The organisation of which it is a part."""
    member: Claims[Speaker] = field("Members", "الأعضاء", "من ينتمي إليها.", many=True)
    """Who belongs to it."""
    stance: Claims[Stance] = field(
        "Stances", "المواقف", "مواقفها من الأمور وقت كتابة الوثيقة؛ أما ما كان من قبل فبيان.", many=True
    )
    """How it stands toward something when the document was written; how it once stood is a statement."""


class Organisation(Record):
    """A state, a body, a force, a group, an outlet, an institute, a faction, or sources that the text leaves unnamed."""

    folder = "organisations"
    label = Label("organisation", "جهة")
    plural = Label("organisations", "الجهات")

    type: Annotated[str, one_of("organisation-type")] = key("Type", "النوع", "نوع الجهة.", required=True)
    """What kind of organisation it is."""
    code: Code | None = key("Code", "الرمز", "رمز الدولة في معيار آيزو 3166.")
    """The ISO 3166 alpha-3 code of a state, former states included."""
    claims: OrganisationFields = OrganisationFields()
    """The claims, grouped under their fields."""
