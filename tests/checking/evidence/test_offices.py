"""Which office somebody holds, and of which state."""

from collections.abc import Mapping
from typing import Any

import pytest

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.offices import deputy, is_past, other_in_english, states_of, tells_body
from fihrist.model import Record
from fihrist.model.kinds import kinds
from fihrist.model.shape import accept
from fihrist.model.values import Position


def record(kind: str, id: str, ar: str, **more: Any) -> Record:
    """A record with this name in Arabic."""
    found: Any = accept({"id": id, "name": {"en": id.title(), "ar": ar}, **more}, kinds()[kind])
    return found


STATES: Mapping[str, Record] = {
    "portugal": record("organisation", "portugal", "البرتغال", type="state"),
    "peru": record("organisation", "peru", "بيرو", type="state"),
}
WHO = record("official", "ines", "إينيس كوستا", unknown={"position": {"why": "not-in-source"}})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("استقبلت مساعدة وزير الدفاع إينيس كوستا وزير الدفاع في بيرو", "مساعده"),
        ("وقال المتحدث باسم وزير الدفاع إينيس كوستا", "باسم"),
        ("وقالت وزير الدفاع إينيس كوستا", None),
        ("حضر نائب القائد، ثم تكلم وزير الدفاع إينيس كوستا", None),
    ],
)
def test_who_helps_a_minister_is_no_minister(text: str, expected: str | None) -> None:
    """The word before the office that stands last before a name says that it is a lower one."""
    assert deputy(("وزير الدفاع",), WHO, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصلت الوزيرة البرتغالية إينيس كوستا إلى بيرو", {"portugal"}),
        ("اجتمعت في بيرو إينيس كوستا", set()),
        ("قالت إينيس كوستا إن بيرو صديقة", set()),
    ],
)
def test_an_office_is_of_the_state_before_the_name(text: str, expected: set[str]) -> None:
    """The adjective of a state before the name of a person says whose office it is; a place does not."""
    assert [*states_of(WHO, held("وزيرة"), text, Catalogue(STATES, {}, {}))][-1] == expected


def held(office: str) -> Position:
    """A position with this office."""
    return Position.model_validate({"office": {"en": "office", "ar": office}})


def test_an_office_may_name_its_state() -> None:
    """The adjective of a state in an office says whose it is, and not the land to which it leads."""
    assert {"peru"} in states_of(WHO, held("المبعوثة البيروية إلى البرتغال"), "", Catalogue(STATES, {}, {}))


def test_a_body_is_in_the_words_of_its_office() -> None:
    """A passage or the office has a word of the name of the body."""
    ministry = record("organisation", "ministry", "وزارة الخارجية البرتغالية", type="government-body")
    assert tells_body(ministry, held("المتحدثة باسم الخارجية"), "قالت إينيس كوستا")
    assert tells_body(ministry, held("المتحدثة"), "المتحدثة باسم الوزارة")
    assert not tells_body(ministry, held("الناطقة باسم الحكومة"), "قالت الناطقة باسم الحكومة إينيس كوستا")


def test_a_body_is_of_the_state_in_its_name() -> None:
    """The embassy of one state in another belongs to the one."""
    embassy = record("organisation", "embassy", "السفارة البرتغالية في بيرو", type="government-body")
    assert next(states_of(embassy, None, "", Catalogue(STATES, {}, {}))) == {"portugal"}


@pytest.mark.parametrize(
    ("english", "arabic", "expected"),
    [
        ("Portuguese ambassador", "المبعوث البرتغالي", "ambassador"),
        ("prime minister of Peru", "رئيس الحكومة البيروفية", None),
        ("Deputy Minister of Defence", "نائبة وزير الدفاع", None),
        ("Deputy Minister of Defence", "وزيرة الدفاع", "deputy"),
    ],
)
def test_an_office_is_the_same_in_both_languages(english: str, arabic: str, expected: str | None) -> None:
    """An English word for an office asks for an Arabic one."""
    assert other_in_english(english, arabic) == expected


@pytest.mark.parametrize(
    ("text", "year", "expected"),
    [
        ("كان وزيرا في 1974", 2024, True),
        ("يشغل المنصب منذ 2023", 2024, False),
        ("وزير الخارجية وقتذاك", None, True),
        ("وزير الخارجية", None, False),
    ],
)
def test_an_office_of_then_is_not_one_of_now(text: str, year: int | None, expected: bool) -> None:
    """What happened long before a document, or is told to be of then, tells of an office of the past."""
    assert is_past(text, year) is expected
