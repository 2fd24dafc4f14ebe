"""Periods: the parts of decades and years, what counts from the day of a document, and time in English."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from fihrist.checking.evidence.facts import facts
from fihrist.checking.evidence.spelling import places, words
from fihrist.text import fold_key

_EDTF_YEAR = re.compile(r"(?<![\dX-])(\d{4})(?![\dX])")
_ENGLISH_DECADE = re.compile(r"(?:1[0-9]|20)(\d0)s")
_ENGLISH_MONTH = re.compile(r"[A-Z][a-z]+")


def lies_in_part(part: str, *, year: int | None = None, month: int | None = None) -> bool:
    """Whether a year of a decade, or a month of a year, lies in the early, middle or late part of it."""
    about = facts("calendar")["parts"][part]
    return (year is not None and year % 10 in about["years"]) or (month is not None and month in about["months"])


def within(precision: str) -> int | None:
    """So many days of the document lies what it places as precisely as a month, a week or a day."""
    days: int | None = facts("calendar")["relative"][precision].get("within")
    return days


def relative(found: tuple[str, ...], months: set[int | None]) -> Iterator[str]:
    """How precisely words count from the day of a document; the name of a month beside `last` does so to the month."""
    calendar, text = facts("calendar"), f" {' '.join(found)} "
    for phrase in calendar["idle"]:
        text = text.replace(f" {fold_key(phrase)} ", "  ")
    beside = set(places(tuple(calendar["beside"]), found))
    named = tuple(name for n in months for about in (calendar["months"][str(n)],) for name in _arabic(about))
    for precision, about in calendar["relative"].items():
        periods = (*about["period"], *(named if precision == "year" else ()))
        if any(re.search(rf"(?<= )[وف]?{fold_key(phrase)}(?= )", text) for phrase in about["alone"]) or any(
            not beside.isdisjoint((at + 1, at + 2)) for at in places(periods, found)
        ):
            yield precision


@lru_cache(maxsize=16384)
def english_months(text: str) -> frozenset[int]:
    """The months that an English text names; `May` counts only beside a number, since it is mostly a verb."""
    found = _ENGLISH_MONTH.findall(text)
    named = {word.casefold() for word in found if word != "May"}
    if re.search(r"\bMay \d|\d(?:st|nd|rd|th)? May\b|\bof May\b|\bin May\b", text):
        named.add("may")
    return frozenset(int(n) for n, about in facts("calendar")["months"].items() if named & set(about["en"]))


@lru_cache(maxsize=16384)
def english_decades(text: str) -> frozenset[int]:
    """The decades that an English text names, such as 90 for `the nineties` and `the mid-1990s`."""
    named = set(words(text))
    spelled = {int(n) for n, about in facts("calendar")["decades"].items() if named & set(about["en"])}
    return frozenset(spelled | {int(found) for found in _ENGLISH_DECADE.findall(text)})


def _arabic(month: Mapping[str, list[str]]) -> list[str]:
    return month["international"] + month["levantine"]


@lru_cache(maxsize=4096)
def years_of(date: str) -> tuple[int, ...]:
    """The years that an EDTF date names in full."""
    return tuple(int(year) for year in _EDTF_YEAR.findall(date))
