"""Whether a text shows somebody in a role."""

from typing import Any

import pytest

from fihrist.checking.evidence.roles import is_barred, lacks, omits
from fihrist.model import Record
from fihrist.model.kinds import kinds
from fihrist.model.shape import accept

BARRED = [
    ("supplier", "باعت روما فرقاطتين إلى البرتغال", True),
    ("supplier", "باعت البرتغال إضافة إلى روما حصة فيها", False),
    ("supplier", "اقتنت البرتغال أربع سفن", True),
    ("producer", "تعاقدت البرتغال مع الورشة", True),
    ("host", "وحضر المأدبة سفير البرتغال", True),
    ("supplier", "المورّد الحقيقي هو روما، لا البرتغال", True),
    ("supplier", "سلّمت البرتغال إلى روما أربع سفن", False),
    ("recipient", "طلبت روما من البرتغال أربع سفن", True),
    ("recipient", "جاءت الشحنة بطلب من البرتغال", False),
    ("recipient", "تسلّم كل من البرتغال وروما سفينتين", False),
    ("attacker", "هجوم بحري استهدف أمس ميناء في البرتغال", True),
    ("attacker", "استهدفت البرتغال الميناء", False),
    ("attacker", "قصف مدفعي على البرتغال", True),
    ("signatory", "وُقّع الاتفاق بحضور وزيرة البرتغال", True),
    ("signatory", "بحضور الضيوف وقّعت البرتغال الاتفاق", False),
    ("state", "سفير روما لدى جمهورية البرتغال", True),
    ("state", "سفير البرتغال لدى روما", False),
    ("operator", "تشغّل روما ثلاث طائرات برتغالية", True),
    ("operator", "تشغّل البرتغال ثلاث طائرات", False),
    ("participant", "بمشاركة جميع الدول باستثناء البرتغال", True),
]
PORTUGAL: Any = accept(
    {"id": "portugal", "name": {"en": "Portugal", "ar": "البرتغال"}, "type": "state"}, kinds()["organisation"]
)


@pytest.mark.parametrize(("role", "text", "expected"), BARRED)
def test_what_stands_before_a_name_keeps_it_from_a_role(role: str, text: str, expected: bool) -> None:
    """To whom something goes does not supply, of whom it is asked does not receive, who is left out is not there."""
    state: Record = PORTUGAL
    assert is_barred(state, role, text) is expected


@pytest.mark.parametrize(
    ("role", "text", "expected"),
    [
        ("producer", "بطاريات برتغالية رابضة على الساحل", True),
        ("producer", "تُصنع البطاريات في لشبونة", False),
        ("operator", "تعهدت روما بإهداء لشبونة مدفعين", True),
        ("operator", "مدفعان في حوزة لشبونة", False),
        ("host", "وصلت الوزيرة إلى لشبونة", True),
        ("host", "استضافت الوزيرة نظيرتها", False),
        ("supplier", "أي نص كان", False),
    ],
)
def test_a_role_is_told_by_a_word_for_it(role: str, text: str, expected: bool) -> None:
    """Who makes, has or hosts is told by a word of making, having or hosting; other roles need none."""
    assert lacks(role, text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("لا تشمل المعاهدة إقامة قواعد", True),
        ("ولم يأت البيان على ذكر الغواصات", True),
        ("تشمل المعاهدة إقامة قواعد", False),
        ("تشمل المعاهدة القواعد ولا تتضمن الموانئ", False),
        ("تنص على ألا يُعاد التصدير", False),
    ],
)
def test_what_an_agreement_does_not_contain_is_left_out(text: str, expected: bool) -> None:
    """A denied verb of containing tells what is left out, where nothing is told to be contained beside it."""
    assert omits(text) is expected
