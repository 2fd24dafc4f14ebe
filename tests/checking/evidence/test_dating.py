"""Dates that count from the day of their document."""

from datetime import date
from typing import Any

import pytest

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.attestations import evidence
from fihrist.checking.evidence.calendars import bears_out, stretch_of
from fihrist.checking.evidence.dating import Misdating, misdated
from fihrist.checking.evidence.reckoning import is_relative, reckoned
from fihrist.model.kinds import kinds
from fihrist.model.shape import accept

ISSUED = "نشر يوم 10 يناير 2023"


def judged(text: str, date: str, how: str | None, kind: str = "event", field: str = "date") -> str:
    """What is wrong with a date by a passage of a document of 10 January 2023; empty where nothing is."""
    wrong = misdating(text, date, how, kind, field)
    return wrong.message.removesuffix(" does not follow from the passage") if wrong else ""


def misdating(
    text: str, date: str, how: str | None, kind: str = "event", field: str = "date", issued: str = ISSUED
) -> Misdating | None:
    """What is wrong with a date by a passage of a document whose day stands in the words `issued`."""
    passages = {
        "issued": {"text": issued, "en": "Published on 10 January 2023"},
        "told": {"text": text, "en": "text"},
    }
    names = {"name": {"en": "Paper", "ar": "صحيفة"}}
    published = {"published": [{"value": "2023-01-10", "passages": ["issued"]}]}
    file = {"file": "seeds/paper.txt", "sha256": "0" * 64}
    source: Any = accept({"id": "paper", **names, **file, "passages": passages, "claims": published}, kinds()["source"])
    derived = {"derived": {"how": how}} if how else {}
    claims = {field: [{"value": date, "passages": ["paper/told"], **derived}]}
    type = {"type": "visit"} if kind == "event" else {}
    made: Any = accept({"id": "visit", **names, **type, "claims": claims}, kinds()[kind])
    catalogue = Catalogue({"paper": source, "visit": made}, {"seeds/paper.txt": f"{issued}\n{text}\n".encode()}, {})
    return next((wrong for _, wrong in misdated(next(evidence(made, catalogue)), catalogue)), None)


TWICE, HIJRI = "اجتماع في 3 يناير 2020 بعد اتفاق أبرم في 9 مايو 2015", "وصلت السفينة في 14 رجب 1444 هـ"
LAWS: dict[str, list[tuple[str | None, str, str, str]]] = {
    "day, month and year of a value come from one date of the passage": [
        (None, TWICE, "2020-01-03", ""),
        (None, TWICE, "2015-05-09", ""),
        (None, TWICE, "2020-05-09", "the month 05 is not in the passage"),
        (None, TWICE, "2015-01-03", "the month 01 is not in the passage"),
        (None, TWICE, "2020-01-09", "the day 09 is not in the passage"),
    ],
    "a Hijri year is not ours, and ours follows from it by a step that is declared": [
        (None, HIJRI, "1444", "the year 1444 is not in the passage"),
        (None, HIJRI, "2022", "the year 2022 is not in the passage"),
        ("context", HIJRI, "2023", ""),
        ("context", HIJRI, "2023-02-05", ""),
        ("context", HIJRI, "2022", "the year 2022"),
        ("context", HIJRI, "2023-03", "the month 03"),
        ("context", "قبل حلول 22 بهمن 1401", "../2023-02-11", ""),
        ("context", "قبل حلول 22 بهمن 1401", "../2024", "the year 2024"),
        ("context", "تعاقدت البحرية في شعبان 1443 هـ", "2022-03/2022-04", ""),
        ("context", "تعاقدت البحرية في شعبان 1443 هـ", "2022-03-04", "the day 04"),
    ],
    "a month that is named with the year that is meant is that of no other year": [
        ("relative-date", "افتتح الجسر في غشت من السنة الماضية", "2022-08", ""),
        ("relative-date", "يفتتح الجسر في شتنبر من هذا العام", "2023-09", ""),
        ("relative-date", "يفتتح الجسر خلال السداسي الأول من العام المقبل", "2024-01/2024-06", ""),
    ],
    "what lies some days or years from a date of the passage is counted from it": [
        ("relative-date", "أضرب العمال في 20 مارس 2019، وقبل ذلك بثلاثة أيام أغلق المصنع", "2019-03-17", ""),
        ("relative-date", "أضرب العمال في 20 مارس 2019، وفي اليوم التالي أغلق المصنع", "2019-03-21", ""),
        ("relative-date", "أضرب العمال في مارس 2019، وبعد ذلك بعامين أغلق المصنع", "2021-03", ""),
    ],
    "a period is not its first or last day": [
        ("relative-date", "أغلق المصنع مطلع العام الماضي", "2022-01~", ""),
        ("relative-date", "أغلق المصنع أواخر العام الماضي", "2022-06~", "the month 06"),
        ("relative-date", "أغلق المصنع أواخر العام الماضي", "2022-12-31", "the day 31"),
    ],
    "a date is as precise as the words": [
        (None, "افتتح المتحف عام 2019", "2019-04", "the month 04 is not told"),
        (None, "افتتح المتحف في 3 أبريل 2019", "2019-04", "the passage tells more than `2019-04`"),
        (None, "بدأ البناء في التسعينات", "199X", ""),
        ("relative-date", "يزورنا الوفد غدا", "2023-01", "the passage tells more than `2023-01`"),
        ("part-of-period", "تسلم في النصف الثاني من عام 2024", "2024-07/2024-12", ""),
        ("part-of-period", "تسلم في النصف الثاني من عام 2024", "2024-01/2024-06", "the month 01"),
        ("part-of-period", "يصل في النصف الأول من مارس المقبل", "2023-03-01/2023-03-15", ""),
        ("relative-date", "يصل في النصف الأول من مارس المقبل", "2023-03", "the passage tells more than `2023-03`"),
        ("relative-date", "يصل في النصف الأول من مارس المقبل", "2023-40", "the month 40"),
        ("relative-date", "تبحر في الأسبوع الثاني من نيسان المقبل", "2023-04-08/2023-04-14", ""),
        ("relative-date", "تبحر في الأسبوع الثاني من نيسان المقبل", "2023-04-15/2023-04-21", "the day 15"),
        (None, "تبحر خلال الأسبوع الأخير من فبراير 2024", "2024-02-23/2024-02-29", ""),
        ("relative-date", "تبحر في الثلث الأخير من الشهر المقبل", "2023-02", ""),
        ("relative-date", "تبحر في العشرين من الشهر المقبل", "2023-02", "the passage tells more than `2023-02`"),
        ("relative-date", "ترسو في النصف الثاني من العام الجاري", "2023", "the passage tells more than `2023`"),
        ("relative-date", "رست في خريف العام المنصرم", "2022", "the passage tells more than `2022`"),
        ("relative-date", "رست مطلع العام المنصرم", "2022", "the passage tells more than `2022`"),
        (None, "رست في أواخر 2019", "2019", "the passage tells more than `2019`"),
        (None, "رست في أواخر 2019", "2019-12~", "the month 12 is not told"),
        (None, "يبحث العقد منذ يوليو 2022", "2022-07/..", ""),
        (None, "يبحث العقد منذ يوليو 2022", "2022-07-01/..", "the day 01 is not told"),
    ],
    "a time that lasts until a date does not begin there": [
        (None, "تستمر الدورة حتى عام 2026", "2026/..", "the words give another end than `2026/..`"),
        (None, "تستمر الدورة حتى عام 2026", "../2026", ""),
    ],
    "what a passage itself dates is not dated by another": [
        ("relative-date", "صدر الكتاب الشهر الماضي بعد معرض 2020", "2022-11", "the month 11"),
    ],
    "seasons have words as months do": [
        (None, "تبدأ الدورة في ربيع 2022", "2022-21", ""),
        (None, "تبدأ الدورة في ربيع 2022", "2022-23", "the month 23 is not in the passage"),
    ],
    "`last year` gives a year, `last month` a month near the document, `days ago` no day, and `yesterday` a day": [
        ("relative-date", "افتتح المعرض في السنة الماضية", "2022", ""),
        ("relative-date", "افتتح المعرض في السنة الماضية", "2022-05", "the month 05"),
        ("relative-date", "افتتح المعرض في السنة الماضية", "2020", "the year 2020"),
        ("relative-date", "توقف الإنتاج قبل أشهر", "2022-10", "the month 10"),
        ("relative-date", "زار الوفد المتحف في أبريل الماضي", "2022-04", ""),
        ("relative-date", "زار الوفد المتحف في أبريل الماضي", "2022-05", "the month 05"),
        ("relative-date", "زار الوفد المتحف في أبريل الماضي", "2022-04-02", "the day 02"),
        ("relative-date", "وصلت الشحنة الشهر الماضي", "2022-12", ""),
        ("relative-date", "وصلت الشحنة الشهر الماضي", "2022-12-05", "the day 05"),
        ("relative-date", "وصلت الشحنة الشهر الماضي", "2022-06", "the month 06"),
        ("relative-date", "سافر الوزير قبل أيام", "2023-01-04", "the day 04"),
        ("relative-date", "أعلن النادي أمس عن الصفقة", "2023-01-09", ""),
        ("relative-date", "أعلن النادي أمس عن الصفقة", "2022-11-09", "the year 2022"),
    ],
    "the first, the middle or the last year of a decade, or month of a year, is a part of it and approximate": [
        ("part-of-period", "تعثرت المحادثات أواخر عام 2021", "2021-12~", ""),
        ("part-of-period", "تعثرت المحادثات أواخر عام 2021", "2021-11~", "the month 11"),
        ("part-of-period", "تعثرت المحادثات أواخر عام 2021", "2021-12", "the month 12"),
        ("part-of-period", "بدأ البناء أوائل التسعينات", "1990~", ""),
        ("part-of-period", "هوجمت المدن في أول يومين من العام 2023", "2023-01-01/2023-01-02", ""),
        ("part-of-period", "بدأ البناء أوائل التسعينات", "1991~", "the year 1991"),
        ("part-of-period", "بدأ البناء أواسط التسعينات", "1995", "the year 1995"),
    ],
}
CASES = [pytest.param(*case, id=f"{law}: {case[2]}") for law, cases in LAWS.items() for case in cases]


@pytest.mark.parametrize(("how", "text", "date", "expected"), CASES)
def test_what_of_a_date_does_not_follow(how: str | None, text: str, date: str, expected: str) -> None:
    """What a passage does not bear out of a date is told, each law with its cases."""
    assert judged(text, date, how) == expected


MEANT = [
    ("تسلم أمس الثلاثاء", "2024-08-13", "2024-08-14"),
    ("زارها أول من أمس", "2024-08-12", "2024-08-13"),
    ("وصل الأحد الماضي", "2024-08-11", "2024-08-18"),
    ("تنطلق في 2 أيلول المقبل", "2024-09-02", "2023-09-02"),
    ("نشرت الشهر الماضي", "2024-07", "2024-08"),
    ("في ربيع العام الحالي", "2024-21", "2023-21"),
    ("قبل ثلاثة أيام", "2024-08-11", "2024-08-12"),
    ("وصلت البعثة أمس الأول", "2024-08-12", "2024-08-13"),
    ("عاد في 7 الجاري", "2024-08-07", "2024-07-07"),
    ("يصل الصيف المقبل", "2025-22", "2024-22"),
    ("غادر يوم الأحد قبل الماضي", "2024-08-04", "2024-08-11"),
    ("صدر العام قبل الماضي", "2022", "2023"),
    ("تكتمل خلال السنوات الأربع المقبلة", "2028", "2030"),
    ("تسلم قبل نهاية العقد الجاري", "2029", "2028"),
    ("وقع قبل عام ونصف العام", "2023-02", "2023-03"),
    ("انتهى منذ شهرين", "2024-06", "2024-07"),
    ("دشن في ماي الفارط", "2024-05", "2023-05"),
]


@pytest.mark.parametrize(("text", "right", "wrong"), MEANT)
def test_relative_words_mean_one_time(text: str, right: str, wrong: str) -> None:
    """What words mean is counted from the day of the document, and no other time is meant."""
    meant = reckoned(text, date(2024, 8, 14))
    first, second = stretch_of(right), stretch_of(wrong)
    assert first
    assert second
    assert bears_out(first, meant, is_end=True)
    assert not bears_out(second, meant, is_end=True)


RELATIVE = {
    "افتتح المعرض في السنة الماضية": True,
    "زار الوفد المتحف في نيسان الماضي": True,
    "توقف الإنتاج قبل أشهر": True,
    "يجتمع المجلس الأسبوع المقبل": True,
    "أعلن النادي أمس عن الصفقة": True,
    "وصل الوفد مساء الاثنين": True,
    "كان المصنع في أمس الحاجة إلى قطع الغيار": False,
    "طلب اثنين من المهندسين وأحد الخبراء": False,
    "دخلت المفاوضات مرحلتها الأخيرة": False,
    "يعمل المصنع منذ عام 2020": False,
}


@pytest.mark.parametrize("text", RELATIVE)
def test_relative_words_are_known(text: str) -> None:
    """A word counts from the day of the document where it says which way, and not where it means something else."""
    assert is_relative(text) == RELATIVE[text]


def test_a_day_of_saying_is_not_that_of_what_is_said() -> None:
    """Who tells today of what came two days ago gives the day before yesterday for it."""
    told = "كشف مصدر اليوم عن دخول المنظومة الخدمة قبل يومين"
    wrong = "the passage means another time than `2023-01-10`"
    assert judged(told, "2023-01-10", "relative-date", "weapon", "entered_service") == wrong
    assert judged(told, "2023-01-08", "relative-date", "weapon", "entered_service") == ""
    assert judged("دخلت المنظومة الخدمة اليوم", "2023-01-10", "relative-date", "weapon", "entered_service") == ""


@pytest.mark.parametrize("issued", ["الثلاثاء ١٠ كانون الثاني ٢٠٢٣", "سه‌شنبه ۱۰ ژانویه ۲۰۲۳", ISSUED])
def test_the_day_of_a_document_is_read_in_any_digits(issued: str) -> None:
    """Words count from the day of a document in whichever digits this writes its year."""
    assert misdating("وصلت الشحنة الشهر الماضي", "2022-12", "relative-date", issued=issued) is None
    assert misdating("وصلت الشحنة الشهر الماضي", "2022-11", "relative-date", issued=issued)
    assert misdating("زارها الوفد أمس", "2023-01-09", "relative-date", issued=issued) is None


def test_a_document_whose_day_nobody_can_read_says_so() -> None:
    """Where nothing tells the day from which a date counts, the help is to tell it."""
    wrong = misdating("زارها الوفد أمس", "2023-01-09", None, issued="صدر العدد يوم الثلاثاء")
    assert wrong
    assert wrong.help.startswith("nothing tells the day of the document")


def test_only_the_part_of_a_date_that_is_wrong_is_told() -> None:
    """Where words that count from the document bear out its year and month, the day alone does not follow."""
    assert judged("غادر أول من أمس", "2023-01-10", None) == "the day 10"
    assert judged("غادر أول من أمس", "2023-02-08", None) == "the month 02"


def test_the_month_of_a_week_hides_no_day() -> None:
    """A passage that tells a day of this month tells more than the month, though it speaks of last week as well."""
    text = "ذكرت الإذاعة الأسبوع الماضي أن السفينة رست في أول يناير الجاري"
    assert judged(text, "2023-01", "relative-date") == "the passage tells more than `2023-01`"
    assert judged(text, "2023-01-01", "relative-date") == ""
    assert judged("رست السفينة الأسبوع الماضي", "2023-01", "relative-date") == ""


@pytest.mark.parametrize(
    ("text", "date", "is_told"),
    [
        ("ستُنشر البطاريات قبل خريف 2024", "2024-23", True),
        ("ستُنشر البطاريات قبل خريف 2024", "../2024-23", False),
        ("تُنشر البطاريات منذ صيف 2021", "2021-22", True),
        ("تُنشر البطاريات منذ صيف 2021", "2021-22/..", False),
        ("تُنشر البطاريات في صيف 2021", "2021-22", False),
    ],
)
def test_the_date_of_a_statement_is_open_where_its_passage_is(text: str, date: str, is_told: bool) -> None:
    """What is so until a time, or from then on, is not so at that time alone."""
    statement = {"about": ["paper"], "topic": "defence", "aspect": "state", "date": date}
    passages = {"told": {"text": text, "en": "text", "statements": [statement]}}
    names = {"name": {"en": "Paper", "ar": "صحيفة"}, "file": "seeds/paper.txt", "sha256": "0" * 64}
    source: Any = accept({"id": "paper", **names, "passages": passages, "claims": {}}, kinds()["source"])
    catalogue = Catalogue({"paper": source}, {"seeds/paper.txt": f"{text}\n".encode()}, {})
    wrong = [wrong.message for found in evidence(source, catalogue) for _, wrong in misdated(found, catalogue)]
    assert wrong == ([f"the words give another end than `{date}`"] if is_told else [])
