"""Measures: the bounds and units that words give to a number, and numbers that are told by other words."""

import re
from collections.abc import Iterator, Mapping, Sequence

from fihrist.checking.evidence.lexicon import facts, memo, phrases
from fihrist.checking.evidence.numbers import Language, has_dual, is_date, numbers, parts_of_one, tokens
from fihrist.checking.evidence.spelling import has, places, single, skeletons, spans, words

_ROUNDED = 0.02
_GAP, _NEAR, _BESIDE, _FAR = 1, 4, 6, 9
"""So many words before a number its bound stands; a range names its first end between the word and the second end."""


_BESIDE_IT = frozenset({"more_than", "less_than", "about"})


def bounds(text: str, value: float, *, perhaps: bool = False) -> frozenset[str]:
    """The bounds that an Arabic text gives to a number, as keys of a quantity; empty where it gives the number bare.

    `bounded` is among them where a denied verb gives one: لا يتجاوز. With `perhaps`, those that it may give, by words
    that stand further off or belong to another number as well.
    """
    found, words_of, told = set[str](), tokens(text), numbers(text)
    idle = phrases("measures", "idle")
    for before, number, after in zip((None, *told), told, (*told[1:], None), strict=False):
        if number.value != value:
            continue
        far = words_of[max(0, number.start - _FAR) : number.start]
        goes_on = perhaps or not before or _is_range(words_of[before.end : number.start], words_of[number.start])
        own = far if goes_on or not before else words_of[max(before.end, number.start - _FAR) : number.start]
        by_verb = set(_by_verb(own))
        found |= by_verb
        for bound in facts("measures")["bounds"] if "bounded" not in by_verb else ():
            known = phrases("measures", "bounds", bound)
            # `أكثر من` stands just before its number, and the words of a range anywhere before it.
            gap = _NEAR if perhaps else _GAP
            beside = any(len(far) - gap <= end for _, end in spans(known, far)) and not has(idle, far[-_NEAR:])
            if beside if bound in _BESIDE_IT else has(known, far):
                found.add(bound)
        found |= {"about"} if perhaps and has(phrases("measures", "roughly"), far[-_NEAR:]) else set()
        behind = words_of[number.end : min(number.end + _NEAR, after.start if after else len(words_of))]
        for bound in facts("measures")["behind"]:
            if any(at < _NEAR - 1 for at in places(phrases("measures", "behind", bound), behind)):
                found |= {bound, "bounded"}
        found |= {"min"} if after and _spans(words_of[number.end : after.start]) else set()
        found |= {"max"} if before and _spans(words_of[before.end : number.start]) else set()
    return frozenset(found)


def _by_verb(before: Sequence[str]) -> Iterator[str]:
    """The bounds that a verb of exceeding or falling short gives to the number after it, denied or not."""
    if has(phrases("measures", "verbs", "about"), before[-_NEAR:]):
        yield "about"
    for bound, other in (("more_than", "max"), ("less_than", "min")):
        on = has(phrases("measures", "comparing", "words"), before[-2:])
        verbs = (*phrases("measures", "verbs", bound), *(phrases("measures", "comparing", bound) if on else ()))
        for at in places(verbs, before):
            words_before = [word.lstrip("وف") for word in before[max(0, at - 2) : at]]
            is_denied = words_before[-1:] in (["لا"], ["لم"], ["لن"], ["الا"]) or words_before == ["دون", "ان"]
            yield from (other, "bounded") if is_denied else (bound,)


@memo
def leaning(text: str, language: Language, value: float) -> frozenset[str]:
    """On which sides of a number a text sees a value, `above`, `below` or `about`; empty where it is told bare."""
    if language == "ar":
        given = bounds(text, value)
        ends = {"above": "min", "below": "max"} if "bounded" in given else {}
        sides = {"above": "more_than", "below": "less_than", "about": "about"}
        return frozenset(side for side, bound in sides.items() if bound in given or ends.get(side) in given)
    found = set[str]()
    for number in (one for one in numbers(text, "en") if one.value == value):
        before = " ".join(tokens(text)[max(0, number.start - _NEAR) : number.start])
        # `no more than` is not `more than`.
        for side, phrase, end in _english_sides():
            if re.search(rf"\b{phrase}\b{end}", before):
                found.add(side)
                before = before.replace(phrase, "")
    return frozenset(found)


@memo
def _english_sides() -> tuple[tuple[str, str, str], ...]:
    """Each phrase, the longest first, with its side and what may stand between it and the number."""
    ends = {"sides": r"(?: \w+)?$", "english_verbs": ""}
    listed = (
        (side, phrase, end)
        for kind, end in ends.items()
        for side in facts("measures")[kind]
        for phrase in phrases("measures", kind, side)
    )
    return tuple(sorted(listed, key=lambda one: -len(one[1])))


def contradicted(text: str, language: Language, passage: str) -> float | None:
    """A number that a text has from the other side than its Arabic passage."""
    for number in (one for one in numbers(text, language) if one.counts):
        here, there = leaning(text, language, number.value), leaning(passage, "ar", number.value)
        if here ^ there >= {"above", "below"} and not here & there:
            return number.value
    return None


@memo
def measured(text: str, language: Language = "ar") -> Mapping[float, frozenset[str]]:
    """The units in which a text tells each of its numbers; the first end of a range has the unit of the second."""
    duals = facts("measures")["units"] if language == "ar" else ()
    twos = {unit for unit in duals if has(phrases("measures", "units", unit, "two"), words(text))}
    found: dict[float, set[str]] = {2.0: twos} if twos else {}
    words_of, later, unit = tokens(text), None, frozenset[str]()
    for number in reversed(numbers(text, language)):
        between = words_of[number.end : later.start] if later else ()
        named = _unit_at(words_of[number.end : number.end + 2], language)
        named |= {"per-cent"} if number.start and words_of[number.start - 1] == "%" and not named else set()
        unit = named or (unit if later and _is_range(between, words_of[later.start]) else frozenset())
        found.setdefault(number.value, set()).update(unit)
        later = number
    return {value: frozenset(told) for value, told in found.items()}


def has_unit(text: str, unit: str, value: float) -> bool:
    """Whether an Arabic text tells a number in a unit, or names the unit anywhere where it gives that number bare.

    A unit that we do not know is never missed.
    """
    told = measured(text).get(value, frozenset())
    known = unit in facts("measures")["units"]
    return not known or (unit in told if told else has(phrases("measures", "units", unit, "ar"), words(text)))


def converted(text: str, unit: str, value: float) -> bool:
    """Whether a number that is reckoned in a unit can come from those that an Arabic text tells in units of its kind.

    True where the text has the unit itself, or none that we could convert.
    """
    factors: Mapping[str, float] = facts("measures")["conversions"].get(unit, {})
    named = [factor for other, factor in factors.items() if has(_in_arabic(other), words(text))]
    if not named or has(_in_arabic(unit), words(text)):
        return True
    parts = [*(number.value for number in numbers(text)), *parts_of_one(text), 1.0, 2.0]
    reckoned = [part * factor for part in parts for factor in named]
    return any(
        abs(one - value) <= value * _ROUNDED for one in (*reckoned, *(a + b for a in reckoned for b in reckoned))
    )


def other_unit(text: str, language: Language, passage: str) -> str | None:
    """A unit in which a text tells a number, and its Arabic passage does not."""
    told = ((value, unit) for value, units in measured(text, language).items() for unit in sorted(units))
    return next((unit for value, unit in told if not has_unit(passage, unit, value)), None)


_TIMES = frozenset({"years", "months", "weeks", "days", "hours", "per-cent"})
"""Units whose words say much else."""


def strange_unit(text: str, language: Language, passage: str) -> str | None:
    """A unit of measure or money that a text names without a number, and its Arabic passage does not name at all."""
    names = [unit for unit in facts("measures")["units"] if unit not in _TIMES]
    named = (unit for unit in names if has(phrases("measures", "units", unit, language), words(text)))
    return next((unit for unit in named if not has(_in_arabic(unit), words(passage))), None)


def _in_arabic(unit: str) -> tuple[str, ...]:
    return (*phrases("measures", "units", unit, "ar"), *phrases("measures", "units", unit, "two"))


def _unit_at(after: Sequence[str], language: Language) -> frozenset[str]:
    known = facts("measures")["units"]
    named = {unit for unit in known if 0 in places(phrases("measures", "units", unit, language), after)}
    return frozenset(named | {"per-cent"} if after[:1] == ("%",) else named)


def counted(text: str, value: float) -> frozenset[str] | None:
    """The consonants of the words beside a number of an Arabic text, which may be what it counts; None without it."""
    found, told = tokens(text), [number for number in numbers(text) if number.value == value]
    near = {word for n in told for word in (*found[max(0, n.start - _BESIDE) : n.start], *found[n.end : n.end + _NEAR])}
    if "per-cent" in measured(text).get(value, ()):
        near |= set(phrases("measures", "shares"))
    return frozenset(letters for word in near for letters in skeletons(word)) if told else None


def _spans(between: Sequence[str]) -> bool:
    """Whether what stands between two numbers makes them the ends of a range."""
    return [word.strip() for word in between if word != "%"] in [
        ["-"],
        *(list(words(word)) for word in phrases("measures", "spans")),
    ]


def _is_range(between: Sequence[str], number: str) -> bool:
    """Whether words between two numbers make a range or a choice of them, such as `to` and و."""
    return all(joins(word) for word in between) if between else number.startswith("و")


def joins(word: str) -> bool:
    """Whether a token makes the numbers beside it a range or a choice."""
    return word.strip() in ("-", "%") or word.strip() in single("measures", "ranges")


@memo
def in_dates(text: str) -> frozenset[float]:
    """The numbers within the dates in digits of a text, such as 25, 12 and 2022 of 25/12/2022."""
    return frozenset(float(part) for token in tokens(text) if is_date(token) for part in re.findall(r"\d+", token))


@memo
def implied(text: str, language: Language) -> frozenset[float]:
    """Numbers that a text tells by words that are none: 3 of ثلثان, 10 of `decade`, 2 of a dual; and one and two."""
    known = facts("numbers")["implied"][language]
    found = {float(one) for one in known if has(phrases("numbers", "implied", language, one), tokens(text))}
    found |= {number.value for number in numbers(text, language) if not number.counts}
    return frozenset(found | {2.0} if language == "ar" and has_dual(text) else found)
