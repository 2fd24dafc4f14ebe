"""
A treaty, partnership, deal, ceasefire, joint project or understanding between two or more parties.

```yaml
# catalogue/agreements/secret-missile-deal.yaml
id: secret-missile-deal
name: {en: Secret deal on the SS-4, ar: صفقة سرية}
quotes:
  secret-deal:
    source: khatami-visit
    text: حصلت طهران على تصاميمه ومكوناته بموجب صفقة سرية توصل اليها الجانبان أواسط التسعينات
    en: whose designs and components Tehran obtained under a secret deal that the two sides reached in the mid-nineties
claims:
  type:
    - {value: secret-deal, said_by: [us-defence-sources], quote: secret-deal}
  parties:
    - {value: iran, said_by: [us-defence-sources], quote: secret-deal}
    - {value: russia, said_by: [us-defence-sources], quote: secret-deal, derived: {how: pronoun}}
```
"""

from typing import Annotated, ClassVar

from fihrist.record import (
    Claims,
    Date,
    Development,
    Fields,
    Id,
    Matter,
    OneOf,
    Quantity,
    Record,
    Reference,
    Text,
    field,
)
from fihrist.vocabulary import Label


class AgreementFields(Fields):
    """The fields of agreements."""

    type: Claims[Annotated[str, OneOf("agreement-type")]] = field("Type", "النوع", required=True, about="نوع الاتفاق.")
    """What kind of agreement it is."""
    parties: Claims[Annotated[Id, Reference("organisation")]] = field(
        "Parties", "الأطراف", required=True, many=True, about="أطراف الاتفاق."
    )
    """Between whom it is made."""
    signatory: Claims[Annotated[Id, Reference("official")]] = field(
        "Signatories", "الموقّعون", many=True, about="من وقّعه."
    )
    """Who signed it."""
    mediator: Claims[Annotated[Id, Reference("organisation")]] = field(
        "Mediators", "الوسطاء", many=True, about="من توسّط فيه."
    )
    """Who mediated."""
    signed: Claims[Date] = field("Signed", "تاريخ التوقيع", about="متى وُقّع أو تم التوصل إليه.")
    """When it was signed or reached (EDTF)."""
    duration_years: Claims[Quantity] = field(
        "Duration (years)", "المدة (سنوات)", unit="years", about="عدد السنوات التي يسري فيها الاتفاق."
    )
    """For how many years it holds."""
    provision: Claims[Matter] = field("Provisions", "الأحكام", many=True, about="ما يُقال إن الاتفاق يتضمنه.")
    """What it is said to contain."""
    omission: Claims[Matter] = field("Omissions", "ما لا يتضمنه", many=True, about="ما يُقال إن الاتفاق لا يتضمنه.")
    """What it is said not to contain."""
    purpose: Claims[Text] = field("Purpose", "الغرض", many=True, about="الغرض من الاتفاق.")
    """What it is for."""
    background: Claims[Text] = field("Background", "السياق", many=True, about="السياق الذي جاء فيه الاتفاق.")
    """In what situation it came about."""
    description: Claims[Text] = field("Description", "الوصف", many=True, about="ما يُقال عنه غير ذلك.")
    """What else is said of it."""
    state_of_play: Claims[Development] = field("State of play", "الوضع الراهن", many=True, about="ما آل إليه الأمر.")
    """How matters stand: signed, under way, renewed, left."""
    effect: Claims[Text] = field("Effects", "الآثار", many=True, about="ما يُقال إنه يترتب عليه.")
    """What it is said to bring about."""


class Agreement(Record):
    """A treaty, partnership, deal, ceasefire, joint project or understanding between two or more parties."""

    folder: ClassVar[str] = "agreements"
    label: ClassVar[Label] = Label("agreement", "اتفاق")
    plural: ClassVar[Label] = Label("agreements", "الاتفاقات")

    claims: AgreementFields = AgreementFields()
    """The claims, grouped under their fields."""
