"""Numbers and the units in which they are told."""

import re

import pytest

from fihrist.checking.checks.translations import v331_number_lost_in_translation
from fihrist.checking.evidence.measures import (
    approximated,
    bounds,
    contradicted,
    counted,
    follows,
    has_unit,
    measured,
    other_unit,
    tells_two,
)
from fihrist.checking.evidence.numbers import Language, implied, told
from fihrist.checking.evidence.spelling import skeletons, words
from fihrist.checking.finding import Spot
from fihrist.checking.subjects import Translation
from fihrist.model import Quantity
from fihrist.model.examples import about

TOLD = {
    "قادر على بلوغ مسافات تتراوح بين 1500 كلم و1800 كلم": {1500: {"km"}, 1800: {"km"}},
    "يزن الرأس بين 500 و750 كلغ": {500: {"kg"}, 750: {"kg"}},
    "من 3 إلى 5 سنوات": {3: {"years"}, 5: {"years"}},
    "بعد أسبوعين من الحصار سار القطار 40 كلم": {2: {"weeks"}, 40: {"km"}},
    "باع 12 سفينة بثلاثة ملايين دولار": {12: set(), 3_000_000: {"dollars"}},
    "حمولته 20 طنا ومداه 300 ميل": {20: {"tonnes"}, 300: {"miles"}},
}


@pytest.mark.parametrize("text", TOLD)
def test_each_number_has_the_unit_that_stands_after_it(text: str) -> None:
    """A number has its own unit, or that of the other end of its range; a dual is a number and a unit in one word."""
    assert dict(measured(text)) == TOLD[text]


@pytest.mark.parametrize("bound", Quantity.model_fields)
def test_the_words_that_the_model_names_bound_so(bound: str) -> None:
    """What is told of a bound names words, and a number behind one of them has it."""
    named = re.findall(r"\((.*)\)", about(Quantity, (bound,)))
    cues = named[0].split("، ") if named else []
    assert bool(cues) == (bound != "exact")
    given = [bounds(f"يبلغ مداه {cue} 450 كلم", 450) - {"bounded"} for cue in cues]
    assert all(bound in one and one <= {bound, "min", "max"} for one in given)
    assert bounds("يبلغ مداه 450 كلم", 450) == frozenset()


def test_english_numbers_have_units_too() -> None:
    """Words and digits, hyphened or not, are paired with the unit after them."""
    assert dict(measured("between 500 and 750 kg over a twenty-year period", "en")) == {
        500: {"kg"},
        750: {"kg"},
        20: {"years"},
    }


def test_a_unit_of_another_number_does_not_count() -> None:
    """A passage with two units gives each to its own numbers; a number told bare may have any unit of the passage."""
    passage = "يبلغ مداه 2000 كلم ويزن رأسه 750 كلغ، وصنع منه 90"
    assert has_unit(passage, "km", 2000)
    assert not has_unit(passage, "kg", 2000)
    assert has_unit(passage, "kg", 90)
    assert not has_unit(passage, "miles", 90)


def test_the_first_other_unit_is_told() -> None:
    """A text that tells a number in a unit in which its passage does not is found out by that unit."""
    assert (
        other_unit("within the first two years of the siege", "en", "في أول يومين من الحصار الذي دام أعواما") == "years"
    )
    assert other_unit("within the first two days of the siege", "en", "في أول يومين من الحصار الذي دام أعواما") is None


NUMBERS = {
    "12,000 كلم": {12000},
    "12.000 كلم": {12000},
    "12 000 كلم": {12000},
    "١٢٬٠٠٠ كلم": {12000},
    "1,5 كلم": {1.5},
    "1.5 كلم": {1.5},
    "ألفي كتاب": {2000},
    "مئتي كتاب": {200},
    "خمسة وعشرين ألف كتاب": {25000},
    "المرة الخامسة عشرة": {15},
    "إحدى عشرة سفينة": {11},
    "الدورة الحادية والثلاثين": {31},
    "بين ثلاثين وأربعين": {30, 40},
    "ثلاثة ملايين و250 ألف كتاب": {3_250_000},
    "مليار ونصف المليار": {1_500_000_000},
    "ربع مليون كتاب": {250_000},
    "ألفا كتاب": {2000},
    "ألفا وستمئة كتاب": {1600},
    "4,5 تريليون": {4_500_000_000_000},
    "3ر5 مليون": {3_500_000},
    "بين 20 و30 ألف كتاب": {20_000, 30_000},
    "12 بالمائة": {12},
    "ثلاثة أرباع مليون دولار": {750_000},
    "تسلم ثلاثمئة وخمسا وأربعين مدرعة": {345},
    "ثلاثة مليارات ومئتي مليون دينار": {3_200_000_000},
    "مليون ونصف مليون أورو": {1_500_000},
    "مئة صاروخ ومئتي قذيفة": {100, 200},
    "ثلاثة آلاف رجل وخمسة ملايين دولار": {3000, 5_000_000},
    "2,7 ملايير درهم": {2_700_000_000},
    "سبعة ملايير درهم": {7_000_000_000},
}
IN_ENGLISH = {
    "the eleventh round": {11},
    "two thousand six hundred and fifty": {2650},
    "between thirty and forty": {30, 40},
    "a million and a half": {1_500_000},
    "half a million": {500_000},
    "hundreds of thousands": {100_000},
    "a third of the fleet": set(),
    "from 20 to 30 thousand": {20_000, 30_000},
}


@pytest.mark.parametrize("text", NUMBERS)
def test_a_number_is_never_cut(text: str) -> None:
    """Groups of three are thousands, fewer digits behind a mark are decimals, and duals and ordinals are numbers."""
    assert told(text) == NUMBERS[text]


@pytest.mark.parametrize("text", IN_ENGLISH)
def test_a_number_in_english_words_is_whole(text: str) -> None:
    """English joins its number words with `and`, with hyphens or with nothing, and halves a scale."""
    assert told(text, "en") == IN_ENGLISH[text]


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("مدى لا تتعدى حدوده القصوى 70 كلم", 70, {"max", "bounded"}),
        ("من دون أن يزيد وزنه على 90 كلغ", 90, {"max", "bounded"}),
        ("زاد عددها على ستين", 60, {"more_than"}),
        ("زادت الميزانية بنسبة 15 بالمائة", 15, set()),
        ("أزيد من 600 عسكري", 600, {"more_than"}),
        ("جرح 40 جنديا على الأقل", 40, {"min", "bounded"}),
        ("بلغ مداه 40 كلم تقريبا", 40, {"about", "bounded"}),
        ("استبعد أن تتجاوز الكلفة 70 مليون دينار", 70_000_000, {"max", "bounded"}),
        ("ليس أقل من 25 عربة", 25, {"min", "bounded"}),
        ("لا أكثر من ثلاثين زورقا", 30, {"max", "bounded"}),
        ("أقل بقليل من 60 طنا", 60, {"less_than"}),
        ("نيف و20 آلية", 20, {"more_than"}),
        ("ما ينوف على 900 صاروخ", 900, {"more_than"}),
        ("تحرك الرتل نحو الشمال 15 كلم", 15, set()),
    ],
)
def test_words_before_and_behind_a_number_bound_it(text: str, number: float, expected: set[str]) -> None:
    """A verb, denied or not, a word before the number or one behind it says on which side of it a value lies."""
    assert bounds(text, number) >= expected
    assert bool(expected) or not bounds(text, number)


@pytest.mark.parametrize("text", ["300-500 كلم", "300 – 500 كلم", "300ـ500 كلم", "300 إلى 500 كلم", "بين 300 و500 كلم"])
def test_two_numbers_that_are_joined_are_a_range(text: str) -> None:
    """The ends of a range are its bounds, however they are joined, and have one unit."""
    assert "min" in bounds(text, 300)
    assert "max" in bounds(text, 500)
    assert dict(measured(text)) == {300: {"km"}, 500: {"km"}}


@pytest.mark.parametrize(
    ("text", "number", "of", "expected"),
    [
        ("زرع 200 لغم بحري", 200, "ألغام بحرية", True),
        ("ومقتل 14 شخصا", 14, "قتلى", True),
        ("وقوامها 20 رأسا حربيا", 20, "رؤوس حربية", True),
        ("سيبني المصنع خمس غواصات", 5, "فرقاطات", False),
        ("نشر لواءين و4 كتائب", 4, "ألوية", False),
        ("تبلغ حصته 30% من السوق", 30, "نسبة", True),
        ("دمرت 12 عربة و3 دبابات", 12, "دبابات", False),
        ("دمرت 12 عربة و3 دبابات", 3, "عربات", False),
        ("ينشر 12 أو 15 رادارا", 12, "رادارات", True),
    ],
)
def test_what_is_counted_stands_beside_its_number(text: str, number: float, of: str, expected: bool) -> None:
    """A noun is known again in its broken plural, by its consonants."""
    beside = counted(text, number)
    assert beside is not None
    assert any(skeletons(word) & beside for word in words(of)) == expected


def test_what_is_not_told_counts_nothing() -> None:
    """Beside a number that the passage does not have, there is nothing to compare with."""
    assert counted("سيبني المصنع خمس غواصات", 6) is None


@pytest.mark.parametrize(
    ("told", "value", "expected"),
    [
        ({0.25}, 250, True),
        ({0.25}, 0.25, False),
        ({70, 12}, 58, True),
        ({70, 12}, 48, False),
        ({40, 15}, 6, True),
        ({3, 4, 5}, 12, True),
    ],
)
def test_what_is_reckoned_follows_from_what_is_told(told: set[float], value: float, expected: bool) -> None:
    """A quarter of a tonne is 250 kilograms, 58 remain of 70 without 12, and 15 per cent of 40 are six."""
    assert follows(value, told) == expected


def test_a_dual_tells_two_of_what_the_passage_before_it_counts() -> None:
    """What has a dual has not the number of the same thing elsewhere: two frigates of the five that are built."""
    built = "سيبني الحوض خمس فرقاطات"
    assert tells_two("تصل الفرقاطتان الأوليان", 5, f"تصل الفرقاطتان الأوليان\n{built}")
    assert not tells_two("تصل كلها في الصيف", 5, f"تصل كلها في الصيف\n{built}")
    assert not tells_two(built, 5, built)


@pytest.mark.parametrize(
    ("english", "expected"),
    [
        ("unlikely to exceed 12 boats", None),
        ("no more than 12 boats", None),
        ("more than 12 boats", 12),
        ("at least 12 boats", 12),
        ("12 boats", None),
    ],
)
def test_a_translation_does_not_turn_a_bound_round(english: str, expected: float | None) -> None:
    """What is at most so much in Arabic is not more than that in English."""
    assert contradicted(english, "en", "لا يتجاوز عددها 12 زورقا") == expected


def test_a_date_in_digits_may_be_spelled_out() -> None:
    """The numbers of a date in digits, and those that a word implies, are no numbers that a translation adds."""
    assert implied("وقع في 25/12/2022 عقدا") == {25, 12, 2022}
    assert implied("رادار ثلاثي الأبعاد") >= {3}
    assert implied("the second decade", "en") == {2, 10}


@pytest.mark.parametrize(
    ("text", "language", "value", "surely", "perhaps"),
    [
        ("وصل زهاء 60 راكبا", "ar", 60, True, True),
        ("زهاء 60 راكبا و8 بحارة", "ar", 8, False, False),
        ("8 بحارة وحوالى 60 راكبا", "ar", 8, False, False),
        ("وصل 60 راكبا تقريبا", "ar", 60, False, True),
        ("ناهز الركاب 60", "ar", 60, False, True),
        ("سأل عن 60 راكبا", "ar", 60, False, True),
        ("roughly sixty passengers", "en", 60, True, True),
        ("about a hundred passengers", "en", 100, False, True),
        ("8 sailors and some 60 passengers", "en", 8, False, False),
        ("60 passengers or so", "en", 60, False, True),
    ],
)
def test_a_number_is_about_so_much(text: str, language: Language, value: float, surely: bool, perhaps: bool) -> None:
    """A word just before a number surely makes it approximate; others near it may, but not those of the next number."""
    assert approximated(text, language, value) is surely
    assert approximated(text, language, value, surely=False) is perhaps


def test_a_large_number_is_told_in_plain_digits() -> None:
    """What is missing in billions is told as the text would have it, and not as a power of ten."""
    lost = Translation(Spot("en"), "وبلغت الكلفة 6,2 ملايير درهم", "And the cost was high")
    assert [one.message for one in v331_number_lost_in_translation(lost)] == ["`6200000000` of the Arabic is missing"]
