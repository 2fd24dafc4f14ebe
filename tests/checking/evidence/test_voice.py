"""How far the words of saying reach, and what a claim's own words demand."""

import pytest

from fihrist.checking.evidence.cues import cues, is_framed, kinds_of
from fihrist.checking.evidence.spelling import words


def governed(text: str, kind: str = "reporting") -> list[str]:
    """The words that the first cue of a kind governs."""
    cue = next(cue for cue in cues(text) if cue.kind == kind)
    return list(words(text)[cue.start : cue.end])


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("قال المدير إن المصنع مغلق", "المصنع"),
        ("أشار المدير إلى تأخر الشحنة", "تاخر"),
        ("شدد الطبيب على أهمية الراحة", "اهميه"),
        ("رغم تأكيد الشركة أن المنتج سليم", "المنتج"),
        ("أكدت البلدية مساهمة مباشرة في بناء جسر يعرف باسم «النور»", "البلديه"),
    ],
)
def test_what_is_said_begins_after_its_opener(text: str, first: str) -> None:
    """What is said begins after its conjunction or preposition, not at the quotation marks of a name in it."""
    assert governed(text)[0] == first


def test_a_clause_of_its_own_ends_with_its_comma() -> None:
    """A verb of saying in a relative clause governs nothing after the comma that ends the clause."""
    assert "الصيف" not in governed("البضاعة التي يؤكد التاجر أنها سليمة، وصلت في الصيف")


def test_circumstances_are_not_said() -> None:
    """When and where somebody stresses a thing is told by the sentence, not by him."""
    assert "اجتماع" not in governed("أكد المدير على هذا الموقف خلال اجتماع اللجنة")


def test_a_noun_with_an_article_is_no_verb() -> None:
    """A word with an article reports nothing: الحذر is caution, and حذر is he warned."""
    assert "reporting" in kinds_of("حذر الطبيب المرضى")
    assert kinds_of("يتوخى السائق الحذر") == frozenset()


def test_the_passive_names_nobody() -> None:
    """What is considered so is an estimate of nobody in particular."""
    assert kinds_of("الممر الذي يُعتبر أقصر الطرق") == {"estimate"}


def test_a_fear_frames_only_what_follows() -> None:
    """A fear makes the hedge after it a part of what is told, not the hedge before it."""
    feared, raised = "تسود مخاوف من أن السد قد ينهار", "سيثير السد مخاوف السكان"
    assert is_framed(feared, words(feared).index("قد"))
    assert not is_framed(raised, words(raised).index("سيثير"))
