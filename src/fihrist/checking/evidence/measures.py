"""Measures: the bounds and units that words give to a number, and numbers that are told by other words."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import isclose
from typing import Literal

from fihrist.checking.evidence.lexicon import facts, lists_in, memo, phrases
from fihrist.checking.evidence.numbers import Language, Number, duals, numbers, tokens
from fihrist.checking.evidence.spelling import Index, has, single, skeletons, spans, unjoined, whole

_ROUNDED = 0.02
_NEAR, _BESIDE, _FAR = 4, 6, 9
"""So many words before a number its bound stands; a range names its first end between the word and the second end."""
_TWO = 2.0
_BESIDE_IT = frozenset({"more_than", "less_than", "about"})
_OTHER_SIDE = {"more_than": "less_than", "less_than": "more_than"}
_OTHER_END = {"more_than": "max", "less_than": "min"}
_SIDES = {"above": ("more_than", "min"), "below": ("less_than", "max"), "about": ("about", "about")}

Script = Literal["ar", "en", "two"]
_ARABIC: tuple[Script, ...] = ("ar", "two")
_Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """A number of a text with its units, and the bounds of a quantity that words give it.

    `bounded` is among them where a denied verb or a word behind the number gives one, as in لا يتجاوز, and `perhaps`
    where words that stand further off may give one.
    """

    number: Number
    units: frozenset[str]
    bounds: frozenset[str]


@memo
def measures(text: str, language: Language = "ar") -> tuple[Measure, ...]:
    """Each number of a text with its units and bounds; the first end of a range has the unit of the second."""
    found, told, unit, made = tokens(text), numbers(text, language), frozenset[str](), list[Measure]()
    marks = whole(_bounding(language).spans(found))
    for before, number, after in reversed([*zip((None, *told), told, (*told[1:], None), strict=False)]):
        named = unit_at(found, number.end, language) if language == "ar" or not number.ordinal else frozenset()
        named |= {"per-cent"} if number.start and found[number.start - 1] == "%" and not named else set()
        unit = named or (unit if _are_joined(number, after, found) else frozenset())
        ends = {"min"} if after and _spans(found[number.end : after.start]) else set()
        ends |= {"max"} if before and _spans(found[before.end : number.start]) else set()
        own = before.end if before and not _are_joined(before, number, found) else 0
        reach = range(own, after.start if after else len(found))
        made.append(Measure(number, unit, frozenset(ends | _bounds(number, marks, found, reach))))
    return tuple(reversed(made))


def _bounds(number: Number, marks: Sequence[tuple[_Keys, int, int]], found: Sequence[str], reach: range) -> set[str]:
    """The bounds of the words in the reach of a number."""
    at, by_verb, by_word, behind = number.start, set[str](), set[str](), set[str]()
    comparing = single("measures", "comparing", "words")
    excluded = not single("measures", "english_denials").isdisjoint(found[max(0, at - _FAR) : at])
    for (kind, *rest), start, end in marks:
        bound, is_near = rest[0] if rest else "", at - _NEAR <= start
        if kind == "behind" and number.end <= start < min(number.end + _NEAR - 1, reach.stop):
            behind |= {bound, "bounded"}
        elif end > at or start < at - _FAR:
            continue
        elif kind == "verbs" or (kind == "comparing" and not comparing.isdisjoint(found[end:at])):
            by_verb |= _perhaps_denied(bound, found[:start]) if start >= reach.start else {"perhaps"}
        elif kind == "bounds" and (bound not in _BESIDE_IT or at - 1 <= end):
            by_word |= _perhaps_denied(bound, found[:start])
        elif (kind == "sides" and at - 1 <= end) or (kind == "english_verbs" and is_near):
            by_word.add(_OTHER_SIDE[bound] if kind == "english_verbs" and excluded else bound)
        elif kind == "roughly" and is_near:
            by_word.add("perhaps")
    # A verb that is denied says more than a word between it and the number.
    return by_verb | behind | (set() if "bounded" in by_verb else by_word)


def _perhaps_denied(bound: str, before: Sequence[str]) -> set[str]:
    """A bound, or the other end where it is denied: لا يتجاوز, دون أن يتجاوز, استبعد أن يتجاوز, ليس أكثر من."""
    before = before[:-1] if before and before[-1] in single("measures", "being") else before
    *_, last = ("", *(unjoined(word) for word in before[-1:]))
    excluded = last == "ان" and has(phrases("measures", "excluding"), before[-2:-1])
    is_denied = bound in _OTHER_END and (excluded or last in single("measures", "denials"))
    return {_OTHER_END[bound], "bounded"} if is_denied else {bound}


@memo
def _bounding(language: Language) -> Index:
    """The words that bound a number, by the keys that lead to their list."""
    arabic = ("bounds", "verbs", "comparing", "behind", "roughly", "idle")
    kinds = arabic if language == "ar" else ("sides", "english_verbs")
    lists = (keys for keys in lists_in(facts("measures")) if keys[0] in kinds and keys[-1] != "words")
    return Index.of({keys: phrases("measures", *keys) for keys in lists})


def bounds(text: str, value: float, language: Language = "ar") -> frozenset[str]:
    """The bounds that a text gives to a number, as keys of a quantity; empty where it is told bare."""
    return frozenset(bound for one in measures(text, language) if one.number.value == value for bound in one.bounds)


def leaning(text: str, language: Language, value: float) -> frozenset[str]:
    """On which sides of a number a text sees a value, `above`, `below` or `about`; empty where it is told bare."""
    given = bounds(text, value, language)
    return frozenset(s for s, (bound, end) in _SIDES.items() if bound in given or ("bounded" in given and end in given))


def contradicted(text: str, language: Language, passage: str) -> float | None:
    """A number that a text has from the other side than its Arabic passage, or in Arabic bounds otherwise at all."""
    told = [number.value for number in numbers(passage)]
    for number in (one for one in numbers(text, language) if one.counts):
        here, there = leaning(text, language, number.value), leaning(passage, "ar", number.value)
        is_turned = here ^ there >= {"above", "below"} and not here & there
        if is_turned or (language == "ar" and here != there and told.count(number.value) == 1):
            return number.value
    return None


def approximated(text: str, language: Language, value: float, *, surely: bool = True) -> bool:
    """Whether a word just before a number makes it about so much, or, unless `surely`, any near it may."""
    found, told = tokens(text), numbers(text, language)
    at = [(max(last, one.start - _NEAR), one) for last, one in zip((0, *(n.end for n in told)), told, strict=False)]
    at = [(first, number) for first, number in at if number.value == value]
    sure = phrases("measures", "approximating", language)
    if surely:
        ends = {end for _, end in spans(sure, found)}
        return any(number.start in ends for _, number in at)
    perhaps = phrases("measures", "perhaps_approximating", language)
    # A sure word behind a number is that of the next.
    before = any(has((*sure, *perhaps), found[first : number.start]) for first, number in at)
    behind = any(has(perhaps, found[number.end : number.end + _NEAR]) for _, number in at)
    return before or behind or (language == "ar" and not {"about", "perhaps"}.isdisjoint(bounds(text, value)))


@memo
def measured(text: str, language: Language = "ar") -> Mapping[float, frozenset[str]]:
    """The units in which a text tells each of its numbers; a dual is a number and a unit in one word."""
    twos = _named(tokens(text), "two") if language == "ar" and duals(text) else {}
    found: dict[float, frozenset[str]] = {_TWO: frozenset[str]().union(*twos.values())} if twos else {}
    for one in measures(text, language):
        found[one.number.value] = found.get(one.number.value, frozenset()) | one.units
    return found


def has_unit(text: str, unit: str, value: float) -> bool:
    """Whether an Arabic text tells a number in a unit, or names the unit where it has the number bare, or we do not."""
    named = (units for script in _ARABIC for units in _named(tokens(text), script).values())
    told = measured(text).get(value) or frozenset[str]().union(*named)
    return unit not in facts("measures")["units"] or unit in told


def follows(value: float, told: Collection[float]) -> bool:
    """Whether a number is a sum, difference, product, ratio, percentage or conversion of others."""
    pairs = [(a, b) for a in told for b in told]
    sums = {*told, sum(told), *(one for a, b in pairs for one in (a + b, a - b))}
    reckoned = {one * factor for one in sums for factor in _factors()}
    reckoned |= sums - set(told) | {one for a, b in pairs for one in (a * b, a * b / 100, a / b)}
    return any(abs(one - value) <= value * _ROUNDED for one in reckoned)


def base(text: str, value: float) -> float | None:
    """The number of an Arabic text that a value is, or that it is in another unit; None where there is none."""
    told = [number.value for number in numbers(text)]
    return next((one for factor in (1.0, *_factors()) for one in told if isclose(one * factor, value)), None)


@memo
def _factors() -> tuple[float, ...]:
    """How many of a unit one of another is."""
    return tuple(dict.fromkeys(one for of in facts("measures")["conversions"].values() for one in of.values()))


def other_unit(text: str, language: Language, passage: str) -> str | None:
    """A unit in which a text tells a number, and its Arabic passage does not."""
    told = ((value, unit) for value, units in measured(text, language).items() for unit in sorted(units))
    return next((unit for value, unit in told if not has_unit(passage, unit, value)), None)


def unit_at(found: tuple[str, ...], at: int, script: Script = "ar") -> frozenset[str]:
    """The units that the words at a place name, in a language or by an Arabic dual."""
    return _named(found, script).get(at, frozenset())


@memo
def _named(found: tuple[str, ...], script: Script) -> Mapping[int, frozenset[str]]:
    """The units that words name, by the place of the first word."""
    named = {at: frozenset({"per-cent"}) for at, word in enumerate(found) if word == "%"}
    for unit, start, _ in _units(script).spans(found):
        named[start] = named.get(start, frozenset()) | {unit}
    return named


@memo
def _units(script: Script) -> Index:
    """The names of units."""
    return Index.of({unit: phrases("measures", "units", unit, script) for unit in facts("measures")["units"]})


def counted(text: str, value: float) -> frozenset[str] | None:
    """The consonants of the words beside a number of an Arabic text, which may be what it counts; None without it."""
    found, told = tokens(text), [one for one in numbers(text) if one.counts or one.value == value]
    near, known = set[str](), False
    for before, number, after in zip((None, *told), told, (*told[1:], None), strict=False):
        if number.value == value:
            # What stands beside another number is counted by that, unless they are joined.
            first = before.end + 1 if before and not _are_joined(before, number, found) else 0
            last = after.start if after and not _are_joined(number, after, found) else len(found)
            start, end = max(first, number.start - _BESIDE, 0), min(last, number.end + _NEAR)
            near, known = near | {*found[start : number.start], *found[number.end : end]}, True
    near |= duals(text) if value == _TWO else set()
    near |= set(phrases("measures", "shares")) if "per-cent" in measured(text).get(value, ()) else set()
    return frozenset(letters for word in near for letters in skeletons(word)) if known else None


def tells_two(text: str, value: float, around: str) -> bool:
    """Whether an Arabic text that does not have a number has the dual of what it counts in the whole evidence."""
    beside = counted(around, value) if value != _TWO and counted(text, value) is None else None
    return any(len(bones) > _TWO and bones in (beside or ()) for one in duals(text) for bones in skeletons(one))


def _spans(between: Sequence[str]) -> bool:
    """Whether what stands between two numbers makes them the ends of a range."""
    joined = {word.strip() for word in between} - {"%"}
    return bool(joined) and joined <= single("measures", "spans") | {"-"}


def _are_joined(number: Number, after: Number | None, found: Sequence[str]) -> bool:
    """Whether two numbers are a range or a choice, by words between them such as `to` and و."""
    between = found[number.end : after.start] if after else ()
    return bool(after) and (all(map(joins, between)) if between else found[number.end].startswith("و"))


def joins(word: str) -> bool:
    """Whether a token makes the numbers beside it a range or a choice."""
    return word.strip() in ("-", "%") or word.strip() in single("measures", "ranges")
