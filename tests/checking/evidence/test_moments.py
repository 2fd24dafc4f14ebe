"""Words that place something by the day of a document."""

import pytest

from fihrist.checking.evidence.moments import lies_in_part, moments

RELATIVE = {
    "افتتح المعرض في السنة الماضية": {"year"},
    "زار الوفد المتحف في نيسان الماضي": {"year"},
    "توقف الإنتاج قبل أشهر": {"year"},
    "وصلت الشحنة الشهر الماضي": {"month"},
    "يجتمع المجلس الأسبوع المقبل": {"week"},
    "سافر الوزير قبل أيام": {"week"},
    "أعلن النادي أمس عن الصفقة": {"day"},
    "وصل الوفد مساء الاثنين": {"day"},
    "كان المصنع في أمس الحاجة إلى قطع الغيار": set(),
    "طلب اثنين من المهندسين وأحد الخبراء": set(),
    "دخلت المفاوضات مرحلتها الأخيرة": set(),
}


@pytest.mark.parametrize("text", RELATIVE)
def test_relative_words_are_as_precise_as_their_period(text: str) -> None:
    """`Last year` counts to the year, `last month` to the month, `days ago` to the week, and a weekday to the day."""
    assert moments(text).relative == RELATIVE[text]


@pytest.mark.parametrize("part", ["early", "mid", "late"])
def test_each_part_of_a_period_has_one_date(part: str) -> None:
    """One year of a decade and one month of a year stand for a part of it."""
    assert sum(lies_in_part(part, year=year) for year in range(1990, 2000)) == 1
    assert sum(lies_in_part(part, month=month) for month in range(1, 13)) == 1
