"""What the forms of an Arabic word have in common."""

import pytest

from fihrist.grounding.spelling import words
from fihrist.grounding.stems import akin

AKIN = [
    "يتجاوب والتجاوب",
    "تذكره ويذكر",
    "متوافرة توافرها",
    "ستتمكن يتمكنوا",
    "أرسلت ترسل",
    "حليفين حليفة",
    "وافقت يوافق",
]
OTHER = ["يرسل يستقبل", "مدينة مدرسة", "قرار قطار", "يبيع يشتري"]


@pytest.mark.parametrize("pair", AKIN)
def test_forms_of_a_word_are_akin(pair: str) -> None:
    """Person, tense, number, gender, article and suffixes make no other word."""
    one, other = words(pair)
    assert akin(one, other)
    assert akin(other, one)


@pytest.mark.parametrize("pair", OTHER)
def test_other_words_are_not(pair: str) -> None:
    """Words that share some letters only have no stem in common."""
    assert not akin(*words(pair))
