"""
A weapons system, a class of them, or a family that the sources name only generally.

```yaml
# catalogue/weapons/mig-29.yaml
id: mig-29
name: {en: MiG-29, ar: ميغ - 29}
claims:
  category:
    - {value: fighter-aircraft, passages: [khatami-visit/mig-29]}
```
"""

from typing import Annotated, ClassVar

from fihrist.model import Claims, Date, Fields, Id, Model, OneOf, Quantity, Record, Reference, Speaker, Text, field
from fihrist.model.vocabulary import Label


class Descent(Model):
    """From which weapons system another one follows, and how."""

    weapon: Annotated[Id, Reference("weapon")]
    """The older system."""
    relation: Annotated[str, OneOf("weapon-relation")]
    """How the one follows from the other."""


class Use(Model):
    """Where a weapons system is used, by whom, and since when."""

    event: Annotated[Id, Reference("event")]
    """The war or other event in which it is used."""
    by: Speaker | None = None
    """Who uses it."""
    since: Date | None = None
    """Since when (EDTF)."""


class WeaponFields(Fields):
    """The fields of weapons systems."""

    category: Claims[Annotated[str, OneOf("weapon-category")]] = field(
        "Category", "الفئة", required=True, many=True, about="فئة منظومة السلاح."
    )
    """Of what kind it is; several where a family holds several kinds."""
    origin: Claims[Annotated[Id, Reference("organisation")]] = field(
        "Origin", "بلد المنشأ", about="الدولة التي صُمّمت فيها المنظومة."
    )
    """The state in which the system was designed."""
    developer: Claims[Annotated[Id, Reference("organisation")]] = field(
        "Developer", "المطوّر", many=True, about="الجهة التي طورت المنظومة أو تطورها."
    )
    """Who develops or developed it."""
    derived_from: Claims[Descent] = field("Derived from", "مأخوذ عن", about="المنظومة التي أُخذت عنها.")
    """The system from which it follows."""
    range_km: Claims[Quantity] = field(
        "Range (km)", "المدى (كم)", unit="km", about="المسافة التي يُقال إن المنظومة تبلغها، بالكيلومترات."
    )
    """Distance that the system is said to reach, in kilometres."""
    warhead_mass_kg: Claims[Quantity] = field(
        "Warhead mass (kg)", "وزن الرأس الحربي (كغ)", unit="kg", about="وزن الرأس الحربي بالكيلوغرامات."
    )
    """Mass of the warhead, in kilograms."""
    entered_service: Claims[Date] = field("Entry into service", "دخول الخدمة", about="متى دخلت الخدمة أو ستدخلها.")
    """When it entered or is to enter service (EDTF)."""
    operator: Claims[Annotated[Id, Reference("organisation")]] = field(
        "Operator", "المشغّل", many=True, about="من يستخدمها."
    )
    """Who has it in use."""
    used_in: Claims[Use] = field("Used in", "استُخدمت في", many=True, about="أين تُستخدم ومن يستخدمها ومنذ متى.")
    """Where it is used, by whom and since when."""
    role: Claims[Text] = field("Role", "الدور", many=True, about="ما تُستخدم له.")
    """What it is for."""
    produced_in: Claims[Annotated[Id, Reference("organisation")]] = field(
        "Produced in", "بلد الإنتاج", many=True, about="الدولة التي تُنتج فيها هي أو نسخ منها، أو يُراد إنتاجها فيها."
    )
    """The state in which it, or copies of it, are or are to be made."""
    producer: Claims[Annotated[Id, Reference("organisation")]] = field(
        "Producer", "المنتج", many=True, about="من ينتجها أو ينتج نسخاً منها."
    )
    """Who makes it, or copies of it."""


class Weapon(Record):
    """A weapons system, a class of them, or a family that the sources name only generally."""

    folder: ClassVar[str] = "weapons"
    label: ClassVar[Label] = Label("weapons system", "منظومة سلاح")
    plural: ClassVar[Label] = Label("weapons systems", "منظومات السلاح")

    claims: WeaponFields = WeaponFields()
    """The claims, grouped under their fields."""
