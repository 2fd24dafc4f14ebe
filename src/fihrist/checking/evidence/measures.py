"""Measures: the bounds that words give to a number, and the units in which it is told."""

from collections.abc import Iterator, Mapping, Sequence

from fihrist.checking.evidence.lexicon import facts, memo, phrases
from fihrist.checking.evidence.numbers import Language, numbers, tokens
from fihrist.checking.evidence.spelling import has, places, single, words

_NEAR, _FAR = 4, 9
"""So many words before a number its bound stands; a range names its first end between the word and the second end."""


def bounds(text: str, value: float) -> frozenset[str]:
    """The bounds that an Arabic text gives to a number, as keys of a quantity; empty where it gives the number bare.

    `bounded` is among them where a denied verb gives one: لا يتجاوز.
    """
    found, words_of, told = set[str](), tokens(text), numbers(text)
    for before, number, after in zip((None, *told), told, (*told[1:], None), strict=False):
        if number.value != value:
            continue
        near = words_of[max(0, number.start - _NEAR) : number.start]
        far = words_of[max(0, number.start - _FAR) : number.start]
        behind = words_of[number.end : min(number.end + _NEAR, after.start if after else len(words_of))]
        by_verb = set(_by_verb(far))
        found |= by_verb
        for bound in facts("measures")["bounds"] if "bounded" not in by_verb else ():
            if has(phrases("measures", "bounds", bound), near if bound in ("more_than", "less_than", "about") else far):
                found.add(bound)
        for bound in facts("measures")["behind"]:
            if has(phrases("measures", "behind", bound), behind):
                found |= {bound, "bounded"}
        found |= {"min"} if after and _spans(words_of[number.end : after.start]) else set()
        found |= {"max"} if before and _spans(words_of[before.end : number.start]) else set()
    return frozenset(found)


def _by_verb(before: Sequence[str]) -> Iterator[str]:
    """The bounds that a verb of exceeding or falling short gives to the number after it, denied or not."""
    for bound, other in (("more_than", "max"), ("less_than", "min")):
        on = has(phrases("measures", "comparing", "words"), before[-2:])
        verbs = (*phrases("measures", "verbs", bound), *(phrases("measures", "comparing", bound) if on else ()))
        for at in places(verbs, before):
            words_before = [word.lstrip("وف") for word in before[max(0, at - 2) : at]]
            is_denied = words_before[-1:] in (["لا"], ["لم"], ["لن"], ["الا"]) or words_before == ["دون", "ان"]
            yield from (other, "bounded") if is_denied else (bound,)


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
