"""Whom an Arabic text names."""

from typing import Any

import pytest

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.names import Naming, is_named, is_named_in_part
from fihrist.model import Record
from fihrist.model.kinds import kinds
from fihrist.model.shape import accept

NAMED = [
    ("الجمهورية الجبلية", "تحالفت الجمهوريتان الجبلية والساحلية", True),
    ("الجمهورية الساحلية", "تحالفت الجمهوريتان الجبلية والساحلية", True),
    ("الجمهورية الغربية", "تحالفت الجمهوريتان الجبلية والساحلية", False),
    ("المصنع الجديد", "أغلق المصنعان القديم والجديد", True),
    ("مصنع جديد", "بين مصنعين قديم وجديد", True),
    ("الشركة الأجنبية", "تنافست الشركات الوطنية والأجنبية والمحلية", True),
    ("القرار الثاني", "صدرت القرارات الأول والثاني", True),
    ("الفلاح الجبلي", "اجتمع الفلاحون الجبلي والساحلي", True),
    ("الجمهورية الجبلية", "اتفقت الجمهوريتان الجبليتان", False),
    ("الجمهورية الساحلية", "الجمهوريتان الجبلية في الشمال والساحلية في الجنوب", False),
]


def organisation(name: str, id: str = "one") -> Record:
    """A state with this name in Arabic."""
    found: Any = accept({"id": id, "name": {"en": id.title(), "ar": name}, "type": "state"}, kinds()["organisation"])
    return found


@pytest.mark.parametrize(("name", "text", "expected"), NAMED)
def test_a_noun_for_several_names_each(name: str, text: str, expected: bool) -> None:
    """A dual or plural noun with adjectives that are joined names the singular noun with each of them, and no other."""
    assert is_named(organisation(name), text) is expected
    assert is_named_in_part(organisation(name), text) is expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("الزوارق المالطية", "ضبط الحراس 12 زورقا مالطيا", True),
        ("دبابة ليبية", "وصلت الدبابات الليبية", True),
        ("الزوارق المالطية", "ضبط الحراس 12 زورقا ليبيا", False),
        ("الزوارق المالطية", "السفن المالطية", False),
    ],
)
def test_a_name_of_several_words_may_have_another_number(name: str, text: str, expected: bool) -> None:
    """A noun with its adjective names the same for one and for several, with an article and without."""
    assert is_named_in_part(organisation(name), text) is expected


def test_both_are_found_in_a_catalogue() -> None:
    """The names of a catalogue are found by the same rule."""
    records = {id: organisation(name, id) for id, name in (("mountain", NAMED[0][0]), ("coast", NAMED[1][0]))}
    assert Naming(Catalogue(records, {}, {})).in_arabic(NAMED[0][1]) == {"mountain", "coast"}


def test_a_person_may_be_called_by_the_last_name_alone() -> None:
    """«قال زيدان» tells of Samir Zidane, whom English calls Zidane, and a state has no last name."""
    official: Any = accept({"id": "zidane", "name": {"en": "Samir Zidane", "ar": "سمير زيدان"}}, kinds()["official"])
    state = organisation("الجمهورية الجبلية")
    naming = Naming(Catalogue({"zidane": official, "one": state}, {}, {}))
    assert naming.is_called("zidane", "وقال زيدان إن السد اكتمل")
    assert not naming.is_called("zidane", "وقال سمير إن السد اكتمل")
    assert not naming.is_called("one", "الجبلية")
