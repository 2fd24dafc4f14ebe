"""What a fingerprint of an answer tells apart, and what of a changed catalogue is answered otherwise."""

from collections.abc import Callable
from typing import Any

import pytest

from fihrist.catalogue import Catalogue
from fihrist.checking.diagnostics import Excerpt
from fihrist.checking.memory import Found, Lookup, Memory
from fihrist.checking.recording import Answers, Recording, fingerprint
from fihrist.text import SourceText
from fihrist.text.places import Span
from tests.checking.examples import Base

SHOWN, OTHER = Excerpt(1, "a", 1, 2), Excerpt(1, "b", 1, 2)
VALUES: list[Any] = [
    None, "a", "b", 1, 1.5, True, (), ("a",), ("b",), ("a", "b"), (("a",), "b"), {"a": ("b",)}, {"a": ("c",)}, {},
    {"b": ("b",)}, frozenset("a"), frozenset("ab"), Span(1, 2), Span(1, 3), SHOWN, OTHER, (SHOWN, OTHER),
    (OTHER, SHOWN), (SHOWN, SHOWN), SourceText("a b"), SourceText("a c"),
]  # fmt: skip


def test_no_two_answers_have_one_fingerprint() -> None:
    """However deep the difference lies."""
    assert len({fingerprint(one) for one in VALUES}) == len(VALUES)


def test_the_same_answer_has_the_same_fingerprint() -> None:
    """In whatever order a set was filled, and whichever object says it."""
    letters = "abcdefgh"
    assert fingerprint(frozenset(letters)) == fingerprint(frozenset(reversed(letters)))
    assert fingerprint((Excerpt(1, "a", 1, 2), [OTHER])) == fingerprint((SHOWN, [Excerpt(1, "b", 1, 2)]))


Ask = Callable[[Catalogue], object]
ASKED: dict[str, Ask] = {
    "a record": lambda catalogue: catalogue.records.get("mawj-3"),
    "whether it is there": lambda catalogue: "mawj-3" in catalogue.records,
    "which are there": lambda catalogue: [*catalogue.records],
    "how many are there": lambda catalogue: len(catalogue.records),
    "its kind": lambda catalogue: catalogue.kind("mawj-3"),
    "its path": lambda catalogue: catalogue.paths["mawj-3"],
    "which are promised": lambda catalogue: [*catalogue.promised],
    "a passage": lambda catalogue: catalogue.passages["port-report/mawj-warhead"],
    "a passage that is not there": lambda catalogue: catalogue.passages.get("port-report/nothing"),
    "what it follows": lambda catalogue: catalogue.context(catalogue.passages["port-report/mawj-warhead"]),
    "what is used": lambda catalogue: [*catalogue.used],
    "what rests on it": lambda catalogue: catalogue.resting_on("port-report/mawj-warhead"),
    "what somebody says": lambda catalogue: catalogue.said_by("haddad"),
    "a document": lambda catalogue: catalogue.text("port-report"),
    "its bytes": lambda catalogue: catalogue.files["seeds/port-report.txt"],
    "whether all is there": lambda catalogue: catalogue.whole,
    "what is open": lambda catalogue: catalogue.open,
    "whether one is": lambda catalogue: catalogue.is_open("mawj-3"),
    "what a function gathers": lambda catalogue: catalogue.gathered(weights),
    "what it gathers of one": lambda catalogue: catalogue.gathered(weight, "mawj-3"),
}


def weight(catalogue: Catalogue, id: str) -> str:
    """The weight of the warhead of a weapon, as it is written."""
    return str(catalogue.records[id].claims.warhead_mass_kg)


def weights(catalogue: Catalogue) -> str:
    """The same of one that a function knows by itself."""
    return weight(catalogue, "mawj-3")


WEAPON, SOURCE = "catalogue/weapons/mawj-3.yaml", "catalogue/sources/port-report.yaml"
GATHERED = {"what a function gathers", "what it gathers of one"}
RESTING = {"what rests on it"}
TOUCHED: dict[str, tuple[str, str, str, set[str]]] = {
    "a value": (WEAPON, "about: 250", "about: 251", {"a record", *RESTING, *GATHERED}),
    "a name": (WEAPON, "en: Mawj-3", "en: Mawj-4", {"a record"}),
    "a passage that others follow": (SOURCE, "500 km", "5000 km", {"what it follows", "what somebody says"}),
    "what a claim names": (WEAPON, "[port-report/mawj-warhead]", "[port-report/nothing]", {
        "a record", "what is used", *RESTING, *GATHERED,
    }),
    "a passage of that name": (SOURCE, "  nordal-denies:", "  nothing:", {"a passage that is not there"}),
    "the shape": (WEAPON, "name: {", "nam: {", {"a record", "what is open", "whether one is", "whether all is there"}),
    "the id": (WEAPON, "id: mawj-3", "id: mawj-4", {
        "a record", "its kind", "its path", "whether it is there", "which are there", "how many are there",
        "whether all is there", *RESTING, *GATHERED,
    }),
    "nothing": (WEAPON, "id: mawj-3", "# a remark\nid: mawj-3", set()),
}  # fmt: skip


def asked_for(catalogue: Catalogue, ask: Ask) -> tuple[object, frozenset[Lookup]]:
    """What a catalogue that notes look-ups answers, and these."""
    asked: dict[Lookup, None] = {}
    return ask(Recording(catalogue, asked)), frozenset(asked)


@pytest.mark.parametrize("name", ASKED)
def test_what_is_asked_is_answered_and_noted(name: str, catalogue: Catalogue) -> None:
    """The answer is that of the whole catalogue, and each look-up is three texts."""
    answered, asked = asked_for(catalogue, ASKED[name])
    assert answered == (expected := ASKED[name](catalogue)) or {*answered} == {*expected}  # type: ignore[misc]
    assert asked
    assert {type(part) for look in asked for part in look} == {str}


def test_what_a_set_holds_is_answered_in_order(catalogue: Catalogue) -> None:
    """Else what is kept would hang on the process that keeps it."""
    assert asked_for(catalogue, lambda watched: [*watched.promised])[0] == sorted(catalogue.promised)


@pytest.mark.parametrize("change", TOUCHED)
def test_what_was_asked_holds_unless_its_answer_has_changed(change: str, base: Base) -> None:
    """Whoever has asked for nothing that a change touches is told that all holds; who has, that something does not."""
    path, old, new, touched = TOUCHED[change]
    text = next(one.text for one in base.loaded if one.path == path)
    assert old in text
    (_, before), (_, after) = (base.whole_with({path: one.encode()}) for one in (text, text.replace(old, new)))
    asked = {name: asked_for(before, ask)[1] for name, ask in ASKED.items()}
    first, again, memory = Answers(before), Answers(after), Memory()
    assert {name for name in ASKED if not again.hold((look, first[look]) for look in asked[name])} == touched
    # What was gathered is known by what it rests on, without being gathered again.
    known = Answers(before, memory)
    for name, looks in asked.items():
        memory.keep(Found(name, looks, {}), known)
    memory.keep_answers(known)
    assert {look: memory.answer(look) for looks in asked.values() for look in looks} == {**first}
    rested = Answers(after, memory)
    others = rested.changed(memory, {key for looks in asked.values() for _, _, key in looks})
    assert {*others} == {look for look in first if again[look] != first[look]}
    assert {look: rested[look] for look in first} == {look: again[look] for look in first}
    for look in known.gathered:
        assert (look in rested.gathered) == (not again.hold(memory.rests(look))), look
