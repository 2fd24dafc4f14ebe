"""Days of the Hijri calendars, and months and decades in English."""

from datetime import date

import pytest

from fihrist.checking.evidence.calendars import (
    Stretch,
    english_decades,
    english_months,
    hijri,
    month_of,
    one_day,
    year_of,
)


@pytest.mark.parametrize(
    ("year", "month", "day", "solar", "ours"),
    [
        (1400, 1, 1, False, date(1979, 11, 20)),
        (1441, 10, 1, False, date(2020, 5, 24)),
        (1447, 9, 1, False, date(2026, 2, 18)),
        (1358, 1, 1, True, date(1979, 3, 21)),
        (1399, 12, 30, True, date(2021, 3, 20)),
        (1402, 7, 15, True, date(2023, 10, 7)),
    ],
)
def test_a_hijri_day_is_known_within_a_day(year: int, month: int, day: int, solar: bool, ours: date) -> None:
    """The moon is seen a day before or after its reckoned day; the Iranian year begins in spring."""
    found = hijri(year, month, day, solar=solar)
    assert one_day(ours) in found
    assert len(found) == 3


def test_a_hijri_month_or_year_is_all_its_days() -> None:
    """A year of the moon has some 354 days; a year that is none of the Hijra has no days."""
    month, year = hijri(1443, 9, None), hijri(1443, None, None)
    assert {month_of(2022, 4), month_of(2022, 5), Stretch(date(2022, 4, 2), date(2022, 5, 3))} <= {*month}
    assert {year_of(2021), year_of(2022), Stretch(date(2021, 8, 9), date(2022, 7, 30))} <= {*year}
    assert hijri(2022, 9, 1) == ()


def test_english_months_and_decades_are_known_by_name() -> None:
    """May is a month beside a number and behind a word that no verb follows, and else a verb."""
    assert english_months("in May 2021 and in June") == {5, 6}
    assert english_months("April") == {4}
    for text in ("The envoy is due next May", "In May the port was closed", "Works to end by mid-May", "on 3 May"):
        assert english_months(text) == {5}, text
    for text in ("May they come", "Malta May Buy Two Boats", "The port may be closed"):
        assert english_months(text) == frozenset(), text
    assert english_decades("the late seventies and the mid-1990s") == {70, 90}
