"""
A supply of weapons, technology, know-how, service or aid from one party to another, at any stage from sought to done.

```yaml
# catalogue/transfers/mig-29-to-iran.yaml
id: mig-29-to-iran
name: {en: MiG-29 fighters from Russia to Iran, ar: مقاتلات ميغ - 29 من روسيا إلى إيران}
quotes:
  obtained:
    source: khatami-visit
    text: وعلى امتداد التسعينات، حصلت ايران على أسلحة ومعدات روسية بلغت قيمتها بلايين عدة من الدولارات
    en: and throughout the nineties, Iran obtained Russian weapons and equipment whose value reached several billion dollars
  multirole-fighters:
    source: khatami-visit
    text: والمقاتلات المتعددة الأغراض "ميغ - 29"
    en: and the multi-role fighters "MiG-29"
claims:
  supplier:
    - {value: russia, quote: obtained}
  recipient:
    - {value: iran, quote: obtained}
  item:
    - {value: mig-29, quote: multirole-fighters}
  form:
    - {value: delivery, quote: obtained}
  stage:
    - {value: done, quote: obtained}
```
"""

from typing import Annotated, ClassVar

from fihrist.record import Claims, Date, Development, Fields, Id, OneOf, Quantity, Record, Reference, Text, field
from fihrist.vocabulary import Label


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
    form: Claims[Annotated[str, OneOf("form")]] = field("Form", "الشكل", required=True, about="شكل النقل.")
    """In which form it is transferred."""
    stage: Claims[Annotated[str, OneOf("stage")]] = field(
        "Stage", "المرحلة", required=True, many=True, about="المراحل التي يُروى أن النقل بلغها."
    )
    """How far the transfer is said to have got; several where a source speaks of several steps (sought, then pledged)."""
    period: Claims[Date] = field("Period", "الفترة", about="متى جرى النقل أو سيجري.")
    """When it took or is to take place (EDTF)."""
    quantity: Claims[Quantity] = field("Quantity", "الكمية", unit="pieces", about="عدد القطع المنقولة.")
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
    state_of_play: Claims[Development] = field(
        "State of play", "الوضع الراهن", many=True, about="ما آل إليه الأمر، مع الردود والعقبات."
    )
    """How matters stand, answers and obstacles included."""


class Transfer(Record):
    """A supply of weapons, technology, know-how, service or aid from one party to another, at any stage from sought to done."""

    folder: ClassVar[str] = "transfers"
    label: ClassVar[Label] = Label("transfer", "عملية نقل")
    plural: ClassVar[Label] = Label("transfers", "عمليات النقل")

    claims: TransferFields = TransferFields()
    """The claims, grouped under their fields."""
