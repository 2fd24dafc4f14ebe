"""Numbers in Arabic and English text: in digits, in words and as ordinals."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from fihrist.checking.evidence.lexicon import facts, memo
from fihrist.checking.evidence.spelling import forms, single, words
from fihrist.text import fold_key, key
from fihrist.text.places import Span

Language = Literal["ar", "en"]

_DASH = re.compile(r"(?<=\d)(\s*)ـ+(?=\s*\d)")
_TOKEN = re.compile(
    r"\d{1,4}(?P<mark>[-./])\d{1,2}(?P=mark)\d{1,4}(?![\d.,/-]*\d)"
    r"|(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d.,]*\d)|\d+(?:[.,]\d+|ر\d+)*|(?<=[\d%])(?: ?-+ ?)(?=\d)|%|[^\W\d_]+"
)
_GROUPED = re.compile(r"\d{1,3}(?:([., ])\d{3})(?:\1\d{3})*(?:[.,]\d+)?")
_DECADE = re.compile(r"\b(?:\d\d)?\d0s\b")
_Table = Mapping[str, Mapping[str, float]]
"""The values of number words: of units, scales and ordinals."""
_PER_CENT = frozenset(map(fold_key, ("في المئة", "في المائة", "بالمئة", "بالمائة")))
"""Hundreds that make a percentage."""
_DUAL = re.compile(r"(?<!\w)\w{3,}(?:تين|تان|تي|تا|ين|ان|ي)(?!\w)")
_LEAST_IN_WORDS = 3


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: its value, the tokens that make it (counted from 0, end exclusive), and whether in digits."""

    value: float
    start: int
    end: int
    digits: bool
    ordinal: bool = False

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
    found = list(_numbers(tokens(text), _table(language)))
    for at in range(len(found) - 2, -1, -1):
        found[at] = _with_shared_scale(found[at], found[at + 1], tokens(text), _table(language)["scales"])
    return tuple(found)


def place(text: str, start: int, end: int) -> Span:
    """The span in a text of its tokens from `start` on, `end` exclusive."""
    folded = key(_plain(text))
    found = list(_tokens(folded.text))
    return folded.unfold(Span(found[start].start(), found[end - 1].end()))


def told(text: str, language: Language = "ar") -> frozenset[float]:
    """The values of the numbers that a text tells, without one and two in words."""
    return frozenset(number.value for number in numbers(text, language) if number.counts)


def in_digits(token: str) -> float:
    """The value of a token of digits; groups of three are thousands, and fewer after a mark, or after ر, decimals."""
    token = token.replace("ر", ".")
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
        if number := _number_at(found, at, table):
            yield number
        at = number.end if number else at + 1


def _with_shared_scale(number: Number, later: Number, found: Sequence[str], scales: Mapping[str, float]) -> Number:
    """A number with the scale that stands only at the other end of its range: 400 of بين 400 و500 مليون."""
    between = [word.strip() for word in found[number.end : later.start]]
    joins = single("measures", "ranges") - {"و", "and"} | {"-"}
    is_pair = bool({"بين", "between"} & set(found[max(0, number.start - 2) : number.start]))
    is_range = (len(between) == 1 and between[0] in joins) or (is_pair and (not between or between in (["و"], ["and"])))
    scale = _value(found, later.end - 1, scales) or 1
    bare = number.value < 1000 and all(not _value(found, at, scales) for at in range(number.start, number.end))
    return replace(number, value=number.value * scale) if is_range and bare and scale >= 1000 else number


def _number_at(found: Sequence[str], at: int, table: _Table) -> Number | None:
    cannot = not found[at][0].isdigit() and _value(found, at, table["any"]) is None
    if cannot or _is_per_cent(found, at) or is_date(found[at]):
        return None
    if (value := _value(found, at, table["ordinals"])) is not None:
        more = _value(found, at + 1, table["units"]) or 0
        # الخامس والعشرين and الخامس عشر are ordinals of two words; a third of something is no third one.
        joined = value < 10 and ((more == 10 and found[at + 1][0] != "و") or (more >= 20 and found[at + 1][0] == "و"))
        if at and found[at - 1] in ("a", "one") and found[at + 1 : at + 2] == ("of",):
            return None
        number = Number(value, at, at + 1, digits=False, ordinal=True)
        return replace(number, value=value + more, end=at + 2) if joined else number
    total, end, cap = 0.0, at, float("inf")
    start: int | None = at
    while start is not None and (part := _part(found, start, table)) and part[0] < cap:
        value, end, scale = part
        total += value
        start, cap = (_after_and(found, end, table), scale) if scale > 1 else (None, cap)
        if start is not None and (more := _value(found, _past_article(found, start), table["fractions"]) or 0):
            total, end = total + more * scale, _past_article(found, start) + 1
            start, end = None, end + (_value(found, end, table["scales"]) == scale)
    # ألفا جندي are two thousand, and ألفا وخمسمئة one and a half.
    if end == at + 1 and cap in (1e3, 1e6, 1e9) and found[at].endswith("ا") and total == cap:
        total *= 2
    return Number(total, at, end, any(token[0].isdigit() for token in found[at:end])) if end > at else None


def _part(found: Sequence[str], at: int, table: _Table) -> tuple[float, int, float] | None:
    """The number up to its scale from a place on, where it ends, and the scale: 25000 and 1000 for `25 ألف`."""
    number, end = _below_thousand(found, at, table)
    fraction_at = _past_article(found, end + (found[end : end + 1] == ("and",)))
    if (number < 1000 or found[at][0].isdigit()) and (fraction := _value(found, fraction_at, table["fractions"])):
        scaled = _past_article(found, fraction_at + 1)
        if _scale(found, scaled, table):
            number, end = number + fraction, scaled
    scale = 1.0
    while more := _scale(found, end, table):
        scale, end = scale * more, end + 1
        end += found[end : end + 1] == ("of",) and bool(_scale(found, end + 1, table))
    if number >= 1000 and not found[at][0].isdigit():
        return number, end, number / 2
    return ((number or 1.0) * scale, end, scale) if number or scale > 1 else None


def _below_thousand(found: Sequence[str], at: int, table: _Table) -> tuple[float, int]:
    """The number in digits, or the words for one below a thousand, from a place on, and where it ends; 0 for none."""
    if at < len(found) and found[at][0].isdigit():
        return (0.0, at) if is_date(found[at]) else (in_digits(found[at]), at + 1)
    number, end = _below_hundred(found, at, table)
    if (scale := _scale(found, end, table, small=True)) and number < 100:
        number, end = (number or 1) * scale, end + 1
        end += found[end : end + 1] == ("of",) and bool(_scale(found, end + 1, table))
    if number < 100 or number >= 1000 or (start := _after_and(found, end, table)) is None:
        return number, end
    more, after = _below_hundred(found, start, table)
    goes_on = more < 100 and not found[start][0].isdigit() and not _scale(found, after, table, small=True)
    return (number + more, after) if more and goes_on else (number, end)


def _below_hundred(found: Sequence[str], at: int, table: _Table) -> tuple[float, int]:
    """The same for a word of the units, with the tens that belong to it: خمسة عشر, خمسة وعشرين, `twenty-five`."""
    number = _value(found, at, table["units"]) or 0.0
    if not number:
        return 0.0, at
    more = _value(found, at + 1, table["units"]) or 0.0
    ordinal = _value(found, at + 1, table["ordinals"]) or 0.0
    word = found[at + 1] if at + 1 < len(found) else ""
    if (number < 10 and ((more == 10 and word[0] != "و") or (20 <= more < 100 and word[0] == "و"))) or (
        20 <= number < 100 and word.isascii() and 0 < (more or ordinal) < 10
    ):
        return number + (more or ordinal), at + 2
    return number, at + 1


def _after_and(found: Sequence[str], at: int, table: _Table) -> int | None:
    """Where a number goes on: behind `and` or و, or at once, as English does; None where it does not."""
    word = found[at] if at < len(found) else ""
    if word in ("و", "and"):
        return at + 1
    return at if (word.startswith("و") and word not in table["units"]) or (word.isascii() and word.isalpha()) else None


def _past_article(found: Sequence[str], at: int) -> int:
    while at < len(found) and found[at] in ("a", "an", "of"):
        at += 1
    return at


def _scale(found: Sequence[str], at: int, table: _Table, *, small: bool = False) -> float:
    """The scale at a place, a thousand and more, or up to a hundred; 0 where there is none."""
    value = 0.0 if _is_per_cent(found, at) else _value(found, at, table["scales"]) or 0.0
    return value if (value <= 100) == small and not (small and found[at : at + 1] == ("و",)) else 0.0


def _is_per_cent(found: Sequence[str], at: int) -> bool:
    word = found[at] if at < len(found) else ""
    return word in _PER_CENT or (bool(at) and found[at - 1] == "في" and f"في {word}" in _PER_CENT)


def _value(found: Sequence[str], at: int, known: Mapping[str, float]) -> float | None:
    word = found[at] if at < len(found) else ""
    return next((known[form] for form in (word, *forms(word)) if form in known), None)


@memo
def _table(language: Language) -> _Table:
    made = {
        name: {words(word)[0]: float(value) for value, spelled in known.items() for word in spelled}
        for name, known in facts("numbers")[language].items()
    }
    return {**made, "any": dict.fromkeys(["a", "an", "of", *(word for known in made.values() for word in known)], 0.0)}


def parts_of_one(text: str) -> tuple[float, ...]:
    """The fractions that an Arabic text names: 0.5 for نصف."""
    known = _table("ar")["fractions"]
    return tuple(value for at in range(len(tokens(text))) if (value := _value(tokens(text), at, known)))


def mantissas(text: str) -> Iterator[float]:
    """Numbers before their scales, and the scales: 1.7 and a milliard of `1.7 مليار`; two where a text has duals."""
    scales = _table("ar")["scales"]
    for number in numbers(text):
        if number.digits and tokens(text)[number.start][0].isdigit():
            yield in_digits(tokens(text)[number.start])
        for at in range(number.start, number.end):
            if (scale := _value(tokens(text), at, scales)) and scale > 100:
                yield from (scale, number.value / scale)
    if has_dual(text):
        yield 2.0


def has_dual(text: str) -> bool:
    """Whether an Arabic text has a word that may be a dual, which is two of something."""
    return bool(_DUAL.search(fold_key(text)))
