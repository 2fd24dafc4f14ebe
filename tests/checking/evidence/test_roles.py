"""Whether a text shows somebody in a role."""

from collections.abc import Mapping
from typing import Any

import pytest

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.roles import (
    beside,
    deputy,
    is_barred,
    is_past,
    lacks,
    leaves_out,
    makers,
    states_of,
)
from fihrist.model import Record
from fihrist.model.kinds import kinds
from fihrist.model.shape import accept
from fihrist.model.values import Position

BARRED = [
    ("supplier", "باعت روما فرقاطتين إلى البرتغال", True),
    ("supplier", "باعت البرتغال إضافة إلى روما حصة فيها", False),
    ("supplier", "اقتنت البرتغال أربع سفن", True),
    ("host", "وحضر المأدبة سفير البرتغال", True),
    ("supplier", "المورّد الحقيقي هو روما، لا البرتغال", True),
    ("recipient", "طلبت روما من البرتغال أربع سفن", True),
    ("recipient", "جاءت الشحنة بطلب من البرتغال", False),
    ("attacker", "هجوم بحري استهدف أمس ميناء في البرتغال", True),
    ("attacker", "استهدفت البرتغال الميناء", False),
    ("signatory", "وُقّع الاتفاق بحضور وزيرة البرتغال", True),
    ("signatory", "بحضور الضيوف وقّعت البرتغال الاتفاق", False),
    ("state", "سفير روما لدى جمهورية البرتغال", True),
    ("state", "سفير البرتغال لدى روما", False),
    ("operator", "تشغّل روما ثلاث طائرات برتغالية", True),
    ("operator", "تشغّل البرتغال ثلاث طائرات", False),
    ("host", "تشارك في التمرين سفن من روما والبرتغال", True),
    ("host", "تنطلق المناورات في البرتغال وروما", False),
    ("supplier", "اتهمت البرتغال روما بتسليم الصواريخ", True),
    ("supplier", "اتُّهمت البرتغال ببيع الصواريخ", False),
    ("speaker", "تحدث الوزير أمام وفد البرتغال", False),
    ("speaker", "تحدث الوزير أمام البرتغال", True),
    ("target", "فرضت البرتغال حظراً على الشركة", True),
    ("target", "فُرض حظر على البرتغال", False),
    ("origin", "طُوّر في روما بالتعاون مع البرتغال", True),
    ("supplier", "تسعى البرتغال منذ عامين إلى اقتناء فرقاطتين", True),
    ("supplier", "وأبدت البرتغال رغبة في شراء رادارات", True),
    ("supplier", "البرتغال تتفاوض مع روما لاستئجار غواصة", True),
    ("supplier", "تسعى البرتغال إلى إقناع روما بشراء زوارق", False),
    ("supplier", "تسعى البرتغال إلى بيع روما زوارق", False),
    ("supplier", "سعت البرتغال إلى الحصول على رادارات مقابل زوارق", False),
    ("supplier", "البرتغال استلمت رادارين", True),
    ("supplier", "تلقت البرتغال طلباً لعشرة زوارق", False),
    ("supplier", "رفضت البرتغال طلب روما", False),
    ("supplier", "وقال إن البرتغال طلبت زوارق", True),
    ("recipient", "تتفاوض روما مع البرتغال على شراء زوارق", True),
    ("recipient", "تتفاوض روما مع البرتغال على بيعها زوارق", False),
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
    ("text", "thing", "expected"),
    [
        ("لا تشمل المعاهدة إقامة قواعد", "إقامة قواعد", True),
        ("ولم يأت البيان على ذكر الغواصات", "الغواصات", True),
        ("تشمل المعاهدة إقامة قواعد", "إقامة قواعد", False),
        ("تشمل المعاهدة القواعد ولا تتضمن الموانئ", "القواعد", False),
        ("تشمل المعاهدة القواعد ولا تتضمن الموانئ", "الموانئ", True),
        ("دون أن يلزم البروتوكول الطرفين بالشراء", "الشراء", True),
        ("تنص على ألا يُعاد التصدير", "إعادة التصدير", False),
        ("تنص على تسليم ما لا يقل عن عشر سفن", "عشر سفن", False),
        ("الموانئ غير مشمولة بالمعاهدة", "الموانئ", None),
        ("ولا تتضمن الوثيقة أي تعهد بالشراء، خلافاً لما أُشيع", "تعهد بالشراء", True),
        ("تتضمن الوثيقة تعهداً بالشراء، على عكس ما قيل", "تعهد بالشراء", False),
        ("لا تتضمن الوثيقة تعهداً بالشراء، بخلاف سابقتها", "تعهد بالشراء", None),
        ("وجاء البروتوكول خالياً من أي بند بشأن القواعد", "بند القواعد", True),
        ("لا يخلو البروتوكول من بند بشأن القواعد", "بند القواعد", False),
        ("لا يوجد في المذكرة بند للزوارق", "الزوارق", True),
        ("وليس في المذكرة تعهد بتسليم الزوارق", "تسليم الزوارق", True),
    ],
)
def test_what_an_agreement_does_not_contain_is_left_out(text: str, thing: str, expected: bool | None) -> None:
    """The last verb of containing before a thing tells whether it is left out; where there is none, nothing does."""
    assert leaves_out(text, thing) is expected


def record(kind: str, id: str, ar: str, **more: Any) -> Record:
    """A record with this name in Arabic."""
    found: Any = accept({"id": id, "name": {"en": id.title(), "ar": ar}, **more}, kinds()[kind])
    return found


STATES: Mapping[str, Record] = {
    "portugal": record("organisation", "portugal", "البرتغال", type="state"),
    "peru": record("organisation", "peru", "بيرو", type="state"),
}
RADAR = record("weapon", "bahr", "بحر - 3", unknown={"category": {"why": "not-in-source"}})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تسلمت بيرو رادار بحر - 3 البرتغالي", {"portugal"}),
        ("وتشغل بيرو ستة رادارات بعيدة المدى برتغالية الصنع", {"portugal"}),
        ("رادار بيروي مشتق من رادارات برتغالية", set()),
        ("رادارات طورتها بيرو عن رادارات برتغالية", set()),
        ("وصلت رادارات من بيرو إلى الموانئ البرتغالية", set()),
        ("تسلمت بيرو رادارات وزوارق من شركة برتغالية", set()),
    ],
)
def test_an_adjective_behind_a_weapon_tells_of_whose_make_it_is(text: str, expected: set[str]) -> None:
    """Who has a weapon that is called by the adjective of another state did not make it."""
    assert makers(RADAR, STATES["peru"], text, Catalogue(STATES, {}, {})) == expected


WHO = record("official", "ines", "إينيس كوستا", unknown={"position": {"why": "not-in-source"}})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("استقبلت مساعدة وزير الدفاع إينيس كوستا وزير الدفاع في بيرو", "مساعده"),
        ("وقال المتحدث باسم وزير الدفاع إينيس كوستا", "باسم"),
        ("وقالت وزير الدفاع إينيس كوستا", None),
        ("حضر نائب القائد، ثم تكلم وزير الدفاع إينيس كوستا", None),
    ],
)
def test_who_helps_a_minister_is_no_minister(text: str, expected: str | None) -> None:
    """The word before the office that stands last before a name says that it is a lower one."""
    assert deputy(("وزير الدفاع",), WHO, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصلت الوزيرة البرتغالية إينيس كوستا إلى بيرو", {"portugal"}),
        ("اجتمعت في بيرو إينيس كوستا", set()),
        ("قالت إينيس كوستا إن بيرو صديقة", set()),
        ("وقّعها عن الجانب البيروي نائبة وزير الدفاع إينيس كوستا، وعن الجانب البرتغالي سفيرها", {"peru"}),
        ("وقّعها عن الجانب البيروي الوزير، وعن الجانب البرتغالي نائبة وزير الدفاع إينيس كوستا", {"portugal"}),
        ("حضر عن الجانب البيروي السفير، ثم الوزيرة البرتغالية إينيس كوستا", {"portugal"}),
        ("اجتمعت مع الجانب البيروي نائبة وزير الدفاع إينيس كوستا", set()),
    ],
)
def test_an_office_is_of_the_state_before_the_name(text: str, expected: set[str]) -> None:
    """The adjective of a state before the name of a person says whose office it is; a place does not."""
    assert [*states_of(WHO, held("وزيرة"), text, Catalogue(STATES, {}, {}))][-1] == expected


def held(office: str) -> Position:
    """A position with this office."""
    return Position.model_validate({"office": {"en": "office", "ar": office}})


def test_an_office_may_name_its_state() -> None:
    """The adjective of a state in an office says whose it is, and not the land to which it leads."""
    assert {"peru"} in states_of(WHO, held("المبعوثة البيروية إلى البرتغال"), "", Catalogue(STATES, {}, {}))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقالت عضو لجنة الصحة النيابية إينيس كوستا", "committee"),
        ("وقالت إينيس كوستا إن لجنة الصحة اجتمعت", None),
        ("وقالت المتحدثة إينيس كوستا", None),
    ],
)
def test_a_body_stands_before_its_member(text: str, expected: str | None) -> None:
    """Who is introduced with one body does not hold the office in another."""
    committee = record("organisation", "committee", "لجنة الصحة", type="government-body")
    ministry = record("organisation", "ministry", "وزارة الصحة", type="government-body")
    assert beside(WHO, ministry, text, Catalogue({one.id: one for one in (committee, ministry)}, {}, {})) == expected


def test_a_body_is_of_the_state_in_its_name() -> None:
    """The embassy of one state in another belongs to the one."""
    embassy = record("organisation", "embassy", "السفارة البرتغالية في بيرو", type="government-body")
    assert next(states_of(embassy, None, "", Catalogue(STATES, {}, {}))) == {"portugal"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وترى اللواء المتقاعدة إينيس كوستا", True),
        ("قالت الوزيرة السابقة إينيس كوستا", True),
        ("ردت إينيس كوستا، وهي عميد متقاعد", True),
        ("قالت إينيس كوستا إن الوزير السابق وقّعها", False),
        ("انتقد الوزير الأسبق وزيرة الدفاع الحالية إينيس كوستا", False),
        ("وزيرة الخارجية وقتذاك إينيس كوستا", True),
        ("وزيرة الخارجية إينيس كوستا", False),
    ],
)
def test_who_is_retired_holds_no_office(text: str, expected: bool) -> None:
    """A word beside a name says that an office is over; one about somebody else does not."""
    assert is_past(WHO, text) is expected
