"""By which terms an Arabic text calls something, and how far it says that it has got."""

from typing import Any

import pytest

from fihrist.catalogue import Catalogue
from fihrist.checking.checks.names import v322_term_not_named
from fihrist.checking.evidence.attestations import evidence
from fihrist.checking.evidence.terms import called, gives, is_perhaps_over, narrower, stages, told_now
from fihrist.model.kinds import kinds
from fihrist.model.shape import accept

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
    ("stage", "أنباء تحدثت عن تسلم مالطا زورقين", {"done"}, {"discussed"}),
    ("stage", "تحدث الوزير إلى نظيره عن شراء زورقين", {"discussed"}, {"done"}),
    ("stage", "لم تتسلم مالطا الزورقين", set(), {"done"}),
    ("stage", "وتوصل بزورقين من المصنع", {"done"}, {"agreed"}),
    ("stage", "توصل البرلمان إلى صيغة", {"agreed"}, {"done"}),
    ("stage", "سيجري تسليم مالطا زورقين", set(), {"done", "under-way"}),
    ("stage", "وقال إن الشحن سيبدأ في أيار", set(), {"done"}),
    ("stage", "على أن تتم عمليات التوريد خلال عام", {"planned"}, {"done"}),
    ("stage", "بعد أن تم توريد الزوارق", {"done"}, set()),
    ("stage", "تستعد مالطا لتسلم زورقين", {"planned"}, {"done"}),
    ("stage", "ويجري التحضير لشحن الزوارق", {"planned"}, {"done"}),
    ("agreement-stage", "لم تطلب الحكومة إلغاء المعاهدة", set(), {"cancelled"}),
    ("agreement-stage", "يسعى البلدان إلى توقيع معاهدة", {"sought"}, {"signed"}),
    ("agreement-stage", "وقع البلدان معاهدة", {"signed"}, set()),
]


@pytest.mark.parametrize(
    ("text", "done", "going_on"),
    [
        ("مالطا تتسلم زورقي دورية من روما", True, True),
        ("خفر السواحل المالطي يستلم زورقين", True, True),
        ("على مالطا أن تتسلم الزورقين", False, False),
        ("مالطا التي تتسلم الزورقين قريبا", False, False),
        ("لم تتسلم مالطا سوى زورقين", True, False),
        ("ولم تستلم البحرية إلا زورقين من أصل ستة", True, False),
        ("لم تتسلم مالطا الزورقين بعد", False, False),
        ("الزورقان اللذان تبنيهما روما لمالطا", True, True),
        ("وتدرّب روما طيارين من مالطا", False, True),
        ("وستدرّب روما طيارين من مالطا", False, False),
        ("وسوف يتسلم الأسطول زورقين", False, False),
        ("سلّمت روما الزورقين", False, False),
    ],
)
def test_the_present_tells_what_is_done_or_goes_on(text: str, done: bool, going_on: bool) -> None:
    """A verb in the present tells what is under way, but not one that is to come, denied or the content of another.

    A headline begins with who does it, and is of what is done, as is what is denied but for some.
    """
    assert told_now(text) == {*(["done"] if done else []), *(["under-way"] if going_on else [])}


@pytest.mark.parametrize(("terms", "text", "told", "untold"), TOLD)
def test_what_is_sought_agreed_or_denied_is_not_reached(
    terms: str, text: str, told: set[str], untold: set[str]
) -> None:
    """A verbal noun after a word of an earlier stage is its content; what is denied or to come is not reached."""
    found = stages(terms, text)
    assert (found & told, found & untold) == (told, set())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ربما وصلت المدافع إلى المرفأ", True),
        ("ولعلها قد بيعت سرا", True),
        ("ربما تسلمت مالطا زورقين", True),
        ("قد تكون مالطا تسلمت زورقين", True),
        ("ربما تصل المدافع قريبا", False),
        ("ربما ترسل أثينا مدافع", False),
        ("وصلت المدافع", False),
    ],
)
def test_what_may_have_been_is_not_to_come(text: str, expected: bool) -> None:
    """A verb of the past behind a word for perhaps tells of what is over; one of the present may not."""
    assert is_perhaps_over(text) is expected


@pytest.mark.parametrize(
    ("text", "mode", "stage", "expected"),
    [
        ("ربما وصلت المدافع إلى المرفأ", "possible", "done", True),
        ("ربما تصل المدافع إلى المرفأ", "possible", "done", False),
        ("ربما وصلت المدافع إلى المرفأ", "possible", "planned", False),
        ("قد تصل المدافع إلى المرفأ", "possible", "planned", True),
    ],
)
def test_what_has_perhaps_been_done_is_done(text: str, mode: str, stage: str, expected: bool) -> None:
    """A transfer that may have been made has the stage of one that was, and the doubt in its mode."""
    names = {"name": {"en": "Paper", "ar": "صحيفة"}}
    passages = {"told": {"text": text, "en": "text", "mode": mode}}
    file = {"file": "seeds/paper.txt", "sha256": "0" * 64}
    source: Any = accept({"id": "paper", **names, **file, "claims": {}, "passages": passages}, kinds()["source"])
    claims = {"stage": [{"value": stage, "passages": ["paper/told"]}]}
    guns: Any = accept({"id": "guns", **names, "claims": claims}, kinds()["transfer"])
    catalogue = Catalogue({"paper": source, "guns": guns}, {"seeds/paper.txt": f"{text}\n".encode()}, {})
    assert (not [*v322_term_not_named(next(evidence(guns, catalogue)), catalogue)]) is expected


@pytest.mark.parametrize(
    ("terms", "term", "text", "expected"),
    [
        ("weapon-category", "missile", "اختبرت البحرية صاروخ كروز بعيد المدى", "cruise-missile"),
        ("weapon-category", "missile", "وتملك صواريخ قصيرة المدى مضادة للسفن", "anti-ship-missile"),
        ("weapon-category", "missile", "وتملك صواريخ وصواريخ كروز", None),
        ("weapon-category", "missile", "وتملك صواريخ كروز وأخرى باليستية", None),
        ("weapon-category", "missile", "أطلقت صاروخاً من طراز لهب", None),
        ("weapon-category", "missile", "صاروخ لهب الذي حل محل صواريخ الجيل القديم الباليستية", None),
        ("weapon-category", "aircraft", "حطت ست مروحيات في القاعدة", "helicopter"),
        ("weapon-category", "aircraft", "حطت ست مروحيات وطائرتان في القاعدة", None),
        ("weapon-category", "warship", "رست الفرقاطة في المرفأ", "frigate"),
        ("weapon-category", "warship", "رست الفرقاطة وثلاث سفن أخرى", None),
        ("rank", "official", "سفير فوق العادة", "ambassador"),
        ("rank", "official", "مدير إدارة في قيادة العمليات", None),
        ("rank", "minister", "وزير الدفاع والإنتاج الحربي", "defence-minister"),
    ],
)
def test_a_broader_term_stands_where_no_narrower_is_told(
    terms: str, term: str, text: str, expected: str | None
) -> None:
    """What a text calls by a narrower word each time is no longer just of the broader kind."""
    assert narrower(terms, term, text, 3 if terms == "weapon-category" else 0) == expected


CALLED = [
    ("agreement-type", "انسحاب واشنطن من الاتفاق النووي", {"nuclear-deal"}),
    ("agreement-type", "صفقة سرية", {"secret-deal"}),
    ("agreement-type", "الاتفاق على مشروع ضخم", {"understanding", "project"}),
    ("weapon-category", "طائرات مسيّرة إيرانية", {"drone"}),
    ("weapon-category", "الصواريخ المضادة للطائرات", {"missile", "air-defence-system"}),
    ("weapon-category", "صاروخ باليستي وصواريخ", {"ballistic-missile", "missile"}),
    ("stage", "لم ترسل", set()),
    ("stage", "وقد حصلت إيران على طائرات", {"done"}),
    ("stage", "ويتوقع أن ترسل إيران صواريخ", {"expected"}),
    ("relationship-nature", "ليست صداقة", set()),
    ("agreement-stage", "المعدات اللازمة لبناء جسر", {"planned"}),
    ("agreement-stage", "الأموال اللازمة لإقامة سد", {"planned"}),
]


@pytest.mark.parametrize(("terms", "text", "expected"), CALLED)
def test_the_longest_word_counts(terms: str, text: str, expected: set[str]) -> None:
    """A word inside a longer one for another term calls nothing so, nor does one that is denied."""
    assert set(called(terms, text)) == expected


@pytest.mark.parametrize(
    ("reason", "expected"), [("فالجمع جارٍ", True), ("وهو مستمر", True), ("القمر فوق أوكرانيا", False)]
)
def test_a_reason_says_the_term(reason: str, expected: bool) -> None:
    """A reason gives a term by its label or by one of its words."""
    assert gives("stage", "under-way", reason) is expected


@pytest.mark.parametrize(("category", "expected"), [("cruise-missile", True), ("helicopter", False)])
def test_the_numbered_name_of_a_weapon_says_of_no_kind_that_it_is_one(category: str, expected: bool) -> None:
    """A missile that is called after a helicopter is no helicopter."""
    text = "اختبر الجيش صاروخ كروز من طراز «مروحية - 5»"
    passages = {"told": {"text": text, "en": "text"}}
    file = {"name": {"en": "Paper", "ar": "صحيفة"}, "file": "seeds/paper.txt", "sha256": "0" * 64}
    source: Any = accept({"id": "paper", **file, "claims": {}, "passages": passages}, kinds()["source"])
    claims = {"category": [{"value": category, "passages": ["paper/told"]}]}
    name = {"en": "Rotor-5", "ar": "مروحية - 5"}
    weapon: Any = accept({"id": "rotor-5", "name": name, "claims": claims}, kinds()["weapon"])
    catalogue = Catalogue({"paper": source, "rotor-5": weapon}, {"seeds/paper.txt": f"{text}\n".encode()}, {})
    assert (not [*v322_term_not_named(next(evidence(weapon, catalogue)), catalogue)]) is expected
