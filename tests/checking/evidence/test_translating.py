"""What a translation keeps of its passage."""

import pytest

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.translating import acts, acts_in_english, is_short, turned

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


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("انخفضت الصادرات إلى النصف", "Imports rose by half"),
        ("وثمّن الوزير موقف بلاده", "The minister criticised the stance"),
        ("باعت الشركة أسهمها", "The company bought its shares"),
    ],
)
def test_an_act_is_not_another(arabic: str, english: str) -> None:
    """Where the translation has another act, each of the two has one that the other lacks."""
    assert acts(arabic) - acts_in_english(english)
    assert acts_in_english(english) - acts(arabic)


def test_a_translation_is_not_much_shorter() -> None:
    """Thirteen words of Arabic are not told in ten of English; a short text may be."""
    long = " ".join(["كلمة"] * 13)
    assert is_short(long, " ".join(["word"] * 10))
    assert not is_short(long, " ".join(["word"] * 11))
    assert not is_short("كلمة " * 12, "word")
