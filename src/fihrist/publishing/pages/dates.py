"""EDTF dates in words, in both languages."""

import re
from datetime import date

from babel.dates import format_date, format_skeleton

from fihrist.publishing.pages.language import Language

_QUALIFIER = re.compile(r"[~?%]")
_FORMS = {"~": "about_date", "?": "perhaps_date", "%": "perhaps_about_date"}
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}


def in_words(text: str, language: Language) -> str:
    """An EDTF date as a reader says it; what has no words of ours stays as it is."""
    if "/" in text:
        start, _, end = text.partition("/")
        if start in ("", ".."):
            return language.t("until_date", date=in_words(end, language))
        if end in ("", ".."):
            return language.t("since_date", date=in_words(start, language))
        return language.t("from_to", start=in_words(start, language), end=in_words(end, language))
    marks = _QUALIFIER.findall(text)
    bare = _QUALIFIER.sub("", text)
    said = _simple(bare, language)
    return language.t(_FORMS[marks[0]], date=said) if marks else said


def _simple(text: str, language: Language) -> str:
    year, *rest = text.split("-")
    if year == "XXXX":
        return language.t("year_unknown", date=_month(rest[0], language)) if rest and rest[0].isdigit() else text
    if "X" in year:
        return _many_years(year, language)
    if not year.isdigit():
        return text
    if not rest or "X" in rest[0]:
        return year
    if rest[0] in _SEASONS:
        return f"{language.t(_SEASONS[rest[0]])} {year}"
    return _month_or_day(int(year), rest, language) or text


def _month_or_day(year: int, rest: list[str], language: Language) -> str | None:
    try:
        if len(rest) == 1 or "X" in rest[1]:
            day = date(year, int(rest[0]), 1)
            return str(format_skeleton("yMMMM", day, locale=_locale(language)))
        return str(format_date(date(year, int(rest[0]), int(rest[1])), format="long", locale=_locale(language)))
    except ValueError:
        return None


def _month(number: str, language: Language) -> str:
    return str(format_date(date(2000, int(number), 1), format="MMMM", locale=_locale(language)))


def _many_years(year: str, language: Language) -> str:
    first, last = year.replace("X", "0"), year.replace("X", "9")
    if year.count("X") == 1:
        return language.t("decade", first=first, last=last)
    return language.t("between_years", first=first, last=last)


def _locale(language: Language) -> str:
    return "en_GB" if language.code == "en" else "ar"
