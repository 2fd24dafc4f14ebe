"""EDTF dates in words, in both languages."""

import re
from datetime import date

from babel.dates import format_date

from fihrist.publishing.pages.language import Language
from fihrist.text.dates import days

_QUALIFIED = re.compile(r"([0-9X-]+)([~?%]?)")
_FORMS = {"~": "about_date", "?": "perhaps_date", "%": "perhaps_about_date"}
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_NO_YEAR, _NO_PART, _OPEN = "XXXX", "XX", ".."


def in_words(text: str, language: Language, *, at_once: bool = False) -> str:
    """An EDTF date as a reader says it; one of which any part or qualifier has no words of ours stays as it is.

    What happened at one time (`at_once`), such as the writing of a document, lies somewhere within an interval.
    """
    said = [part if part == _OPEN else _one(part, language) for part in text.split("/")] if days(text) else [None]
    if not all(said):
        return text
    start, end = said[0], said[-1]
    if len(said) == 1:
        return str(start)
    if start == _OPEN:
        return language.t("until_date", date=end)
    if end == _OPEN:
        return language.t("not_before_date" if at_once else "since_date", date=start)
    return language.t("between_dates" if at_once else "from_to", start=start, end=end)


def _one(text: str, language: Language) -> str | None:
    match = _QUALIFIED.fullmatch(text)
    said = _plain(language, *match[1].split("-")) if match else None
    return language.t(_FORMS[match[2]], date=said) if match and said and match[2] else said


def _plain(language: Language, year: str, month: str = "", day: str = "") -> str | None:
    if year == _NO_YEAR:
        said = language.t(_SEASONS[month]) if month in _SEASONS else _of_month(None, month, day, language)
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


def _of_month(year: int | None, month: str, day: str, language: Language) -> str | None:
    if not (month + (day.replace(_NO_PART, "") if year else day)).isdigit() or int(month) > 12:
        return None
    form = ("d " if day.isdigit() else "") + "MMMM" + (" y" if year else "")
    # A leap year, so that 29 February has words.
    start = date(year or 2000, int(month), int(day) if day.isdigit() else 1)
    said = str(format_date(start, format=form, locale=language.locale))
    return language.t("day_unknown", date=said) if day == _NO_PART else said
