"""
A person who is quoted or writes without holding an office: an author, expert, researcher or analyst.

```yaml
# catalogue/commentators/layla-nasser.yaml
id: layla-nasser
name: {en: Layla Nasser, ar: ليلى ناصر}
claims:
  affiliation:
    - {value: institute-of-seas, passages: [port-report/turned-into-partnership]}
  role:
    - {value: researcher, passages: [port-report/turned-into-partnership]}
```
"""

from typing import Annotated, ClassVar

from fihrist.model import Claims, Fields, Id, OneOf, Position, Record, Reference, Stance, field
from fihrist.model.vocabulary import Label


class CommentatorFields(Fields):
    """The fields of commentators."""

    affiliation: Claims[Annotated[Id, Reference("organisation")]] = field(
        "Affiliation", "الانتماء", required=True, many=True, about="الجهة التي ينتمون إليها."
    )
    """The organisation to which they belong."""
    role: Claims[Annotated[str, OneOf("commentator-role")]] = field(
        "Role", "الصفة", required=True, about="الصفة التي يتكلمون أو يكتبون بها."
    )
    """As what they speak or write."""
    position: Claims[Position] = field("Positions", "المناصب", many=True, about="المناصب التي شغلوها.")
    """Offices that they held."""
    stance: Claims[Stance] = field("Stances", "المواقف", many=True, about="مواقفهم من الأمور.")
    """How they stand toward something."""


class Commentator(Record):
    """A person who is quoted or writes without holding an office: an author, expert, researcher or analyst."""

    folder: ClassVar[str] = "commentators"
    label: ClassVar[Label] = Label("commentator", "معلّق")
    plural: ClassVar[Label] = Label("commentators", "المعلّقون")

    claims: CommentatorFields = CommentatorFields()
    """The claims, grouped under their fields."""
