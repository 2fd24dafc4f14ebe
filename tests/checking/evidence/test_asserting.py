"""Which mode the words of a passage ask for."""

import pytest

from fihrist.checking.evidence.asserting import hedge
from fihrist.checking.evidence.spelling import words

ASKED = {
    "المصنع قد يغلق أبوابه": "possible",
    "ويمكن أن يتأخر القطار": "possible",
    "من المقرر أن تنطلق السفينة": "expected",
    "يرى الباحث أن المدينة أقدم": "estimated",
    "كان الحريق على الأرجح متعمدا": "estimated",
    "زعمت الشركة أن الجهاز آمن": "alleged",
    "يظن الخبراء أن الجسر قد ينهار": "possible",
    "قال المدير إن المصنع مغلق": None,
    "تعهد الوزير بأنه سيزور القرية": None,
    "تسود مخاوف من أن السد قد ينهار": None,
    "كان القطار قد وصل": None,
    "سيطر الجيش على المدينة": None,
    "نأمل أن يعود القطار": None,
    "ويرجى أن تتحسن الأحوال": None,
    "فقد تلغي البلدية المهرجان": "possible",
    "وقد تضرر الجسر": None,
    "ولم تستبعد البلدية هدم السوق": "possible",
    "قدر الخبراء كلفة الترميم بمليون دينار": "estimated",
    "قدر المدير جهود العمال": None,
    "يذهب المؤرخون إلى أن القلعة رومانية": "estimated",
    "بلغت الكلفة بحسابي مليون دينار": "estimated",
    "ضحك الصيادون مما يشاع عن غرق المركب": "alleged",
    "وصفت الشركة ما يتداول بأنه كاذب": None,
    "لا يعرف متى سيصل القطار": None,
    "ربما غرق المركب": "possible",
    "يظن الصيادون أن المركب ربما غرق": "possible",
    "غرق المركب على ما يبدو": "estimated",
    "وقدر مهندس، رفض كشف هويته، المسافة بنحو ستين كيلومترا": "estimated",
    "وقدر مهندس متقاعد في بلدية المدينة القديمة كلفة الجسر بأكثر من مليون": "estimated",
    "ولن تبحر السفينة إلا بعد أسبوعين": "expected",
    "أما الجسر، فلن يفتح إلا في الربيع": "expected",
    "لن نقبل إلا باعتذار": None,
    "لن نتفاوض إلا مع البلدية": None,
    "لن نتفاوض إلا في إطار القانون": None,
    "لن تبحر السفينة": None,
    "ولا يظن الصيادون أن المركب سيغرق": "estimated",
    "ولا يظن الصيادون أن المركب قد يغرق": "possible",
}


@pytest.mark.parametrize("text", ASKED)
def test_words_ask_for_a_mode(text: str) -> None:
    """The weakest hedge of a passage gives the mode; a pledge, a fear, a hope and a pluperfect hedge nothing."""
    found = hedge(text)
    assert (found[0] if found else None) == ASKED[text]


WITNESSES = ("شهود زعموا أنهم رأوا الحريق",)


def test_a_hedge_within_a_name_asks_for_nothing() -> None:
    """What somebody is called by says who he is, and hedges nothing; what he says beside it is hedged all the same."""
    assert hedge("نقل الخبر عن شهود زعموا أنهم رأوا الحريق") == ("alleged", "زعموا")
    assert hedge("نقل الخبر عن شهود زعموا أنهم رأوا الحريق", WITNESSES) is None
    assert hedge("زعم المالك أن شهود زعموا أنهم رأوا الحريق", WITNESSES) == ("alleged", "زعم")


FUTURES = """سيدخل ستصل سيرد سيتم سنوقع"""


@pytest.mark.parametrize("verb", words(FUTURES))
def test_an_ordinary_future_is_expected(verb: str) -> None:
    """A verb with سـ asks for the mode `expected`, whatever its stem looks like."""
    assert hedge(f"وأنه {verb} قريبا") == ("expected", verb)


@pytest.mark.parametrize("noun", ["السيد", "سنوات", "سياسة", "ستين"])
def test_a_noun_is_no_future(noun: str) -> None:
    """A noun that begins like a future verb hedges nothing."""
    assert hedge(f"وذكر {noun} الوزير") is None
