"""By which words an Arabic text calls something."""

import pytest

from fihrist.checking.evidence.terms import called, gives

CALLED = [
    ("agreement-type", "انسحاب واشنطن من الاتفاق النووي", {"nuclear-deal"}),
    ("agreement-type", "صفقة سرية", {"secret-deal"}),
    ("agreement-type", "الاتفاق على مشروع ضخم", {"understanding", "project"}),
    ("weapon-category", "طائرات مسيّرة إيرانية", {"drone"}),
    ("weapon-category", "الصواريخ المضادة للطائرات", {"missile", "air-defence-system"}),
    ("weapon-category", "صاروخ باليستي وصواريخ", {"ballistic-missile", "missile"}),
    ("stage", "لم ترسل", set()),
    ("stage", "وقد حصلت إيران على طائرات", {"done"}),
    ("stage", "ويتوقع أن ترسل إيران صواريخ", {"expected"}),
    ("relationship-nature", "ليست صداقة", set()),
    ("agreement-stage", "المعدات اللازمة لبناء جسر", {"planned"}),
    ("agreement-stage", "الأموال اللازمة لإقامة سد", {"planned"}),
]


@pytest.mark.parametrize(("terms", "text", "expected"), CALLED)
def test_the_longest_word_counts(terms: str, text: str, expected: set[str]) -> None:
    """A word inside a longer one for another term calls nothing so, nor does one that is denied."""
    assert set(called(terms, text)) == expected


@pytest.mark.parametrize(
    ("reason", "expected"), [("فالجمع جارٍ", True), ("وهو مستمر", True), ("القمر فوق أوكرانيا", False)]
)
def test_a_reason_says_the_term(reason: str, expected: bool) -> None:
    """A reason gives a term by its label or by one of its words."""
    assert gives("stage", "under-way", reason) is expected
