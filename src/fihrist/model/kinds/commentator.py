"""A person who is quoted or writes without holding an office: an author, expert, researcher or analyst."""

from typing import Annotated

from fihrist.model import Claims, Fields, Record
from fihrist.model.fields import field
from fihrist.model.values import Position, Stance, ToOrganisation, one_of
from fihrist.model.vocabulary import Label


class CommentatorFields(Fields):
    """The fields of commentators."""

    affiliation: Claims[ToOrganisation] = field(
        "Affiliation", "الانتماء", "الجهة التي ينتمون إليها.", required=True, many=True
    )
    """The organisation to which they belong."""
    role: Claims[Annotated[str, one_of("commentator-role")]] = field(
        "Role", "الصفة", "الصفة التي يتكلمون أو يكتبون بها.", required=True
    )
    """As what they speak or write."""
    position: Claims[Position] = field("Positions", "المناصب", "المناصب التي شغلوها.", many=True)
    """Offices that they held."""
    stance: Claims[Stance] = field(
        "Stances", "المواقف", "مواقفهم من الأمور وقت كتابة الوثيقة؛ أما ما كان من قبل فبيان.", many=True
    )
    """How they stand toward something when the document was written; how they once stood is a statement."""


class Commentator(Record):
    """A person who is quoted or writes without holding an office: an author, expert, researcher or analyst."""

    folder = "commentators"
    label = Label("commentator", "معلّق")
    plural = Label("commentators", "المعلّقون")

    claims: CommentatorFields = CommentatorFields()
    """The claims, grouped under their fields."""
