"""What a passage says of time: years, months by either name, decades, parts of periods and relative words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from fihrist.checking.evidence.facts import facts
from fihrist.checking.evidence.numbers import numbers
from fihrist.checking.evidence.spelling import has, places, words
from fihrist.text import fold_key

_FIRST_YEAR, _LAST_YEAR = 1000, 2999
_LAST_DAY = 31
_LAST_CENTURY = 21
_EDTF_YEAR = re.compile(r"(?<![\dX-])(\d{4})(?![\dX])")
_ENGLISH_DECADE = re.compile(r"(?:1[0-9]|20)(\d0)s")
_ENGLISH_MONTH = re.compile(r"[A-Z][a-z]+")


@dataclass(frozen=True, slots=True)
class Moments:
    """The times that a passage names; `levantine` are those of `months` that stand under their Levantine name only.

    `relative` tells how precisely it counts from the day of the document: to the year, month, week or day.
    """

    years: frozenset[int]
    months: frozenset[int]
    levantine: frozenset[int]
    days: frozenset[int]
    decades: frozenset[int]
    centuries: frozenset[int]
    parts: frozenset[str]
    relative: frozenset[str]


@lru_cache(maxsize=16384)
def moments(text: str) -> Moments:
    """What an Arabic text says of time."""
    calendar, found = facts("calendar"), words(text)
    values = {int(n.value) for n in numbers(text) if n.counts and n.value == int(n.value)}
    plain = {int(n) for n, about in calendar["months"].items() if _any(about["international"], found)}
    levantine = {int(n) for n, about in calendar["months"].items() if _any(about["levantine"], found)}
    return Moments(
        years=frozenset(v for v in values if _FIRST_YEAR <= v <= _LAST_YEAR),
        months=frozenset(plain | levantine),
        levantine=frozenset(levantine - plain),
        days=frozenset(v for v in values if 0 < v <= _LAST_DAY),
        decades=frozenset(int(n) for n, about in calendar["decades"].items() if _any(about["ar"], found)),
        centuries=frozenset(v for v in values if v <= _LAST_CENTURY and _any([calendar["century"]], found)),
        parts=frozenset(name for name, about in calendar["parts"].items() if _any(about["ar"], found)),
        relative=frozenset(_relative(found, plain | levantine)),
    )


@lru_cache(maxsize=4096)
def years_of(date: str) -> tuple[int, ...]:
    """The years that an EDTF date names in full."""
    return tuple(int(year) for year in _EDTF_YEAR.findall(date))


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


def lies_in_part(part: str, *, year: int | None = None, month: int | None = None) -> bool:
    """Whether a year of a decade, or a month of a year, lies in the early, middle or late part of it."""
    about = facts("calendar")["parts"][part]
    return (year is not None and year % 10 in about["years"]) or (month is not None and month in about["months"])


def within(precision: str) -> int | None:
    """So many days of the document lies what it places as precisely as a month, a week or a day."""
    days: int | None = facts("calendar")["relative"][precision].get("within")
    return days


def _relative(found: tuple[str, ...], months: set[int]) -> Iterator[str]:
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


def _arabic(month: Mapping[str, list[str]]) -> list[str]:
    return month["international"] + month["levantine"]


def _any(names: list[str], found: tuple[str, ...]) -> bool:
    return has(tuple(names), found)
