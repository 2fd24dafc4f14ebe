"""The dates of a text, and the words that place something by the day of a document."""

import pytest

from fihrist.checking.evidence.moments import moments

Date = tuple[int | None, int | None, int | None]

DATES: dict[str, list[Date]] = {
    "افتتح المعرض في 3 يناير 2020 بعد اتفاق أبرم في 9 مايو 2015": [(2020, 1, 3), (2015, 5, 9)],
    "من 7 حزيران 1916 إلى 14 تموز 1918": [(1916, 6, 7), (1918, 7, 14)],
    "في 3 و5 يناير 2020": [(2020, 1, 3), (2020, 1, 5)],
    "الخامس والعشرين من ديسمبر 2022": [(2022, 12, 25)],
    "يوم 25/12/2022": [(2022, 12, 25)],
    "يوم 2022-12-25": [(2022, 12, 25)],
    "في آب من العام 2022": [(2022, 8, None)],
    "5 كانون 2 2022": [(2022, 1, 5)],
    "في ربيع 2022": [(2022, 21, None)],
    "الربع الثالث من 2022": [(2022, 35, None)],
    "ما بين 2003 و2005": [(2003, None, None), (2005, None, None)],
    "على بعد 2400 كلم": [],
    "باع 12.000 كتاب": [],
}


@pytest.mark.parametrize("text", DATES)
def test_day_month_and_year_of_one_date_belong_together(text: str) -> None:
    """Each date of a text is one thing, in digits or in words; a number with a unit is no year."""
    found = {(time.year, time.month, time.day) for time in moments(text).times}
    assert found == set(DATES[text])


@pytest.mark.parametrize("text", ["14 رجب 1444 هـ", "سنة 1401 هجرية شمسية", "في رمضان 1444"])
def test_a_year_of_another_calendar_is_no_year(text: str) -> None:
    """A year that counts from the Hijra is not one of ours."""
    assert all(time.foreign for time in moments(text).times)


@pytest.mark.parametrize(
    ("text", "levantine"), [("في تموز 2022", {7}), ("في يوليو 2022", set()), ("في تموز/يوليو 2022", set())]
)
def test_a_levantine_name_is_known_unless_the_other_stands_beside_it(text: str, levantine: set[int]) -> None:
    """A month needs an explanation where it has its Levantine name only."""
    assert {time.month for time in moments(text).times if time.levantine} == levantine


def test_a_part_belongs_to_its_period() -> None:
    """`Late` is said of the period after it."""
    times = moments("بدأ البناء أوائل التسعينات وانتهى أواخر عام 2021").times
    assert {(time.decade, time.year, time.part) for time in times} == {(90, None, "early"), (0, 2021, "late")}
