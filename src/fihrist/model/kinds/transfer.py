"""
A supply of weapons, technology, know-how, service or aid from one party to another, at any stage from sought to done.

```yaml
# catalogue/transfers/mig-29-to-iran.yaml
id: mig-29-to-iran
name: {en: MiG-29 fighters from Russia to Iran, ar: مقاتلات ميغ - 29 من روسيا إلى إيران}
claims:
  supplier:
    - {value: russia, passages: [khatami-visit/russian-weapons-obtained]}
  recipient:
    - {value: iran, passages: [khatami-visit/russian-weapons-obtained]}
  item:
    - {value: mig-29, passages: [khatami-visit/mig-29]}
  form:
    - {value: delivery, passages: [khatami-visit/russian-weapons-obtained]}
  stage:
    - {value: done, passages: [khatami-visit/russian-weapons-obtained]}
```
"""

from typing import Annotated, ClassVar

from fihrist.model import Claims, Date, Fields, Id, Model, OneOf, Quantity, Record, Reference, Text, field, key
from fihrist.model.vocabulary import Label


class Period(Model):
    """When a stage of a transfer was or is to be reached."""

    date: Date
    """When (EDTF)."""
    of: Annotated[str, OneOf("stage")] | None = None
    """The stage that is dated, where it is not the transfer as a whole."""


class Amount(Quantity):
    """How many pieces, and what is counted where it is not the item itself."""

    of: Text | None = None
    """What is counted."""


class TransferFields(Fields):
    """The fields of transfers."""

    supplier: Claims[Annotated[Id, Reference("organisation")]] = field(
        "Supplier", "المورّد", required=True, many=True, about="من يورّد."
    )
    """Who supplies."""
    recipient: Claims[Annotated[Id, Reference("organisation")]] = field(
        "Recipient", "المتلقي", required=True, many=True, about="من يتلقى أو يراد أن يتلقى."
    )
    """Who receives or is to receive."""
    item: Claims[Annotated[Id, Reference("weapon")]] = field(
        "Item", "السلاح", many=True, about="منظومات السلاح المنقولة."
    )
    """The weapons systems that are transferred."""
    goods: Claims[Text] = field("Goods", "ما يُنقل", many=True, about="ما يُنقل حيث لا يناسبه سجل سلاح.")
    """What is transferred, where no weapon record fits."""
    form: Claims[Annotated[str, OneOf("form")]] = field("Form", "الشكل", required=True, many=True, about="شكل النقل.")
    """In which form it is transferred."""
    stage: Claims[Annotated[str, OneOf("stage")]] = field(
        "Stage", "المرحلة", required=True, many=True, about="المراحل التي يُروى أن النقل بلغها."
    )
    """How far the transfer is said to have got; several where a source speaks of several steps (sought, then pledged)."""
    period: Claims[Period] = field("Period", "الفترة", many=True, about="متى جرى النقل أو سيجري.")
    """When it took or is to take place, or one of its stages."""
    quantity: Claims[Amount] = field("Quantity", "الكمية", unit="pieces", about="عدد القطع المنقولة.")
    """How many pieces are transferred."""
    quantity_words: Claims[Text] = field(
        "Quantity in words", "الكمية بالكلمات", about="الكمية حيث لا يذكر المصدر عدداً."
    )
    """How much, where the source gives no number (by the hundreds)."""
    worth: Claims[Text] = field("Worth", "القيمة", about="قيمة المنقول بعبارة المصدر.")
    """What the transfer is worth, in the words of the source."""
    purpose: Claims[Text] = field("Purpose", "الغرض", many=True, about="الغرض من النقل.")
    """What it is for."""
    route: Claims[Text] = field("Route", "الطريق", many=True, about="الطريق الذي يُنقل به.")
    """By which route it is brought."""
    under: Claims[Annotated[Id, Reference("agreement")]] = field(
        "Under", "بموجب", about="الاتفاق الذي يجري النقل بموجبه."
    )
    """The agreement under which it takes place."""


class Transfer(Record):
    """A supply of weapons, technology, know-how, service or aid from one party to another, at any stage from sought to done."""

    folder: ClassVar[str] = "transfers"
    label: ClassVar[Label] = Label("transfer", "عملية نقل")
    plural: ClassVar[Label] = Label("transfers", "عمليات النقل")

    part_of: Annotated[Id, Reference("transfer")] | None = key(
        "Part of", "جزء من", about="عملية النقل الأعم التي هي جزء منها."
    )
    """The wider transfer of which it is a part."""
    claims: TransferFields = TransferFields()
    """The claims, grouped under their fields."""
