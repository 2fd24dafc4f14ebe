"""
A person who holds or held an office, by name or, where the source gives none, by office.

```yaml
# catalogue/officials/khatami.yaml
id: khatami
name: {en: Mohammad Khatami, ar: محمد خاتمي}
claims:
  position:
    - {value: {office: {en: president, ar: الرئيس}, rank: president, standing: current}, passages: [khatami-visit/visit-consecrates-alliance]}
```
"""

from typing import ClassVar

from fihrist.model import Claims, Fields, Position, Record, Stance, field
from fihrist.model.vocabulary import Label


class OfficialFields(Fields):
    """The fields of officials."""

    position: Claims[Position] = field(
        "Positions", "المناصب", required=True, many=True, about="المناصب التي يشغلونها أو شغلوها."
    )
    """The offices that they hold or held."""
    stance: Claims[Stance] = field("Stances", "المواقف", many=True, about="مواقفهم من الأمور.")
    """How they stand toward something."""


class Official(Record):
    """A person who holds or held an office, by name or, where the source gives none, by office."""

    folder: ClassVar[str] = "officials"
    label: ClassVar[Label] = Label("official", "مسؤول")
    plural: ClassVar[Label] = Label("officials", "المسؤولون")

    claims: OfficialFields = OfficialFields()
    """The claims, grouped under their fields."""
