"""Which mode the words of a passage ask for, and whether somebody says it."""

import pytest

from fihrist.checking.evidence.hedging import hedge, words_of_saying

ASKED = {
    "المصنع قد يغلق أبوابه": "possible",
    "ويمكن أن يتأخر القطار": "possible",
    "ستفتح المكتبة أبوابها غدا": "expected",
    "من المقرر أن تنطلق السفينة": "expected",
    "يظن الخبراء أن المخطوط قديم": "estimated",
    "يرى الباحث أن المدينة أقدم": "estimated",
    "كان الحريق على الأرجح متعمدا": "estimated",
    "زعمت الشركة أن الجهاز آمن": "alleged",
    "يظن الخبراء أن الجسر قد ينهار": "possible",
    "قال المدير إن المصنع مغلق": None,
    "تعهد الوزير بأنه سيزور القرية": None,
    "تسود مخاوف من أن السد قد ينهار": None,
    "كان القطار قد وصل": None,
    "سيطر الجيش على المدينة": None,
}


@pytest.mark.parametrize("text", ASKED)
def test_words_ask_for_a_mode(text: str) -> None:
    """The weakest hedge of a passage gives the mode; a pledge, a fear and a pluperfect hedge nothing."""
    found = hedge(text)
    assert (found[0] if found else None) == ASKED[text]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("وقال المدير إن المصنع مغلق", "وقال"),
        ("ادعى التاجر أن البضاعة سليمة", "ادعي"),
        ("هدد العمال بالإضراب", None),
        ("انتشرت ادعاءات في المدينة", None),
    ],
)
def test_a_verb_of_saying_is_seen(text: str, verb: str | None) -> None:
    """A verb by which somebody says something is named; one by which somebody acts and a noun are not."""
    assert words_of_saying(text) == verb
