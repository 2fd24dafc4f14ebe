"""
The relations between two or more parties: what they are said to be, how they developed, why, and how far they go.

```yaml
# catalogue/relationships/russia-iran-relations.yaml
id: russia-iran-relations
name: {en: Russia–Iran relations, ar: العلاقات الروسية الإيرانية}
quotes:
  strategic-alliance:
    source: khatami-visit
    text: حققت زيارة الرئيس محمد خاتمي لروسيا هدفها السياسي الرئيسي بتكريس علاقات التحالف الاستراتيجي بين البلدين
    en: The visit of President Mohammad Khatami to Russia achieved its main political aim by consecrating the strategic alliance between the two countries
claims:
  parties:
    - {value: russia, quote: strategic-alliance}
    - {value: iran, quote: strategic-alliance, derived: {how: context, why: {en: Khatami is the Iranian president., ar: خاتمي هو الرئيس الإيراني.}}}
```
"""

from typing import Annotated, ClassVar

from fihrist.record import Claims, Date, Development, Fields, Id, Matter, Model, OneOf, Record, Reference, Text, field
from fihrist.vocabulary import Label


class Nature(Model):
    """What a relationship is said to be."""

    kind: Annotated[str, OneOf("relationship-nature")]
    """The nature of the relationship."""
    text: Text
    """How the source puts it."""
    date: Date | None = None
    """For when, as far as the source tells (EDTF)."""


class RelationshipFields(Fields):
    """The fields of relationships."""

    parties: Claims[Annotated[Id, Reference("organisation")]] = field(
        "Parties", "الأطراف", required=True, many=True, about="أطراف العلاقة."
    )
    """Between whom."""
    nature: Claims[Nature] = field("Nature", "الطبيعة", many=True, about="ما توصف به العلاقة.")
    """What the relationship is said to be."""
    course: Claims[Development] = field("Course", "المسار", many=True, about="كيف تطورت.")
    """How it developed."""
    cooperation: Claims[Matter] = field(
        "Fields of cooperation", "مجالات التعاون", many=True, about="ما يتعاون فيه الأطراف."
    )
    """In what the parties work together."""
    driver: Claims[Text] = field("Drivers", "الدوافع", many=True, about="ما يقرّب بين الأطراف أو يباعد بينها.")
    """What brings the parties together or apart."""
    limit: Claims[Text] = field("Limits", "الحدود", many=True, about="مدى العلاقة وما لا تبلغه.")
    """How far it goes, and what it is not."""
    effect: Claims[Text] = field("Effects", "الآثار", many=True, about="ما يترتب عليها.")
    """What it brings about."""
    outlook: Claims[Text] = field("Outlook", "الآفاق", many=True, about="ما يُتوقع لها.")
    """What is expected of it."""


class Relationship(Record):
    """The relations between two or more parties: what they are said to be, how they developed, why, and how far they go."""

    folder: ClassVar[str] = "relationships"
    label: ClassVar[Label] = Label("relationship", "علاقة")
    plural: ClassVar[Label] = Label("relationships", "العلاقات")

    claims: RelationshipFields = RelationshipFields()
    """The claims, grouped under their fields."""
