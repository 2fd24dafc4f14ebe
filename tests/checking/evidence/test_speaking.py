"""Of whom a verb of saying is said, by the words of its sentence."""

import pytest

from fihrist.checking.evidence.asserting import bears_mode, denies, hedge, stage_denied
from fihrist.checking.evidence.cues import kinds_of
from fihrist.checking.evidence.speaking import sayings
from fihrist.checking.evidence.spelling import words

SUBJECTS = {
    "لكن المديرة قالت إن المصنع مغلق": "المديرة",
    "وفي القرية، قال شاهد إن الجسر انهار": "شاهد",
    "وكان مدير المتحف قد أعلن أن اللوحة أصلية": "مدير المتحف",
    "غير أن عمدة القرية سعيد النجار نفى بيع الأرض": "عمدة القرية سعيد النجار",
    "وقال الحارس لصحيفة الجبل إن الباب كان مفتوحا": "الحارس",
    "زار الوزير المصنع حيث أكد أن العمل مستمر": "",
    "استقبل العمدة الوفد وأكد له أن الطريق آمن": "",
    "وقال “سنفتح المكتبة في الشهر المقبل ونعيد ترميمها”": "",
    "أثار ما ذكره موقع الجبل عن السد جدلا": "موقع الجبل",
    "وهو خبر أكدته البلدية": "البلدية",
    "لكنها نفت ذلك": "",
}


@pytest.mark.parametrize("text", SUBJECTS)
def test_the_subject_of_a_verb_of_saying_is_found(text: str) -> None:
    """He stands behind the verb or before it; one who was named in an earlier clause is left to the reader."""
    assert [saying.subject for saying in sayings(text)] == [words(SUBJECTS[text])]


@pytest.mark.parametrize(
    ("text", "medium", "origin"),
    [
        ("ونقلت إذاعة الوادي عن طبيب في المستشفى قوله إن المريض تعافى", "إذاعة الوادي", "طبيب في المستشفى"),
        ("وكانت مجلة الحقول قد نقلت عن مزارع أن الآبار جفت", "مجلة الحقول", "مزارع"),
        ("بحسب مجلة الحقول نقلا عن مزارع في الوادي", "مجلة الحقول", "مزارع في الوادي"),
        ("تأخر القطار، وفق ما نقلته إذاعة الوادي عن سائق", "ما نقلته إذاعة الوادي", "سائق"),
    ],
)
def test_who_passes_on_is_told_from_who_says_it(text: str, medium: str, origin: str) -> None:
    """What is passed on has one who says it behind عن, and one who passes it on."""
    saying = sayings(text)[0]
    assert (saying.subject, saying.origin) == (words(medium), words(origin))


def test_a_participle_goes_on_and_a_dual_is_said_of_two() -> None:
    """Participles have no subject of their own; a verb in the dual, and `the two sides`, are said of two."""
    goes_on = sayings("ونفى العمدة بيع الأرض، مؤكداً أن الساقية ملك للجميع، وداعيا إلى الصلح")
    assert [saying.goes_on for saying in goes_on] == [False, True, True]
    assert sayings("وأعربا عن أسفهما لإغلاق المدرسة")[0].of_two
    assert sayings("وأكد الجانبان حرصهما على النهر")[0].of_two
    assert not sayings("وأعرب الطبيب عن أسفه")[0].of_two


def test_a_participle_behind_another_verb_goes_on_with_none_before_it() -> None:
    """Who rejects or hastens between them is the one who goes on, whom no verb of saying names."""
    texts = ("ونفى العمدة بيع الأرض، مؤكدا أنها ملك للجميع", "ونفى العمدة بيع الأرض، فانتقده التاجر، مؤكدا أنها بيعت")
    assert [sayings(text)[1].base for text in texts] == [0, None]


@pytest.mark.parametrize(
    "text", ["لم تؤكد البلدية الخبر ولم تنفه", "من دون أن تنفي وجود الحفرة", "ولا تنكر الشركة ذلك"]
)
def test_who_does_not_deny_denies_nothing(text: str) -> None:
    """A verb of denying behind a negation is no denial."""
    assert "denial" not in kinds_of(text)


@pytest.mark.parametrize(
    ("text", "stage", "expected"),
    [
        ("نفت البلدية تسلم أي حافلة", "contracted", "done"),
        ("نفت البلدية تسلم أي حافلة", "partly-delivered", None),
        ("نفى العمدة توقيع أي عقد", "contracted", None),
        ("نفى العمدة ذلك", "contracted", None),
        ("نفى العمدة أن يكون الجسر مائلا", "done", None),
    ],
)
def test_a_denial_of_another_stage_is_seen(text: str, stage: str, expected: str | None) -> None:
    """What a denial names is the stage that is given or one of its kind; where it names none, nobody can tell."""
    assert stage_denied(text, stage) == expected


def test_what_answers_a_claim_denies() -> None:
    """Denying is done by a verb, by grammar, or by calling a thing false."""
    assert all(map(denies, ["نفت الشركة الخبر", "لم يهدم السور", "وصف الاتهام بأنه لا أساس له"]))
    assert not denies("أبرم العقد في العام الماضي")


@pytest.mark.parametrize(
    ("mode", "text", "expected"),
    [
        ("possible", "وقد يغلق المصنع أبوابه", True),
        ("expected", "وقد يغلق المصنع أبوابه", False),
        ("expected", "أغلق المصنع أبوابه خلال الصيف", False),
        ("possible", "وقد أغلق المصنع أبوابه", False),
        ("possible", "بموجب العقد المبرم", False),
        ("expected", "على أن تفتح المدرسة في الخريف", True),
        ("expected", "افتتحت المدرسة", False),
        ("estimated", "ومن غير المرجح أن ينهار الجسر", True),
        ("alleged", "ما تردد عن بيع الأرض", True),
        ("alleged", "باع العمدة الأرض", False),
    ],
)
def test_a_mode_is_borne_out_by_a_word(mode: str, text: str, expected: bool) -> None:
    """A mode has a word of its kind."""
    assert bears_mode(mode, text, "") is expected


def test_a_pluperfect_and_a_name_expect_nothing() -> None:
    """قد far behind كان, or before a verb of the past, hedges nothing; nor does a name that looks like a future."""
    past = ["وكان المتحدث باسم البلدية سعيد قد تسلم المفاتيح", "وقد تم إصلاح الجسر", "وصل سيرغي إلى القرية"]
    assert [hedge(text) for text in past] == [None] * 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقال المدير إن المصنع مغلق", "المصنع مغلق"),
        ("ذكرت قناة “سي إن إن” أن الجسر قديم", "الجسر قديم"),
        (
            "أكدت البلدية مساهمة مباشرة في بناء جسر يعرف باسم «النور»",
            "البلدية مساهمة مباشرة في بناء جسر يعرف باسم النور",
        ),
        ("وقال الحارس: “سنفتح المكتبة في الشهر المقبل ونعيد ترميمها”", "سنفتح المكتبة في الشهر المقبل ونعيد ترميمها"),
        ("اتهم المزارعون الشركة، وفق ما أوردته المجلة، بتلويث النهر", "بتلويث النهر"),
        ("اتهمه الجيران ببيع الأرض", "ببيع الأرض"),
        ("وهو زعم نفاه العمدة", ""),
    ],
)
def test_what_is_said_begins_behind_its_opener(text: str, expected: str) -> None:
    """It stands behind أن, in a quotation, or behind the ب of an accusation, which without it says nothing."""
    assert words(text)[sayings(text)[0].start :] == words(expected)


@pytest.mark.parametrize(
    "text",
    [
        "لم يؤكد العمدة بيع الأرض",
        "أظن أن الجسر قديم",
        "يفتح الجسر حسب الخطة في الصيف",
        "من دون أن يذكر العمدة موعدا",
        "غير أن وثيقة من البلدية تفيد بأن الأرض بيعت",
    ],
)
def test_what_nobody_says_is_nobodys(text: str) -> None:
    """What is denied, the writer's own, or so by a plan or a paper is said by nobody."""
    assert [saying.is_nobodys for saying in sayings(text)] == [True]


def test_a_noun_at_the_end_of_its_clause_passes_nothing_on() -> None:
    """نقل behind a noun is transport; with him who does it, it is a verb."""
    ship = "لم تكن المدينة قد طلبت سفينة نقل، وذلك بحسب ما كتبته مجلة الحقول عن الميناء"
    assert all("passing" not in one.kinds for one in sayings(ship))
    assert any("passing" in one.kinds for one in sayings("وكانت المجلة قد نقلت أمس عن مزارع أن الآبار جفت"))


def test_a_verb_within_a_name_says_who_somebody_is() -> None:
    """Behind an attribution a verb describes whom it names."""
    found = sayings("نقل الخبر نقلا عن شهود زعموا أنهم رأوا الحريق")
    assert [saying.is_nobodys for saying in found if "allegation" in saying.kinds] == [True]
