"""EDTF dates in words, in both languages."""

import re
from datetime import date

from babel.dates import format_date, format_skeleton

from fihrist.publishing.pages.language import Language
from fihrist.text.dates import days

_QUALIFIED = re.compile(r"([0-9X-]+)([~?%]?)")
_FORMS = {"~": "about_date", "?": "perhaps_date", "%": "perhaps_about_date"}
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_NO_YEAR, _NO_PART = "XXXX", "XX"


def in_words(text: str, language: Language, *, at_once: bool = False) -> str:
    """An EDTF date as a reader says it; one of which any part or qualifier has no words of ours stays as it is.

    What happened at one time (`at_once`), such as the writing of a document, lies somewhere within an interval.
    """
    return (_said(text, language, at_once) or text) if days(text) else text


def _said(text: str, language: Language, at_once: bool) -> str | None:
    if "/" not in text:
        return _one(text, language)
    start, end = (None if part == ".." else _one(part, language) for part in text.split("/"))
    if (start is None) != text.startswith("../") or (end is None) != text.endswith("/.."):
        return None
    if start is None:
        return language.t("until_date", date=end)
    if end is None:
        return language.t("not_before_date" if at_once else "since_date", date=start)
    return language.t("between_dates" if at_once else "from_to", start=start, end=end)


def _one(text: str, language: Language) -> str | None:
    match = _QUALIFIED.fullmatch(text)
    said = _plain(language, *match[1].split("-")) if match else None
    return language.t(_FORMS[match[2]], date=said) if match and said and match[2] else said


def _plain(language: Language, year: str, month: str = "", day: str = "") -> str | None:
    if year == _NO_YEAR:
        said = _within_year(month, day, language)
        return language.t("year_unknown", date=said) if said else None
    if "X" in year:
        return None if month else _years(year, language)
    if month in ("", _NO_PART):
        if day not in ("", _NO_PART):
            return None
        return language.t("month_unknown", date=year) if month else year
    if month in _SEASONS:
        return f"{language.t(_SEASONS[month])} {year}"
    return _of_month(int(year), month, day, language)


def _years(year: str, language: Language) -> str | None:
    first, last = year.replace("X", "0"), year.replace("X", "9")
    if year[:3].isdigit():
        return f"{first}–{last}"
    return language.t("between_dates", start=first, end=last) if year[:2].isdigit() and year[2:] == _NO_PART else None


def _of_month(year: int, month: str, day: str, language: Language) -> str | None:
    if not (month + day.replace(_NO_PART, "")).isdigit() or int(month) > 12:
        return None
    if day.isdigit():
        return str(format_date(date(year, int(month), int(day)), format="long", locale=language.locale))
    said = str(format_skeleton("yMMMM", date(year, int(month), 1), locale=language.locale))
    return language.t("day_unknown", date=said) if day else said


def _within_year(month: str, day: str, language: Language) -> str | None:
    if month in _SEASONS:
        return language.t(_SEASONS[month])
    if not (month + day).isdigit() or int(month) > 12:
        return None
    # A leap year, so that 29 February has words.
    form, number = ("d MMMM", int(day)) if day else ("LLLL", 1)
    return str(format_date(date(2000, int(month), number), format=form, locale=language.locale))
