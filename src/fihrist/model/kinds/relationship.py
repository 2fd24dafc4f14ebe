"""
The relations between two or more parties: what they are said to be.

```yaml
# catalogue/relationships/russia-iran-relations.yaml
id: russia-iran-relations
name: {en: Russia–Iran relations, ar: العلاقات الروسية الإيرانية}
parties: [russia, iran]
claims:
  nature:
    - {value: alliance, passages: [khatami-visit/visit-consecrates-alliance]}
```
"""

from typing import Annotated, ClassVar

from pydantic import Field

from fihrist.model import Claims, Fields, Id, OneOf, Record, Reference, field, key
from fihrist.model.vocabulary import Label


class RelationshipFields(Fields):
    """The fields of relationships."""

    nature: Claims[Annotated[str, OneOf("relationship-nature")]] = field(
        "Nature", "الطبيعة", many=True, about="ما توصف به العلاقة."
    )
    """What the relationship is said to be."""


class Relationship(Record):
    """The relations between two or more parties: what they are said to be."""

    folder: ClassVar[str] = "relationships"
    label: ClassVar[Label] = Label("relationship", "علاقة")
    plural: ClassVar[Label] = Label("relationships", "العلاقات")

    parties: Annotated[tuple[Annotated[Id, Reference("organisation")], ...], Field(min_length=2)] = key(
        "Parties", "الأطراف", required=True, about="أطراف العلاقة."
    )
    """Between whom."""
    claims: RelationshipFields = RelationshipFields()
    """The claims, grouped under their fields."""
