"""Dates, numbers and interface words in both languages."""

import string

import pytest

from fihrist.publishing.pages.dates import in_words
from fihrist.publishing.pages.language import ARABIC, ENGLISH, words
from fihrist.publishing.pages.values import amount
from fihrist.model import Quantity

DATES = (
    ("2022", "2022", "2022"),
    ("2022-07", "July 2022", "يوليو 2022"),
    ("2022-07-19", "19 July 2022", "19 يوليو 2022"),
    ("2003/2005", "2003 to 2005", "2003 إلى 2005"),
    ("2022-02/..", "since February 2022", "منذ فبراير 2022"),
    ("../1979", "until 1979", "حتى 1979"),
    ("1995~", "about 1995", "نحو 1995"),
    ("1995?", "perhaps 1995", "ربما 1995"),
    ("199X", "1990 to 1999", "1990 إلى 1999"),
    ("19XX", "between 1900 and 1999", "بين 1900 و1999"),
    ("XXXX-07", "July, year not given", "يوليو من سنة غير مذكورة"),
    ("2022-21", "spring 2022", "ربيع 2022"),
)


@pytest.mark.parametrize(("date", "english", "arabic"), DATES)
def test_a_date_has_words(date: str, english: str, arabic: str) -> None:
    """An EDTF date is said as a reader says it, with its doubt."""
    assert (in_words(date, ENGLISH), in_words(date, ARABIC)) == (english, arabic)


@pytest.mark.parametrize("date", ["", "nonsense", "2022-13-45", "Y-1", "X", "/"])
def test_an_odd_date_stays(date: str) -> None:
    """What is no date that we can say never stops a build."""
    assert isinstance(in_words(date, ARABIC), str)


@pytest.mark.parametrize(
    ("quantity", "english", "arabic"),
    [
        (Quantity(exact=3600.0), "3,600", "3,600"),
        (Quantity(min=2400.0, max=3600.0), "2,400 to 3,600", "2,400 إلى 3,600"),
        (Quantity(more_than=80.0), "more than 80", "أكثر من 80"),
        (Quantity(about=1.5), "about 1.5", "نحو 1.5"),
    ],
)
def test_a_number_keeps_its_bounds(quantity: Quantity, english: str, arabic: str) -> None:
    """A number says what its words say: exact, between, more than, about."""
    assert (amount(quantity, ENGLISH), amount(quantity, ARABIC)) == (english, arabic)


def test_arabic_plurals_follow_their_forms() -> None:
    """Counting in Arabic uses the form of each number."""
    assert [ARABIC.t("n_records", n=n) for n in (0, 1, 2, 3, 11, 100)] == [
        "لا سجلات", "سجل واحد", "سجلان", "3 سجلات", "11 سجلاً", "100 سجل",
    ]  # fmt: skip


def test_every_word_is_in_both_languages_with_the_same_parts() -> None:
    """No interface word lacks a language, and both sides have the same parts to fill in."""
    uneven = {}
    for key, sides in words().items():
        parts = [_parts(sides[code]) for code in ("en", "ar")]
        if set(sides) != {"en", "ar"} or parts[0] != parts[1]:
            uneven[key] = sides
    assert uneven == {}


def _parts(side: object) -> set[str]:
    texts = side.values() if isinstance(side, dict) else [side]
    return {name for text in texts for _, name, _, _ in string.Formatter().parse(str(text)) if name}
