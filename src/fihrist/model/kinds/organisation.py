"""
A state, a body, a force, a group, an outlet, an institute, a faction, or sources that the text leaves unnamed.

```yaml
# catalogue/organisations/russia.yaml
id: russia
name: {en: Russia, ar: روسيا}
aliases: {ar: [موسكو]}
type: state
code: RUS
```
"""

from typing import Annotated, ClassVar

from pydantic import StringConstraints

from fihrist.model import Claims, Fields, Id, OneOf, Record, Reference, Speaker, Stance, field, key
from fihrist.model.vocabulary import Label

Code = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$(?!\n)")]


class OrganisationFields(Fields):
    """The fields of organisations."""

    part_of: Claims[Annotated[Id, Reference("organisation")]] = field(
        "Part of", "جزء من", about="الجهة التي هي جزء منها."
    )
    """The organisation of which it is a part."""
    member: Claims[Speaker] = field("Members", "الأعضاء", many=True, about="من ينتمي إليها.")
    """Who belongs to it."""
    stance: Claims[Stance] = field("Stances", "المواقف", many=True, about="مواقفها من الأمور.")
    """How it stands toward something."""


class Organisation(Record):
    """A state, a body, a force, a group, an outlet, an institute, a faction, or sources that the text leaves unnamed."""

    folder: ClassVar[str] = "organisations"
    label: ClassVar[Label] = Label("organisation", "جهة")
    plural: ClassVar[Label] = Label("organisations", "الجهات")

    type: Annotated[str, OneOf("organisation-type")] = key("Type", "النوع", required=True, about="نوع الجهة.")
    """What kind of organisation it is."""
    code: Code | None = key("Code", "الرمز", about="رمز الدولة في معيار آيزو 3166.")
    """The ISO 3166 alpha-3 code of a state, former states included."""
    claims: OrganisationFields = OrganisationFields()
    """The claims, grouped under their fields."""
