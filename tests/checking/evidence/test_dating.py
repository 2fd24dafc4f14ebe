"""Dates that count from the day of their document."""

from datetime import date
from typing import Any

import pytest

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.attestations import evidence
from fihrist.checking.evidence.calendars import bears_out
from fihrist.checking.evidence.dating import Fault, fault
from fihrist.checking.evidence.reckoning import is_of_saying, reckoned
from fihrist.model.kinds import kinds
from fihrist.model.shape import accept

ISSUED = "نشر يوم 10 يناير 2023"


def judged(text: str, date: str, how: str | None, why: str = "") -> Fault | None:
    """What of a date does not follow from a passage of a document of 10 January 2023, in some way."""
    passages = {
        "issued": {"text": ISSUED, "en": "Published on 10 January 2023"},
        "told": {"text": text, "en": "text"},
    }
    names = {"name": {"en": "Paper", "ar": "صحيفة"}}
    published = {"published": [{"value": "2023-01-10", "passages": ["issued"]}]}
    file = {"file": "seeds/paper.txt", "sha256": "0" * 64}
    source: Any = accept({"id": "paper", **names, **file, "passages": passages, "claims": published}, kinds()["source"])
    derived = {"derived": {"how": how, **({"why": {"en": why, "ar": why}} if why else {})}} if how else {}
    claims = {"date": [{"value": date, "passages": ["paper/told"], **derived}]}
    event: Any = accept({"id": "visit", **names, "type": "visit", "claims": claims}, kinds()["event"])
    files = {"seeds/paper.txt": f"{ISSUED}\n{text}\n".encode()}
    catalogue = Catalogue({"paper": source, "visit": event}, files, {})
    return fault(date, next(evidence(event, catalogue)), catalogue)


TWICE, HIJRI = "اجتماع في 3 يناير 2020 بعد اتفاق أبرم في 9 مايو 2015", "وصلت السفينة في 14 رجب 1444 هـ"
LAWS: dict[str, list[tuple[str | None, str, str, Fault | None]]] = {
    "day, month and year of a value come from one date of the passage": [
        (None, TWICE, "2020-01-03", None),
        (None, TWICE, "2015-05-09", None),
        (None, TWICE, "2020-05-09", Fault("the month 05", False)),
        (None, TWICE, "2015-01-03", Fault("the month 01", False)),
        (None, TWICE, "2020-01-09", Fault("the day 09", True)),
    ],
    "a Hijri year is not ours, and ours follows from it by a step that is declared": [
        (None, HIJRI, "1444", Fault("the year 1444", False)),
        (None, HIJRI, "2022", Fault("the year 2022", False)),
        ("context", HIJRI, "2023", None),
        ("context", HIJRI, "2023-02-05", None),
        ("context", HIJRI, "2022", Fault("the year 2022", False)),
        ("context", HIJRI, "2023-03", Fault("the year 2023", False)),
        ("context", "قبل حلول 22 بهمن 1401", "../2023-02-11", None),
        ("context", "قبل حلول 22 بهمن 1401", "../2024", Fault("the year 2024", False)),
        ("context", "تعاقدت البحرية في شعبان 1443 هـ", "2022-03/2022-04", None),
        ("context", "تعاقدت البحرية في شعبان 1443 هـ", "2022-03-04", Fault("the day 04", True)),
    ],
    "a month that is named with the year that is meant is that of no other year": [
        ("relative-date", "افتتح الجسر في غشت من السنة الماضية", "2022-08", None),
        ("relative-date", "يفتتح الجسر في شتنبر من هذا العام", "2023-09", None),
        ("relative-date", "يفتتح الجسر خلال السداسي الأول من العام المقبل", "2024-01/2024-06", None),
    ],
    "what lies some days or years from a date of the passage is counted from it": [
        ("relative-date", "أضرب العمال في 20 مارس 2019، وقبل ذلك بثلاثة أيام أغلق المصنع", "2019-03-17", None),
        ("relative-date", "أضرب العمال في 20 مارس 2019، وفي اليوم التالي أغلق المصنع", "2019-03-21", None),
        ("relative-date", "أضرب العمال في مارس 2019، وبعد ذلك بعامين أغلق المصنع", "2021-03", None),
    ],
    "a period is not its first or last day": [
        ("relative-date", "أغلق المصنع مطلع العام الماضي", "2022-01~", None),
        ("relative-date", "أغلق المصنع أواخر العام الماضي", "2022-06~", Fault("the month 06", True)),
        ("relative-date", "أغلق المصنع أواخر العام الماضي", "2022-12-31", Fault("the month 12", True)),
    ],
    "seasons have words as months do": [
        (None, "تبدأ الدورة في ربيع 2022", "2022-21", None),
        (None, "تبدأ الدورة في ربيع 2022", "2022-23", Fault("the month 23", False)),
    ],
    "`last year` gives a year, `last month` a month near the document, `days ago` no day, and `yesterday` a day": [
        ("relative-date", "افتتح المعرض في السنة الماضية", "2022", None),
        ("relative-date", "افتتح المعرض في السنة الماضية", "2022-05", Fault("the month 05", True)),
        ("relative-date", "افتتح المعرض في السنة الماضية", "2020", Fault("the year 2020", False)),
        ("relative-date", "توقف الإنتاج قبل أشهر", "2022-10", Fault("the month 10", True)),
        ("relative-date", "زار الوفد المتحف في أبريل الماضي", "2022-04", None),
        ("relative-date", "زار الوفد المتحف في أبريل الماضي", "2022-05", Fault("the month 05", False)),
        ("relative-date", "زار الوفد المتحف في أبريل الماضي", "2022-04-02", Fault("the day 02", True)),
        ("relative-date", "وصلت الشحنة الشهر الماضي", "2022-12", None),
        ("relative-date", "وصلت الشحنة الشهر الماضي", "2022-12-05", Fault("the day 05", True)),
        ("relative-date", "وصلت الشحنة الشهر الماضي", "2022-06", Fault("the month 06", True)),
        ("relative-date", "سافر الوزير قبل أيام", "2023-01-04", Fault("the day 04", True)),
        ("relative-date", "أعلن النادي أمس عن الصفقة", "2023-01-09", None),
        ("relative-date", "أعلن النادي أمس عن الصفقة", "2022-11-09", Fault("the month 11", True)),
    ],
    "the first, the middle or the last year of a decade, or month of a year, is a part of it and approximate": [
        ("part-of-period", "تعثرت المحادثات أواخر عام 2021", "2021-12~", None),
        ("part-of-period", "تعثرت المحادثات أواخر عام 2021", "2021-11~", Fault("the month 11", False)),
        ("part-of-period", "تعثرت المحادثات أواخر عام 2021", "2021-12", Fault("the month 12", False)),
        ("part-of-period", "بدأ البناء أوائل التسعينات", "1990~", None),
        ("part-of-period", "هوجمت المدن في أول يومين من العام 2023", "2023-01-01/2023-01-02", None),
        ("part-of-period", "بدأ البناء أوائل التسعينات", "1991~", Fault("the year 1991", False)),
        ("part-of-period", "بدأ البناء أواسط التسعينات", "1995", Fault("the year 1995", False)),
    ],
}
CASES = [pytest.param(*case, id=f"{law}: {case[2]}") for law, cases in LAWS.items() for case in cases]


@pytest.mark.parametrize(("how", "text", "date", "expected"), CASES)
def test_what_of_a_date_does_not_follow(how: str | None, text: str, date: str, expected: Fault | None) -> None:
    """What a passage does not bear out of a date is told, each law with its cases."""
    assert judged(text, date, how, "يُحسب من التقويم" if how == "context" else "") == expected


MEANT = [
    ("تسلم أمس الثلاثاء", "2024-08-13", "2024-08-14"),
    ("زارها أول من أمس", "2024-08-12", "2024-08-13"),
    ("وصل الأحد الماضي", "2024-08-11", "2024-08-18"),
    ("تنطلق في 2 أيلول المقبل", "2024-09-02", "2023-09-02"),
    ("نشرت الشهر الماضي", "2024-07", "2024-08"),
    ("في ربيع العام الحالي", "2024-21", "2023-21"),
    ("في النصف الأول من عام 2025", "2025-01", "2025-07"),
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
    stretches = reckoned(text, date(2024, 8, 14))
    assert bears_out(right, stretches)
    assert not bears_out(wrong, stretches)


def test_a_day_of_saying_is_not_that_of_what_is_said() -> None:
    """Who tells today of what came two days ago gives the day before yesterday for it."""
    told = "كشف مصدر اليوم عن وصول الشحنة قبل يومين"
    assert is_of_saying(told, "2024-08-14", date(2024, 8, 14))
    assert not is_of_saying(told, "2024-08-12", date(2024, 8, 14))
    assert not is_of_saying("وصلت الشحنة اليوم", "2024-08-14", date(2024, 8, 14))
