"""A weapons system, a class of them, or a family that the sources name only generally."""

from typing import Annotated

from fihrist.model import Claims, Fields, Record
from fihrist.model.fields import field
from fihrist.model.values import Date, Model, Quantity, Speaker, Text, ToEvent, ToOrganisation, ToWeapon, one_of
from fihrist.model.vocabulary import Label


class Descent(Model):
    """From which weapons system another one follows, and how."""

    weapon: ToWeapon
    """The older system."""
    relation: Annotated[str, one_of("weapon-relation")]
    """How the one follows from the other."""


class Use(Model):
    """Where a weapons system is used, by whom, and since when."""

    event: ToEvent
    """The war or other event in which it is used."""
    by: Speaker | None = None
    """Who uses it."""
    since: Date | None = None
    """Since when (EDTF)."""


class WeaponFields(Fields):
    """The fields of weapons systems."""

    category: Claims[Annotated[str, one_of("weapon-category")]] = field(
        "Category", "الفئة", "فئة منظومة السلاح.", required=True, many=True
    )
    """Of what kind it is; several where a family holds several kinds."""
    origin: Claims[ToOrganisation] = field("Origin", "بلد المنشأ", "الدولة التي تنسب المصادر المنظومة إليها.")
    """The state whose make the sources call it."""
    developer: Claims[ToOrganisation] = field("Developer", "المطوّر", "الجهة التي طورت المنظومة أو تطورها.", many=True)
    """Who develops or developed it."""
    derived_from: Claims[Descent] = field("Derived from", "مأخوذ عن", "المنظومة التي أُخذت عنها.", whole=True)
    """The system from which it follows."""
    range_km: Claims[Quantity] = field(
        "Range (km)", "المدى (كم)", "المسافة التي يُقال إن المنظومة تبلغها، بالكيلومترات.", unit="km"
    )
    """Distance that the system is said to reach, in kilometres."""
    warhead_mass_kg: Claims[Quantity] = field(
        "Warhead mass (kg)", "وزن الرأس الحربي (كغ)", "وزن الرأس الحربي بالكيلوغرامات.", unit="kg"
    )
    """Mass of the warhead, in kilograms."""
    entered_service: Claims[Date] = field("Entry into service", "دخول الخدمة", "متى دخلت الخدمة أو ستدخلها.")
    """When it entered or is to enter service (EDTF)."""
    operator: Claims[ToOrganisation] = field("Operator", "المشغّل", "من يستخدمها.", many=True)
    """Who has it in use."""
    used_in: Claims[Use] = field("Used in", "استُخدمت في", "أين تُستخدم ومن يستخدمها ومنذ متى.", many=True)
    """Where it is used, by whom and since when."""
    role: Claims[Text] = field("Role", "الدور", "ما تُستخدم له.", many=True)
    """What it is for."""
    produced_in: Claims[ToOrganisation] = field(
        "Produced in", "بلد الإنتاج", "الدولة التي تُنتج فيها هي أو نسخ منها، أو يُراد إنتاجها فيها.", many=True
    )
    """The state in which it, or copies of it, are or are to be made."""
    producer: Claims[ToOrganisation] = field("Producer", "المنتج", "من ينتجها أو ينتج نسخاً منها.", many=True)
    """Who makes it, or copies of it."""


class Weapon(Record):
    """A weapons system, a class of them, or a family that the sources name only generally."""

    folder = "weapons"
    label = Label("weapons system", "منظومة سلاح")
    plural = Label("weapons systems", "منظومات السلاح")

    claims: WeaponFields = WeaponFields()
    """The claims, grouped under their fields."""
