"""A treaty, partnership, deal, ceasefire, joint project or understanding between two or more parties."""

from typing import Annotated

from fihrist.model import Claims, Fields, Record
from fihrist.model.fields import field, key
from fihrist.model.values import Date, Figure, Id, Matter, Money, Quantity, Text, ToOrganisation, one_of, reference
from fihrist.model.vocabulary import Label

_CONCERNS = reference("agreement", "organisation", "weapon", "programme", "transfer", "event", "place")


class AgreementFields(Fields):
    """The fields of agreements."""

    parties: Claims[ToOrganisation] = field("Parties", "الأطراف", "أطراف الاتفاق.", required=True, many=True)
    """Between whom it is made."""
    stage: Claims[Annotated[str, one_of("agreement-stage")]] = field(
        "Stage", "المرحلة", "المراحل التي يُروى أن الاتفاق بلغها.", many=True
    )
    """How far it is said to have got."""
    signatory: Claims[Annotated[Id, reference("official")]] = field("Signatories", "الموقّعون", "من وقّعه.", many=True)
    """Who signed it."""
    mediator: Claims[ToOrganisation] = field("Mediators", "الوسطاء", "من توسّط فيه.", many=True)
    """Who mediated."""
    signed: Claims[Date] = field("Signed", "تاريخ التوقيع", "متى وُقّع أو تم التوصل إليه.")
    """When it was signed or reached (EDTF)."""
    duration_years: Claims[Quantity] = field(
        "Duration (years)", "المدة (سنوات)", "عدد السنوات التي يسري فيها الاتفاق.", unit="years"
    )
    """For how many years it holds."""
    expires: Claims[Date] = field("Expires", "نهاية السريان", "متى ينتهي سريان الاتفاق.")
    """When it ceases to hold (EDTF)."""
    concerns: Claims[Annotated[Id, _CONCERNS]] = field("Concerns", "يتعلق بـ", "ما يدور حوله الاتفاق.", many=True)
    """What it is about: agreements, organisations, weapons, programmes, transfers, events or places."""
    cost: Claims[Money] = field("Cost", "الكلفة", "قيمة الاتفاق أو العقد بالأرقام وعملته.", many=True)
    """What the contract is worth, as a number of a currency."""
    figure: Claims[Figure] = field("Figures", "أعداد", "أعداد يذكرها المصدر عن الاتفاق أو المشروع.", many=True)
    """What the source counts in it."""
    provision: Claims[Matter] = field("Provisions", "الأحكام", "ما يُقال إن الاتفاق يتضمنه.", many=True)
    """What it is said to contain."""
    omission: Claims[Matter] = field(
        "Omissions", "ما لا يتضمنه", "ما يُقال إن الاتفاق لا يتضمنه.", many=True, negated=True
    )
    """What it is said not to contain."""
    purpose: Claims[Text] = field("Purpose", "الغرض", "الغرض من الاتفاق.", many=True)
    """What it is for."""


class Agreement(Record):
    """A treaty, partnership, deal, ceasefire, joint project or understanding between two or more parties."""

    folder = "agreements"
    label = Label("agreement", "اتفاق")
    plural = Label("agreements", "الاتفاقات")

    type: Annotated[str, one_of("agreement-type")] = key("Type", "النوع", "نوع الاتفاق.", required=True)
    """What kind of agreement it is."""
    claims: AgreementFields = AgreementFields()
    """The claims, grouped under their fields."""
