"""Measures: the bounds that words give to a number, and the units in which it is told."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from fihrist.checking.evidence.facts import facts
from fihrist.checking.evidence.numbers import Language, numbers, tokens
from fihrist.checking.evidence.spelling import has, places, words

_NEAR, _FAR = 4, 9
"""So many words before a number its bound stands; a range names its first end between the word and the second end."""
_EXCLUSIVE = ("more_than", "less_than", "about")


def bounds(text: str, value: float) -> frozenset[str]:
    """The bounds that an Arabic text gives to a number, as keys of a quantity; empty where it gives the number bare."""
    found, words_of, told = set[str](), tokens(text), numbers(text)
    for before, number, after in zip((None, *told), told, (*told[1:], None), strict=False):
        if number.value != value:
            continue
        near, far = (words_of[max(0, number.start - n) : number.start] for n in (_NEAR, _FAR))
        found |= {
            bound
            for bound, phrases in facts("measures")["bounds"].items()
            if has(tuple(phrases), near if bound in _EXCLUSIVE else far)
        }
        found |= {"min"} if after and _spans(words_of[number.end : after.start]) else set()
        found |= {"max"} if before and _spans(words_of[before.end : number.start]) else set()
    return frozenset(found)


@lru_cache(maxsize=16384)
def measured(text: str, language: Language = "ar") -> Mapping[float, frozenset[str]]:
    """The units in which a text tells each of its numbers; the first end of a range has the unit of the second."""
    found: dict[float, set[str]] = {value: set() for value in _duals(text, language).values()}
    words_of, later, unit = tokens(text), None, frozenset[str]()
    for number in reversed(numbers(text, language)):
        between = words_of[number.end : later.start] if later else ()
        named = _unit_at(words_of[number.end : number.end + 2], language)
        unit = named or (unit if later and _is_range(between, words_of[later.start]) else frozenset())
        found.setdefault(number.value, set()).update(unit)
        later = number
    for unit_of, value in _duals(text, language).items():
        found[value].add(unit_of)
    return {value: frozenset(told) for value, told in found.items()}


def units(text: str, language: Language = "ar") -> frozenset[str]:
    """The units in which a text tells any number."""
    return frozenset[str]().union(*measured(text, language).values())


def has_unit(text: str, unit: str, value: float | None = None) -> bool:
    """Whether an Arabic text tells a number in a unit, or names the unit anywhere where it gives that number bare.

    A unit that we do not know is never missed.
    """
    about = facts("measures")["units"].get(unit)
    told = measured(text).get(value, frozenset()) if value is not None else frozenset()
    return about is None or (unit in told if told else has(tuple(about["ar"]), words(text)))


def other_unit(text: str, language: Language, passage: str) -> str | None:
    """A unit in which a text tells a number, and its Arabic passage does not."""
    told = ((value, unit) for value, units in measured(text, language).items() for unit in sorted(units))
    return next((unit for value, unit in told if not has_unit(passage, unit, value)), None)


def _unit_at(after: Sequence[str], language: Language) -> frozenset[str]:
    known = facts("measures")["units"].items()
    return frozenset(unit for unit, about in known if 0 in places(tuple(about[language]), after))


def _spans(between: Sequence[str]) -> bool:
    """Whether what stands between two numbers makes them the ends of a range."""
    return [word.strip() for word in between] in [["-"], *(list(words(word)) for word in facts("measures")["spans"])]


def _is_range(between: Sequence[str], number: str) -> bool:
    """Whether words between two numbers make a range or a choice of them, such as `to` and و."""
    joined = frozenset({"-", *words(" ".join(facts("measures")["ranges"]))})
    return joined.issuperset(word.strip() for word in between) if between else number.startswith("و")


def _duals(text: str, language: Language) -> Mapping[str, float]:
    """The units of which an Arabic text tells two by a dual, such as يومين."""
    known = facts("measures")["units"].items() if language == "ar" else ()
    return {unit: 2.0 for unit, about in known if has(tuple(about.get("two", ())), words(text))}
