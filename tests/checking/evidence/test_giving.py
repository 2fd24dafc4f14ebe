"""Who gives and who gets, of two states that a verb is told of."""

import pytest

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.giving import is_exchange, is_turned_round
from fihrist.checking.evidence.roles import is_barred


@pytest.mark.parametrize(
    ("text", "giver", "getter"),
    [
        ("ستسلّم نوردال ساحليا ستة زوارق", "nordal", "sahilia"),
        ("وباعت ساحليا لنوردال رادارين", "sahilia", "nordal"),
        ("أهدت نوردال إلى ساحليا سفينة تدريب", "nordal", "sahilia"),
    ],
)
def test_a_verb_of_giving_has_the_giver_behind_it(catalogue: Catalogue, text: str, giver: str, getter: str) -> None:
    """The first name behind such a verb supplies and the one behind that receives, and not the other way round."""
    assert is_turned_round(getter, "supplier", text, catalogue)
    assert is_turned_round(giver, "recipient", text, catalogue)
    assert not is_turned_round(giver, "supplier", text, catalogue)
    assert not is_turned_round(getter, "recipient", text, catalogue)
    assert not is_turned_round(getter, "operator", text, catalogue)


@pytest.mark.parametrize(
    "text",
    [
        "زُوّدت نوردال بالرادارات",
        "زودت نوردال بالرادارات ساحليا",
        "زارت نوردال ساحليا",
        "سلّمت نوردال ساحليا زورقين مقابل رادار",
        "سلّمت نوردال ساحليا زورقين وسلّمت ساحليا نوردال رادارا",
    ],
)
def test_where_it_is_open_who_gives_nobody_is_doubted(catalogue: Catalogue, text: str) -> None:
    """A passive, a thing between the names, another verb, an exchange and one that goes both ways leave it open."""
    assert not is_turned_round("sahilia", "supplier", text, catalogue)
    assert not is_turned_round("nordal", "recipient", text, catalogue)


def test_who_is_to_get_something_does_not_supply_it(catalogue: Catalogue) -> None:
    """The future of a verb of getting tells it as its past does; `in return` before it makes no exchange of it."""
    assert is_barred(catalogue.records["nordal"], "supplier", "في المقابل، ستتسلم نوردال ستة رادارات")
    assert not is_barred(catalogue.records["nordal"], "supplier", "ستتسلم نوردال ستة رادارات مقابل زورقين")
    assert is_exchange("زورق بمقابل رادار")
