"""
A person who is quoted or writes without holding an office: an author, expert, researcher or analyst.

```yaml
# catalogue/commentators/robbie-gramer.yaml
id: robbie-gramer
name: {en: Robbie Gramer, ar: روبي غرامر}
quotes:
  byline:
    source: unprecedented-rapprochement
    text: روبي غرامر وايمي ماكينون
    en: Robbie Gramer and Amy Mackinnon
claims:
  role:
    - {value: author, quote: byline, derived: {how: context, why: {en: The line is the byline of the article., ar: السطر هو سطر كاتبي المقال.}}}
unknown:
  affiliation: {why: not-in-source}
```
"""

from typing import Annotated, ClassVar

from fihrist.record import Claims, Date, Fields, Id, Model, OneOf, Record, Reference, Said, Text, field
from fihrist.vocabulary import Label


class Position(Model):
    """An office that somebody holds, held or was to hold."""

    office: Text
    """The office as the source gives it."""
    body: Annotated[Id, Reference("organisation")] | None = None
    """The organisation in which the office stands."""
    state: Annotated[Id, Reference("organisation")] | None = None
    """The state that the office serves."""
    held: Date | None = None
    """When it was held, as far as the source tells (EDTF)."""
    standing: Annotated[str, OneOf("standing")] | None = None
    """Whether the source presents the office as current, as former, or as held at the time described."""


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
    said: Claims[Said] = field("Said", "التصريحات", many=True, about="ما يُنقل عنهم من أقوال.")
    """What they are reported to have said."""


class Commentator(Record):
    """A person who is quoted or writes without holding an office: an author, expert, researcher or analyst."""

    folder: ClassVar[str] = "commentators"
    label: ClassVar[Label] = Label("commentator", "معلّق")
    plural: ClassVar[Label] = Label("commentators", "المعلّقون")

    claims: CommentatorFields = CommentatorFields()
    """The claims, grouped under their fields."""
