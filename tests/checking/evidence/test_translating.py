"""What a translation keeps of its passage."""

import pytest

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.translating import changed, is_short, left_out, turned

SUPPLY = "سلّمت نوردال ساحليا زورقين"
ASKED = "طلبت ساحليا من نوردال غواصات"
TURNED = [
    (SUPPLY, "Nordal delivered two boats to Sahilia", None),
    (SUPPLY, "Sahilia delivered two boats to Nordal", "Nordal"),
    (ASKED, "Sahilia requested submarines from Nordal", None),
    (ASKED, "Nordal requested submarines from Sahilia", "Sahilia"),
    (ASKED, "Submarines were requested by Sahilia of Nordal", None),
    ("وصلت الشحنة إلى ساحليا", "The shipment reached Sahilia", None),
    ("وصلت الشحنة إلى ساحليا", "The shipment came from Sahilia", "Sahilia"),
    ("وصلت الشحنة من ساحليا", "The shipment went to Sahilia", "Sahilia"),
    ("قالت صحيفة الموانئ النوردالية", "The Nordalian newspaper said", None),
]


@pytest.mark.parametrize(("arabic", "english", "expected"), TURNED)
def test_who_acts_stays_who_acts(catalogue: Catalogue, arabic: str, english: str, expected: str | None) -> None:
    """Of two names the first in Arabic is the first in English, and what goes to one does not come from there."""
    assert turned(arabic, english, catalogue) == expected


CHANGED = [
    ("انخفضت الصادرات إلى النصف", "Exports rose by half", ("lower", "raise")),
    ("انخفضت الصادرات إلى النصف", "Imports fell by half", ("export", "import")),
    ("وثمّن الوزير موقف بلاده", "The minister criticised the stance of his country", ("praise", "criticise")),
    ("باعت الشركة أسهمها", "The company bought its shares", ("sell", "buy")),
    ("وصلت ثلاث مروحيات", "Three fighters arrived", ("helicopter", "fighter")),
    ("قُتل جنديان", "Two soldiers were wounded", ("kill", "wound")),
    ("أقرّ الناطق بالأمر", "The spokesman denied the matter", ("admit", "deny")),
    (
        "زار وزير الدفاع نظيره وزير الدفاع",
        "The defence minister visited the interior minister",
        ("defence", "interior"),
    ),
    ("باعت الشركة أسهمها", "The company sold its shares", None),
    ("قبل أسبوع", "a week ago", None),
    ("عُلّق العقد", "The contract was suspended", None),
]


@pytest.mark.parametrize(("arabic", "english", "expected"), CHANGED)
def test_one_thing_does_not_stand_for_another(arabic: str, english: str, expected: tuple[str, str] | None) -> None:
    """Of a group of senses a translation has those of its passage, and as often."""
    assert changed(arabic, english) == expected


@pytest.mark.parametrize(
    ("arabic", "english", "expected"),
    [
        ("لم تصل حتى الآن", "They have not arrived", "so far"),
        ("لم تصل حتى الآن", "They have not arrived yet", None),
        ("بعض الصحف", "The newspapers", "some"),
        ("واكتفى بالقول", "He said", "only"),
        ("صاروخ باليستي جديد", "a new cruise missile", "ballistic"),
        ("مدفعان ذاتيا الحركة", "two guns", None),
        ("من دون موافقة خطية", "without consent", "written"),
    ],
)
def test_small_words_are_not_left_out(arabic: str, english: str, expected: str | None) -> None:
    """Words such as "so far", "some" and "only" change what is said, and stand in the translation."""
    assert left_out(arabic, english) == expected


def test_a_translation_is_not_much_shorter() -> None:
    """Thirteen words of Arabic are not told in ten of English; a short text may be."""
    long = " ".join(["كلمة"] * 13)
    assert is_short(long, " ".join(["word"] * 10))
    assert not is_short(long, " ".join(["word"] * 11))
    assert not is_short("كلمة " * 12, "word")
