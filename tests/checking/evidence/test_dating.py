"""Dates that count from the day of their document."""

from datetime import date
from typing import Any

import pytest

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.attestations import evidence
from fihrist.checking.evidence.dating import Fault, fault
from fihrist.checking.evidence.reckoning import bears_out, reckoned
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


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2020-01-03", None),
        ("2015-05-09", None),
        ("2020-05-09", Fault("the month 05", False)),
        ("2015-01-03", Fault("the month 01", False)),
        ("2020-01-09", Fault("the day 09", True)),
    ],
)
def test_a_date_is_not_made_of_two_dates(date: str, expected: Fault | None) -> None:
    """Day, month and year of a value come from one date of the passage."""
    assert judged("اجتماع في 3 يناير 2020 بعد اتفاق أبرم في 9 مايو 2015", date, None) == expected


@pytest.mark.parametrize(
    ("date", "how", "expected"),
    [
        ("1444", None, Fault("the year 1444", False)),
        ("2022", None, Fault("the year 2022", False)),
        ("2022", "context", None),
    ],
)
def test_a_year_of_another_calendar_needs_a_step(date: str, how: str | None, expected: Fault | None) -> None:
    """A Hijri year is not ours, and ours follows from it by a step that is declared."""
    assert judged("وصلت السفينة في 14 رجب 1444 هـ", date, how, "يُحسب من التقويم" if how else "") == expected


@pytest.mark.parametrize(("date", "expected"), [("2022-21", None), ("2022-23", Fault("the month 23", False))])
def test_a_season_is_told_by_its_name(date: str, expected: Fault | None) -> None:
    """Seasons have words as months do."""
    assert judged("تبدأ الدورة في ربيع 2022", date, None) == expected


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("افتتح المعرض في السنة الماضية", "2022", None),
        ("افتتح المعرض في السنة الماضية", "2022-05", Fault("the month 05", True)),
        ("افتتح المعرض في السنة الماضية", "2020", Fault("the year 2020", False)),
        ("توقف الإنتاج قبل أشهر", "2022-10", Fault("the month 10", True)),
        ("زار الوفد المتحف في أبريل الماضي", "2022-04", None),
        ("زار الوفد المتحف في أبريل الماضي", "2022-05", Fault("the month 05", False)),
        ("زار الوفد المتحف في أبريل الماضي", "2022-04-02", Fault("the day 02", True)),
        ("وصلت الشحنة الشهر الماضي", "2022-12", None),
        ("وصلت الشحنة الشهر الماضي", "2022-12-05", Fault("the day 05", True)),
        ("وصلت الشحنة الشهر الماضي", "2022-06", Fault("the month 06", True)),
        ("سافر الوزير قبل أيام", "2023-01-04", Fault("the day 04", True)),
        ("أعلن النادي أمس عن الصفقة", "2023-01-09", None),
        ("أعلن النادي أمس عن الصفقة", "2022-11-09", Fault("the month 11", True)),
    ],
)
def test_a_relative_date_is_no_more_precise_than_its_words(text: str, date: str, expected: Fault | None) -> None:
    """`Last year` gives a year, `last month` a month near the document, `days ago` no day, and `yesterday` a day."""
    assert judged(text, date, "relative-date") == expected


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("تعثرت المحادثات أواخر عام 2021", "2021-12~", None),
        ("تعثرت المحادثات أواخر عام 2021", "2021-11~", Fault("the month 11", False)),
        ("تعثرت المحادثات أواخر عام 2021", "2021-12", Fault("the month 12", False)),
        ("بدأ البناء أوائل التسعينات", "1990~", None),
        ("بدأ البناء أوائل التسعينات", "1991~", Fault("the year 1991", False)),
        ("بدأ البناء أواسط التسعينات", "1995", Fault("the year 1995", False)),
    ],
)
def test_a_part_of_a_period_has_one_date(text: str, date: str, expected: Fault | None) -> None:
    """The first, the middle or the last year of a decade, or month of a year, stands for a part and is approximate."""
    assert judged(text, date, "part-of-period") == expected


MEANT = [
    ("تسلم أمس الثلاثاء", "2024-08-13", "2024-08-14"),
    ("زارها أول من أمس", "2024-08-12", "2024-08-13"),
    ("وصل الأحد الماضي", "2024-08-11", "2024-08-18"),
    ("تنطلق في 2 أيلول المقبل", "2024-09-02", "2023-09-02"),
    ("نشرت الشهر الماضي", "2024-07", "2024-08"),
    ("في ربيع العام الحالي", "2024-21", "2023-21"),
    ("في النصف الأول من عام 2025", "2025-01", "2025-07"),
    ("قبل ثلاثة أيام", "2024-08-11", "2024-08-12"),
]


@pytest.mark.parametrize(("text", "right", "wrong"), MEANT)
def test_relative_words_mean_one_time(text: str, right: str, wrong: str) -> None:
    """What words mean is counted from the day of the document, and no other time is meant."""
    stretches = reckoned(text, date(2024, 8, 14))
    assert bears_out(right, stretches)
    assert not bears_out(wrong, stretches)
