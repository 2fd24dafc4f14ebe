"""How far an Arabic text says that something has got."""

import pytest

from fihrist.checking.evidence.terms import goes_on_now, is_done_now, stages

TOLD = [
    ("stage", "طلبت البحرية شراء ست حوامات", {"requested"}, {"agreed", "done"}),
    ("stage", "تنص الاتفاقية على توريد رادارات", {"agreed"}, {"done"}),
    ("stage", "تعهدت روما بتزويد تونس زوارق", {"pledged"}, {"done"}),
    ("stage", "وبحث الوزيران تسليم الدفعة الثانية", {"discussed"}, {"done"}),
    ("stage", "أنجزت الشركة تسليم الغواصتين", {"done"}, set()),
    ("stage", "وبموجب العقد تم تسليم ست دبابات", {"contracted", "done"}, set()),
    ("stage", "تسلمت البحرية زورقين بعد توقيع عقد", {"done", "contracted"}, set()),
    ("stage", "المضي في تزويد الجيش بالعتاد", {"done"}, set()),
    ("stage", "لم تعلن أثينا تسليم المدافع", set(), {"done"}),
    ("stage", "لم تمنع العواصف تسليم المدافع", {"done"}, set()),
    ("stage", "لم توافق أثينا على البيع", {"refused"}, {"done"}),
    ("stage", "ستزود أثينا نيقوسيا بالمدافع", set(), {"done", "under-way"}),
    ("stage", "لا تزال المفاوضات جارية", {"discussed", "under-way"}, set()),
    ("stage", "نقلت الصحيفة عن مصدر أن أثينا مهتمة", {"sought"}, {"done"}),
    ("stage", "نقلت السفينة المدافع إلى المرفأ", {"done"}, set()),
    ("stage", "لم تتسلم مالطا الزورقين", set(), {"done"}),
    ("agreement-stage", "لم تطلب الحكومة إلغاء المعاهدة", set(), {"cancelled"}),
    ("agreement-stage", "يسعى البلدان إلى توقيع معاهدة", {"sought"}, {"signed"}),
    ("agreement-stage", "وقع البلدان معاهدة", {"signed"}, set()),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مالطا تتسلم زورقي دورية من روما", True),
        ("خفر السواحل المالطي يستلم زورقين", True),
        ("تتسلم مالطا الزورقين الشهر المقبل", False),
        ("على مالطا أن تتسلم الزورقين", False),
        ("مالطا التي تتسلم الزورقين قريبا", False),
        ("لم تتسلم مالطا سوى زورقين", True),
        ("ولم تستلم البحرية إلا زورقين من أصل ستة", True),
        ("لم تتسلم مالطا الزورقين بعد", False),
    ],
)
def test_the_present_tells_what_is_done(text: str, expected: bool) -> None:
    """A headline begins with who does something and a verb in the present; what is denied but for some is done."""
    assert is_done_now(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("الزورقان اللذان تبنيهما روما لمالطا", True),
        ("وتدرّب روما طيارين من مالطا", True),
        ("وستدرّب روما طيارين من مالطا", False),
        ("تعهدت روما بأن تدرّب طيارين", False),
        ("لن تسلّم روما الزورقين", False),
        ("سلّمت روما الزورقين", False),
    ],
)
def test_what_goes_on_is_told_in_the_present(text: str, expected: bool) -> None:
    """A verb in the present tells what is under way, but not one that is to come, denied or the content of another."""
    assert goes_on_now(text) is expected


@pytest.mark.parametrize(("terms", "text", "told", "untold"), TOLD)
def test_what_is_sought_agreed_or_denied_is_not_reached(
    terms: str, text: str, told: set[str], untold: set[str]
) -> None:
    """A verbal noun after a word of an earlier stage is its content; what is denied or to come is not reached."""
    found = stages(terms, text)
    assert (found & told, found & untold) == (told, set())
