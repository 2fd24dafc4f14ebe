"""Numbers in Arabic and English text: in digits, in words and as ordinals."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from fihrist.checking.evidence.lexicon import facts, memo, phrases
from fihrist.checking.evidence.spelling import forms, has, single, words
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
_PER_CENT = re.compile(rf"(?<!\w)(?:{'|'.join(map(fold_key, ('في المئة', 'في المائة', 'بالمئة', 'بالمائة')))})(?!\w)")
"""Hundreds that make a percentage, which is a sign."""
_DUAL = re.compile(r"(?<!\w)(\w{3,}?)(?:تين|تان|تي|تا|ين|ان|ي)(?!\w)")
_LEAST_IN_WORDS = 3
_SIGNS = {"fractions": "f", "several": "q", "ordinals": "o"}
_LIMITS = ((10, "u"), (20, "t"), (100, "T"), (1000, "h"))

# The grammar is one of signs: each token has two, whether `and` is written onto it (&), and what it is: d digits, u one
# to nine, t a teen, T a ten, h some hundreds in a word, c a hundred, k a thousand or more, m two of these, f a
# fraction, q several of one, o an ordinal, a an article, + the word `and`.
_AND: Mapping[Language, str] = {"ar": r"(?:&| \+ )", "en": r"(?: \+)? "}
_TENS: Mapping[Language, str] = {"ar": r"(?:u(?: t|(?:&| \+ )T)?|[tT])", "en": r"(?:T(?: [uo])?|[ut])"}
_PART = (
    r"m|u q(?:(?: a)* k)*"
    r"|(?:d|(?:h|(?:{tens} )?c)(?:{and_}{tens}(?! c))?|{tens})(?:(?:{and_}(?:a )*f)?(?:(?: a)* k)+)?"
    r"|(?:f(?: a)* )?k(?:(?: a)* k)*|f"
)
_BEGINS = frozenset("dutThcmkfo")
_JOINED = {language: re.compile(joined) for language, joined in _AND.items()}
_ORDINAL = re.compile(r"o(?: t|&T)?")
_HALF = re.compile(r"(?:&| \+ )(?:a )*f((?: a)* k)?")


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
    found, told = tokens(text), list(_numbers(_Text.of(text, language)))
    for at in range(len(told) - 2, -1, -1):
        told[at] = _with_shared_scale(told[at], told[at + 1], found, language)
    return tuple(told)


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
    return token[0].isdigit() and len(re.findall(r"\d+", token)) == 3 and not _GROUPED.fullmatch(token)


def _plain(text: str) -> str:
    """A text with a tatweel between numbers as the dash that it stands for, and a comma of lists as none of digits."""
    return _DASH.sub(lambda dash: dash[1] + "-" * (len(dash[0]) - len(dash[1])), text.replace("،", ";"))


def _tokens(folded: str) -> Iterator[re.Match[str]]:
    signed = _PER_CENT.sub(lambda words: "%" + " " * (len(words[0]) - 1), folded)
    return _TOKEN.finditer(_DECADE.sub(lambda decade: " " * len(decade[0]), signed))


def _numbers(text: "_Text") -> Iterator[Number]:
    at = 0
    while at < len(text.found):
        number = (text.ordinal(at) or text.number(at)) if text.signs[2 * at + 1] in _BEGINS else None
        if number:
            yield number
        at = number.end if number else at + 1


@dataclass(frozen=True, slots=True)
class _Text:
    """A text as the grammar of numbers reads it: its tokens, two signs for each, and their values."""

    language: Language
    found: tuple[str, ...]
    signs: str
    values: tuple[float, ...]

    @classmethod
    def of(cls, text: str, language: Language) -> "_Text":
        """A text in a language."""
        found = tokens(text)
        read = [_sign(word, language) for word in found]
        return cls(language, found, "".join(sign for sign, _ in read), tuple(value for _, value in read))

    def ordinal(self, at: int) -> Number | None:
        """The ordinal at a place, of one word or two: الخامس والعشرين, الخامس عشر; a third of something is none."""
        match, found = _ORDINAL.match(self.signs, 2 * at + 1), self.found
        if match is None or (found[max(0, at - 1)] in ("a", "one") and found[at + 1 : at + 2] == ("of",)):
            return None
        end = match.end() // 2 if self.values[at] < 10 else at + 1
        return Number(sum(self.values[at:end]), at, end, digits=False, ordinal=True)

    def number(self, at: int) -> Number | None:
        """The number at a place: parts of falling scale, and half a scale behind it."""
        signs, total, end, cap, start = self.signs, 0.0, at, float("inf"), 2 * at + 1
        while match := _part(self.language).match(signs, start):
            value, scale = self._worth(start // 2, match.end() // 2)
            if value >= cap:
                break
            total, end, cap = total + value, match.end() // 2, scale
            half = _HALF.match(signs, match.end()) if scale > 1 else None
            if half:
                last, fraction = half.end() // 2 - 1, signs.index("f", match.end()) // 2
                same = half[1] and self.values[last] == scale
                end, total = (last if same else fraction) + 1, total + scale * self.values[fraction]
            joined = _JOINED[self.language].match(signs, match.end()) if scale > 1 and not half else None
            if joined is None:
                break
            start = joined.end()
        # ألفا جندي are two thousand, and ألفا وخمسمئة one and a half.
        if end == at + 1 and signs[2 * at + 1] == "k" and self.found[at].endswith("ا"):
            total *= 2
        return Number(total, at, end, "d" in signs[2 * at : 2 * end]) if total else None

    def _worth(self, start: int, end: int) -> tuple[float, float]:
        """The value of a part of a number, and its scale: 25000 and 1000 for `25 ألف`."""
        number, scale = 0.0, 1.0
        for at in range(start, end):
            sign, value = self.signs[2 * at + 1], self.values[at]
            if sign == "m":
                return value, value / 2
            if sign in "cq":
                number = (number or 1) * value
            elif sign == "k":
                scale *= value
            else:
                number += value
        return (number or (self.signs[2 * start + 1] != "d")) * scale, scale


@memo
def _part(language: Language) -> re.Pattern[str]:
    return re.compile(_PART.format(and_=_AND[language], tens=_TENS[language]))


def _with_shared_scale(number: Number, later: Number, found: Sequence[str], language: Language) -> Number:
    """A number with the scale that stands only at the other end of its range: 400 of بين 400 و500 مليون."""
    between = [word.strip() for word in found[number.end : later.start]]
    joins = single("measures", "ranges") - {"و", "and"} | {"-"}
    is_pair = bool({"بين", "between"} & set(found[max(0, number.start - 2) : number.start]))
    is_range = (len(between) == 1 and between[0] in joins) or (is_pair and (not between or between in (["و"], ["and"])))
    sign, scale = _sign(found[later.end - 1], language)
    is_bare = number.value < 1000 and not any(
        _sign(word, language)[0][1] in "ck" for word in found[number.start : number.end]
    )
    return replace(number, value=number.value * scale) if is_range and is_bare and sign[1] == "k" else number


@memo
def _sign(word: str, language: Language) -> tuple[str, float]:
    """The two signs of a token in the grammar of numbers, and its value."""
    if word[0].isdigit() and not is_date(word):
        return " d", in_digits(word)
    table = _table(language)
    form = next((form for form in (word, *forms(word)) if form in table), "")
    joined = "&" if form != word and word.startswith("و") else " "
    return (joined + table[form][0], table[form][1]) if form else (" .", 0.0)


@memo
def _table(language: Language) -> Mapping[str, tuple[str, float]]:
    """Each word of the grammar with its sign and its value."""
    made = dict.fromkeys(("a", "an", "of"), ("a", 0.0)) | dict.fromkeys(("و", "and"), ("+", 0.0))
    for kind in ("fractions", "several", "scales", "units", "ordinals"):
        for value, spelled in facts("numbers")[language][kind].items():
            number = float(value)
            sign = _SIGNS.get(kind) or next((sign for limit, sign in _LIMITS if number < limit), "m")
            sign = sign if kind != "scales" else "c" if number <= 100 else "k"
            made |= {words(word)[0]: (sign, number) for word in spelled}
    return made


@memo
def duals(text: str) -> frozenset[str]:
    """The words of an Arabic text that may be duals, which are two of something, without their ending."""
    return frozenset(_DUAL.findall(fold_key(text)))


@memo
def implied(text: str, language: Language = "ar") -> frozenset[float]:
    """Numbers that a text tells by words that are none (ثلثان, a dual), in dates in digits, or as one and two."""
    known, found = facts("numbers")["implied"][language], tokens(text)
    told = {float(one) for one in known if has(phrases("numbers", "implied", language, one), found)}
    told |= {number.value for number in numbers(text, language) if not number.counts}
    told |= {float(part) for token in found if is_date(token) for part in re.findall(r"\d+", token)}
    return frozenset(told | {2.0} if language == "ar" and duals(text) else told)
