"""A supply of weapons, technology, know-how, service or aid from one party to another, at any stage from sought to done."""

from typing import Annotated

from fihrist.model import Claims, Fields, Record
from fihrist.model.fields import field, key
from fihrist.model.values import Date, Id, Model, Money, Quantity, Text, ToOrganisation, ToWeapon, one_of, reference
from fihrist.model.vocabulary import Label


class Period(Model):
    """When a stage of a transfer was or is to be reached."""

    date: Date
    """When (EDTF)."""
    of: Annotated[str, one_of("stage")] | None = None
    """The stage that is dated, where it is not the transfer as a whole."""


class Amount(Quantity):
    """How many pieces, and what is counted where it is not the item itself."""

    of: Text | None = None
    """What is counted."""


class TransferFields(Fields):
    """The fields of transfers."""

    supplier: Claims[ToOrganisation] = field("Supplier", "المورّد", "من يورّد.", required=True, many=True)
    """Who supplies."""
    recipient: Claims[ToOrganisation] = field(
        "Recipient", "المتلقي", "من يتلقى أو يراد أن يتلقى.", required=True, many=True
    )
    """Who receives or is to receive."""
    item: Claims[ToWeapon] = field("Item", "السلاح", "منظومات السلاح المنقولة.", many=True)
    """The weapons systems that are transferred."""
    goods: Claims[Text] = field("Goods", "ما يُنقل", "ما يُنقل حيث لا يناسبه سجل سلاح.", many=True)
    """What is transferred, where no weapon record fits."""
    form: Claims[Annotated[str, one_of("form")]] = field("Form", "الشكل", "شكل النقل.", required=True, many=True)
    """In which form it is transferred."""
    stage: Claims[Annotated[str, one_of("stage")]] = field(
        "Stage", "المرحلة", "المراحل التي يُروى أن النقل بلغها.", required=True, many=True
    )
    """How far the transfer is said to have got; several where a source speaks of several steps (sought, then pledged)."""
    period: Claims[Period] = field("Period", "الفترة", "متى جرى النقل أو سيجري.", many=True)
    """When it took or is to take place, or one of its stages."""
    quantity: Claims[Amount] = field("Quantity", "الكمية", "عدد القطع المنقولة.", unit="pieces")
    """How many pieces are transferred."""
    quantity_words: Claims[Text] = field("Quantity in words", "الكمية بالكلمات", "الكمية حيث لا يذكر المصدر عدداً.")
    """How much, where the source gives no number (by the hundreds)."""
    worth: Claims[Text] = field("Worth", "القيمة", "قيمة المنقول بعبارة المصدر.")
    """What the transfer is worth, in the words of the source."""
    cost: Claims[Money] = field("Cost", "الكلفة", "المبلغ بالأرقام وعملته.", many=True)
    """What is paid or to be paid for it, as a number of a currency."""
    purpose: Claims[Text] = field("Purpose", "الغرض", "الغرض من النقل.", many=True)
    """What it is for."""
    route: Claims[Text] = field("Route", "الطريق", "الطريق الذي يُنقل به.", many=True)
    """By which route it is brought."""
    under: Claims[Annotated[Id, reference("agreement")]] = field("Under", "بموجب", "الاتفاق الذي يجري النقل بموجبه.")
    """The agreement under which it takes place."""


class Transfer(Record):
    """A supply of weapons, technology, know-how, service or aid from one party to another, at any stage from sought to done."""

    folder = "transfers"
    label = Label("transfer", "عملية نقل")
    plural = Label("transfers", "عمليات النقل")

    part_of: Annotated[Id, reference("transfer")] | None = key(
        "Part of", "جزء من", "عملية النقل الأعم التي هي جزء منها."
    )
    """The wider transfer of which it is a part."""
    claims: TransferFields = TransferFields()
    """The claims, grouped under their fields."""
