"""The relations between two or more parties: what they are said to be."""

from typing import Annotated

from pydantic import Field

from fihrist.model import Claims, Fields, Record
from fihrist.model.fields import field, key
from fihrist.model.values import Marks, ToOrganisation, one_of
from fihrist.model.vocabulary import Label

_TWO = "[some-organisation, another-organisation]"


class RelationshipFields(Fields):
    """The fields of relationships."""

    nature: Claims[Annotated[str, one_of("relationship-nature")]] = field(
        "Nature", "الطبيعة", "ما توصف به العلاقة وقت كتابة الوثيقة؛ أما ما كان من قبل فبيان.", many=True
    )
    """What the relationship is said to be when the document was written; what once was is a statement."""


class Relationship(Record):
    """The relations between two or more parties: what they are said to be."""

    folder = "relationships"
    label = Label("relationship", "علاقة")
    plural = Label("relationships", "العلاقات")

    parties: Annotated[tuple[ToOrganisation, ...], Field(min_length=2), Marks(example=_TWO)] = key(
        "Parties", "الأطراف", "أطراف العلاقة.", required=True
    )
    """Between whom."""
    claims: RelationshipFields = RelationshipFields()
    """The claims, grouped under their fields."""
