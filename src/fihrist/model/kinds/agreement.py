"""
A treaty, partnership, deal, ceasefire, joint project or understanding between two or more parties.

```yaml
# catalogue/agreements/secret-missile-deal.yaml
id: secret-missile-deal
name: {en: Secret deal on the SS-4, ar: صفقة سرية}
type: secret-deal
claims:
  parties:
    - {value: iran, passages: [khatami-visit/secret-deal]}
    - {value: russia, passages: [khatami-visit/secret-deal]}
```
"""

from typing import Annotated, ClassVar

from fihrist.model import Claims, Date, Fields, Figure, Id, Matter, OneOf, Quantity, Record, Reference, Text, field, key
from fihrist.model.vocabulary import Label


class AgreementFields(Fields):
    """The fields of agreements."""

    parties: Claims[Annotated[Id, Reference("organisation")]] = field(
        "Parties", "الأطراف", required=True, many=True, about="أطراف الاتفاق."
    )
    """Between whom it is made."""
    stage: Claims[Annotated[str, OneOf("agreement-stage")]] = field(
        "Stage", "المرحلة", many=True, about="المراحل التي يُروى أن الاتفاق بلغها."
    )
    """How far it is said to have got."""
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
    concerns: Claims[
        Annotated[Id, Reference("agreement", "organisation", "weapon", "programme", "transfer", "event", "place")]
    ] = field("Concerns", "يتعلق بـ", many=True, about="ما يدور حوله الاتفاق.")
    """What it is about: organisations, weapons, programmes, transfers or events."""
    figure: Claims[Figure] = field("Figures", "أعداد", many=True, about="أعداد يذكرها المصدر عن الاتفاق أو المشروع.")
    """What the source counts in it."""
    provision: Claims[Matter] = field("Provisions", "الأحكام", many=True, about="ما يُقال إن الاتفاق يتضمنه.")
    """What it is said to contain."""
    omission: Claims[Matter] = field("Omissions", "ما لا يتضمنه", many=True, about="ما يُقال إن الاتفاق لا يتضمنه.")
    """What it is said not to contain."""
    purpose: Claims[Text] = field("Purpose", "الغرض", many=True, about="الغرض من الاتفاق.")
    """What it is for."""


class Agreement(Record):
    """A treaty, partnership, deal, ceasefire, joint project or understanding between two or more parties."""

    folder: ClassVar[str] = "agreements"
    label: ClassVar[Label] = Label("agreement", "اتفاق")
    plural: ClassVar[Label] = Label("agreements", "الاتفاقات")

    type: Annotated[str, OneOf("agreement-type")] = key("Type", "النوع", required=True, about="نوع الاتفاق.")
    """What kind of agreement it is."""
    claims: AgreementFields = AgreementFields()
    """The claims, grouped under their fields."""
