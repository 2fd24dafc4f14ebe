"""What a translation keeps of its passage."""

import pytest

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.translating import denies_otherwise, mistranslated, turned, unquoted

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
    (SUPPLY, "Sahilia was supplied by Nordal with two boats", None),
    (SUPPLY, "Nordal was supplied by Sahilia with two boats", "Nordal"),
    ("وصلت إلى ساحليا زوارق نوردالية", "Nordalian boats reached Sahilia", None),
    ("وصل دعم نوردال", "Support from Nordal came", None),
    ("لم يرد من الجانب النوردالي شيء", "Nothing came from the Nordalian side", None),
    ("والبديل عن ساحليا بعيد", "The alternative to Sahilia is far", None),
    ("تدرّب ضباط نورداليون في معاهد ساحليا", "Nordalian officers trained in the institutes of Sahilia", None),
]


@pytest.mark.parametrize(("arabic", "english", "expected"), TURNED)
def test_who_acts_stays_who_acts(catalogue: Catalogue, arabic: str, english: str, expected: str | None) -> None:
    """Of two names the first in Arabic is the first in English, and what goes to one does not come from there."""
    assert turned(arabic, english, catalogue) == expected


RAID = "أفادت مصادر محلية بأن الطيران الحربي قصف مستودعاً للذخيرة قرب المطار"
TRAINING = "وتشمل الصفقة تدريب الطيارين وصيانة المقاتلات لمدة عشر سنوات"
BAN = "رفعت واشنطن الحظر عن بيع الذخائر الموجهة للمملكة"
INSTEAD = "the Arabic has a word for `{}`, and the translation one for `{}`"
MISSING = "what the Arabic has for `{}` is missing"
STRANGE = "the Arabic has nothing for `{}`"
SENSES = [
    ("انخفضت الصادرات إلى النصف", "Exports rose by half", INSTEAD.format("lower", "raise")),
    ("باعت الشركة أسهمها", "The company bought its shares", INSTEAD.format("sell", "buy")),
    ("باعت الشركة أسهمها", "The company sold its shares", None),
    ("قبل أسبوع", "a week ago", None),
    ("تبدأ المناورة قبل أيار المقبل", "The exercise begins in next May", MISSING.format("before")),
    ("تبدأ المناورة قبل أيار المقبل", "The exercise begins after next May", INSTEAD.format("before", "after")),
    ("عُلّق العقد", "The contract was suspended", None),
    ("لم تصل حتى الآن", "They have not arrived", MISSING.format("so far")),
    ("لم تصل حتى الآن", "They have not arrived yet", None),
    ("واكتفى بالقول", "He said", MISSING.format("only")),
    ("مدفعان ذاتيا الحركة", "two guns", None),
    ("من دون موافقة خطية", "without consent", MISSING.format("written")),
    (RAID, "Local sources reported that warplanes bombed an ammunition depot near the airport", None),
    (RAID, "Local sources reported that warplanes bombed a fuel depot near the airport", MISSING.format("ammunition")),
    (TRAINING, "The deal includes the training of pilots and the maintenance of the fighters for ten years", None),
    (
        TRAINING,
        "The deal includes the training of engineers and the maintenance of the fighters for ten years",
        MISSING.format("pilots"),
    ),
    (BAN, "Washington lifted the ban on the sale of guided munitions to the Kingdom", None),
    (BAN, "Washington imposed the ban on the sale of guided munitions to the Kingdom", STRANGE.format("imposed")),
    ("نفى مصدر عسكري ذلك", "A military source denied that again", STRANGE.format("again")),
    ("صدر العدد الأول من صحيفة «الأسبوع» أمس", "The first issue of the newspaper “Al-Usbu” came out yesterday", None),
]


@pytest.mark.parametrize(("arabic", "english", "expected"), SENSES)
def test_a_translation_has_the_senses_of_its_passage(arabic: str, english: str, expected: str | None) -> None:
    """One thing does not stand for another, and nothing that changes what is said is left out or put in."""
    assert mistranslated(arabic, english, unquoted(arabic)) == expected


LESS, MORE = "a negation of the Arabic is missing", "a negation that is not in the Arabic"
DENIALS = [
    ("لم تتسلم البحرية سوى زورقين", "The navy has received only two boats", None),
    ("لم تتسلم البحرية زورقين", "The navy has received two boats", LESS),
    ("تسلمت البحرية زورقين", "The navy has not received two boats", MORE),
    ("لا يُصدَّر السلاح إلا برخصة", "No weapon is exported without a licence", None),
    ("يُصدَّر السلاح برخصة", "No weapon is exported without a licence", MORE),
    ("لا يُصدَّر السلاح إلا برخصة", "Not without a licence is no weapon exported", MORE),
    ("لن تتجاوز كلفة الجسر مليوني دينار", "The bridge will cost at most two million dinars", None),
    ("لم تؤكد الوزارة ولا الشركة الخبر", "Neither the ministry nor the company confirmed the news", None),
    ("لم تؤكد الوزارة الخبر ولم تنفه", "The ministry did not confirm the news", LESS),
    ("لم تؤكد الوزارة الخبر ولم تنفه", "The ministry neither confirmed nor denied the news", None),
    ("تشترط ألا يُباع السلاح", "It makes it a condition that the weapon not be sold", None),
    ("مصدر غير معروف", "an unknown source", None),
]


@pytest.mark.parametrize(("arabic", "english", "expected"), DENIALS)
def test_a_translation_denies_as_often(arabic: str, english: str, expected: str | None) -> None:
    """What is denied in one language is denied in the other, whatever the words by which it is."""
    assert denies_otherwise(arabic, english, arabic) == expected
