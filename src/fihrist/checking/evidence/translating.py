"""Translating: the acts that a passage and its translation tell of, and whether they give numbers as approximate."""

import re

from fihrist.checking.evidence.lexicon import facts, memo, phrases
from fihrist.checking.evidence.numbers import numbers, tokens
from fihrist.checking.evidence.spelling import has, words

_ABOUT = re.compile(
    r"\b(?:about|around|some|approximately|nearly|almost|roughly|close to|near|circa|estimated|order of)\b", re.I
)


@memo
def acts(text: str) -> frozenset[str]:
    """The acts for which an Arabic text has a word."""
    found = words(text)
    return frozenset(act for act in facts("translating") if has(phrases("translating", act, "ar"), found))


@memo
def acts_in_english(text: str) -> frozenset[str]:
    """The acts for which an English text has a word."""
    return frozenset(act for act in facts("translating") if _english(act).search(text))


def approximates(text: str) -> bool:
    """Whether an Arabic text gives a number as approximate, with the word for it just before the number."""
    found, about = tokens(text), phrases("measures", "bounds", "about")
    return any(has(about, found[max(0, number.start - 1) : number.start]) for number in numbers(text) if number.counts)


def approximates_in_english(text: str) -> bool:
    """Whether an English text has a word that makes a number approximate."""
    return bool(_ABOUT.search(text))


@memo
def _english(act: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(phrases('translating', act, 'en'))})", re.I)
