"""Numbers in Arabic and English text: in digits, in words and as ordinals."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from fihrist.checking.evidence.lexicon import facts, memo
from fihrist.checking.evidence.spelling import forms, words
from fihrist.text import fold_key, key
from fihrist.text.places import Span

Language = Literal["ar", "en"]

_DASH = re.compile(r"(?<=\d)(\s*)ـ+(?=\s*\d)")
_TOKEN = re.compile(
    r"\d{1,4}(?P<mark>[-./])\d{1,2}(?P=mark)\d{1,4}(?![\d.,/-]*\d)"
    r"|(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d.,]*\d)|\d+(?:[.,]\d+)*|(?<=\d)(?: ?-+ ?)(?=\d)|[^\W\d_]+"
)
_GROUPED = re.compile(r"\d{1,3}(?:([., ])\d{3})(?:\1\d{3})*(?:[.,]\d+)?")
_DECADE = re.compile(r"\b\d{3}0s\b")
_Table = Mapping[str, Mapping[str, float]]
"""The values of number words: of units, scales and ordinals."""
_PER_CENT = frozenset({"في المئه", "في المائه", "في الميه", "بالمئه", "بالمائه", "بالميه"})
"""Hundreds that make a percentage, folded."""
_DUAL = re.compile(r"(?<!\w)\w{3,}(?:تين|تان|تي|تا|ين|ان|ي)(?!\w)")
_LEAST_IN_WORDS = 3


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: its value, the tokens that make it (counted from 0, end exclusive), and whether in digits."""

    value: float
    start: int
    end: int
    digits: bool

    @property
    def counts(self) -> bool:
        """Whether it is told as a number; one and two in words are mostly an article, a pronoun or a dual."""
        return self.digits or self.value >= _LEAST_IN_WORDS


@memo
def tokens(text: str) -> tuple[str, ...]:
    """The tokens of a text: numbers in digits with their separators, and words, both as search keys."""
    return tuple(found[0] for found in _tokens(fold_key(_plain(text))))


@memo
def numbers(text: str, language: Language = "ar") -> tuple[Number, ...]:
    """Every number in a text, in its order."""
    return tuple(_numbers(tokens(text), _table(language)))


def place(text: str, start: int, end: int) -> Span:
    """The span in a text of its tokens from `start` on, `end` exclusive."""
    folded = key(_plain(text))
    found = list(_tokens(folded.text))
    return folded.unfold(Span(found[start].start(), found[end - 1].end()))


def told(text: str, language: Language = "ar") -> frozenset[float]:
    """The values of the numbers that a text tells, without one and two in words."""
    return frozenset(number.value for number in numbers(text, language) if number.counts)


def in_digits(token: str) -> float:
    """The value of a token of digits; groups of three are thousands, and fewer digits after a mark are decimals."""
    if grouped := _GROUPED.fullmatch(token):
        whole = token.replace(grouped[1], "")
        return float(whole.replace(",", "."))
    parts = re.split("[.,]", token)
    return float(".".join(parts)) if len(parts) == 2 else float(parts[0])


def is_date(token: str) -> bool:
    """Whether a token is a date in digits, such as 25/12/2022."""
    return len(re.findall(r"\d+", token)) == 3 and not _GROUPED.fullmatch(token) and token[0].isdigit()


def _plain(text: str) -> str:
    """A text with a tatweel between numbers as the dash that it stands for, and a comma of lists as none of digits."""
    return _DASH.sub(lambda dash: dash[1] + "-" * (len(dash[0]) - len(dash[1])), text.replace("،", ";"))


def _tokens(folded: str) -> Iterator[re.Match[str]]:
    return _TOKEN.finditer(_DECADE.sub(lambda decade: " " * len(decade[0]), folded))


def _numbers(found: Sequence[str], table: _Table) -> Iterator[Number]:
    at = 0
    while at < len(found):
        number = _number_at(found, at, table)
        if number:
            yield number
        at = number.end if number else at + 1


def _number_at(found: Sequence[str], at: int, table: _Table) -> Number | None:
    if found[at] in _PER_CENT or (at and found[at - 1] == "في" and "في " + found[at] in _PER_CENT):
        return None
    if found[at][0].isdigit():
        if is_date(found[at]):
            return None
        return _scaled(Number(in_digits(found[at]), at, at + 1, digits=True), found, table)
    for known in (table["ordinals"], table["units"], table["scales"]):
        if (value := _value(found[at], known)) is not None:
            break
    else:
        return None
    if known is table["ordinals"]:
        more = (_value(found[at + 1], table["units"]) or 0) if at + 1 < len(found) else 0
        # الخامس والعشرين and الخامس عشر are ordinals of two words.
        joined = value < 10 and ((more == 10 and found[at + 1][0] != "و") or (more >= 20 and found[at + 1][0] == "و"))
        return Number(value + more, at, at + 2, digits=False) if joined else Number(value, at, at + 1, digits=False)
    return _spelled(found, at, table)


def _scaled(number: Number, found: Sequence[str], table: _Table) -> Number:
    """A number in digits with the scale that follows it: `20 ألف`."""
    scale = _value(found[number.end], table["scales"]) if number.end < len(found) else None
    return Number(number.value * scale, number.start, number.end + 1, digits=True) if scale else number


def _spelled(found: Sequence[str], start: int, table: _Table) -> Number:
    """The number that the words from `start` on make together: `خمسة وعشرين ألفا`."""
    total = part = 0.0
    at = start
    while at < len(found):
        unit, scale = _value(found[at], table["units"]), _value(found[at], table["scales"])
        if scale is not None:
            total, part = (total + max(part, 1) * scale, 0.0) if scale > 100 else (total, max(part, 1) * scale)
        elif unit is None and part >= 20 and (ordinal := _value(found[at], table["ordinals"])) is not None:
            return Number(total + part + ordinal, start, at + 1, digits=False)
        elif unit is not None and (at == start or _goes_on(found[at], part, unit)):
            part += unit
        else:
            break
        at += 1
    return Number(total + part, start, at, digits=False)


def _goes_on(word: str, part: float, unit: float) -> bool:
    """Whether a number word continues the one before it: with و, as عشر after a unit, or as a smaller English one."""
    return (word.startswith("و") and unit != part) or (unit == 10 and 0 < part < 10) or (part >= 20 and unit < part)


def _value(word: str, known: Mapping[str, float]) -> float | None:
    return next((known[form] for form in (word, *forms(word)) if form in known), None)


@memo
def _table(language: Language) -> _Table:
    return {
        name: {words(word)[0]: float(value) for value, spelled in known.items() for word in spelled}
        for name, known in facts("numbers")[language].items()
    }


def mantissas(text: str) -> Iterator[float]:
    """Numbers before their scales, and the scales: 1.7 and a milliard of `1.7 مليار`; two where a text has duals."""
    scales = _table("ar")["scales"]
    for number in numbers(text):
        for at in range(number.start, number.end):
            if (scale := _value(tokens(text)[at], scales)) and scale > 100:
                yield from (scale, number.value / scale)
    if _DUAL.search(fold_key(text)):
        yield 2.0
