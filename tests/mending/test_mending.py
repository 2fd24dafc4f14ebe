"""What `fihrist check --fix` mends, and that it changes nothing else."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests import tiny

from fihrist.text.candidates import candidate
from fihrist.cli.fixing import fix
from fihrist.text.edits import Edit, apply
from fihrist.checking.engine import diagnose
from fihrist.editing.mending import Case, Mend, mends
from fihrist.reading import read
from fihrist.text.places import Span

MIG = "catalogue/weapons/mig-29.yaml"
PUTIN = "catalogue/officials/putin.yaml"
CLAIM = "{value: fighter-aircraft, quote: fighters-obtained}"

MENDED = [
    pytest.param(MIG, "category:", "categroy:", id="key"),
    pytest.param(MIG, "fighter-aircraft", "fighter-aircarft", id="term"),
    pytest.param(MIG, "fighter-aircraft", "Fighter Aircraft", id="term in words"),
    pytest.param(MIG, "quote: fighters-obtained", "quote: fighter-obtained", id="quote key"),
    pytest.param(MIG, "إيران على", "ايران على", id="one fold"),
    pytest.param(MIG, "حصلت إيران", "حَصَلت إيران", id="vowel signs"),
    pytest.param(MIG, "من روسيا.", "من روسي", id="a word that is cut"),
    pytest.param(MIG, "id: mig-29", "id: mig-29   ", id="trailing space"),
    pytest.param(MIG, "name: {en", "name: {en".replace(" ", "\u00a0 "), id="odd space"),
    pytest.param(MIG, CLAIM, "{quote: fighters-obtained, value: fighter-aircraft}", id="order"),
    pytest.param(MIG, "quote: fighters-obtained}", "quote: [fighters-obtained]}", id="needless list"),
    pytest.param(PUTIN, 'date: "2022-07"', "date: 2022-07", id="date without quotes"),
    pytest.param(PUTIN, "{ar: [بوتين]}", "{ar: بوتين}", id="one value for a list"),
]  # fmt: skip


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small catalogue that tests break and mend."""
    return tiny.make(tmp_path_factory.mktemp("tiny"))


def broken(root: Path, path: str, right: str, wrong: str) -> str:
    """Writes a mistake into a file and returns the file's text before."""
    before = (root / path).read_text("utf-8")
    assert right in before
    (root / path).write_text(before.replace(right, wrong), "utf-8")
    return before


@pytest.mark.parametrize(("path", "right", "wrong"), MENDED)
def test_a_safe_mend_gives_back_the_file(path: str, right: str, wrong: str, clean: Path) -> None:
    """A mistake of a usual kind is mended to what stood there before, and nothing else changes."""
    before = broken(clean, path, right, wrong)
    try:
        assert fix(clean, None) == (path,)
        mended = (clean / path).read_text("utf-8")
    finally:
        (clean / path).write_text(before, "utf-8")
    assert mended == before.replace("من روسيا.", "من روسيا") if wrong == "من روسي" else before


NOT_MENDED = [
    pytest.param(MIG, "fighter-aircraft", "aeroplane", "S104", id="a term that is near to none"),
    pytest.param(MIG, "حصلت إيران", "تسلمت إيران", "Q201", id="another word"),
    pytest.param(MIG, "ميغ - 29", "ميغ - 21", "Q201", id="another number"),
    pytest.param(PUTIN, "source: visit-report", "source: vist-report", "R101", id="the id of another record"),
    pytest.param(MIG, "quote: fighters-obtained", "quote: x", "R106", id="a key that is near to none"),
]


@pytest.mark.parametrize(("path", "right", "wrong", "code"), NOT_MENDED)
def test_what_must_be_decided_is_left_alone(path: str, right: str, wrong: str, code: str, clean: Path) -> None:
    """A fault of which a machine cannot know the cure is told, and its file stays as it is."""
    before = broken(clean, path, right, wrong)
    wronged = (clean / path).read_text("utf-8")
    try:
        fix(clean, None)
        assert (clean / path).read_text("utf-8") == wronged
        assert code in {d.code for d in diagnose(clean).diagnostics}
    finally:
        (clean / path).write_text(before, "utf-8")


def cures(root: Path, path: str, code: str) -> list[tuple[Mend, str]]:
    """The mends of the first finding of a code in a file, each with the text that it makes."""
    outcome = diagnose(root)
    diagnostic = next(d for d in outcome.diagnostics if (d.code, d.path) == (code, path))
    text = (root / path).read_text("utf-8")
    case = Case(diagnostic, text, outcome.documents.get(path), outcome.catalogue)
    return [(mend, apply(text, mend.edits)) for mend in mends(case)]


def test_a_quote_that_stands_twice_gets_a_choice_of_prefixes(tmp_path: Path) -> None:
    """For each place of the passage there is a cure that means this place, and none is made unasked."""
    root = tiny.make(tmp_path)
    broken(root, MIG, tiny.SENTENCES[2], "مقاتلات من طراز")
    found = cures(root, MIG, "Q202")
    assert [(mend.title, mend.safe) for mend, _ in found] == [
        ("mean the first passage, after «على»", False),
        ("mean the second passage, after «روسيا»", False),
    ]
    values: Any = [read(MIG, text.encode())[0].values for _, text in found]  # type: ignore[union-attr]
    assert [v["quotes"]["fighters-obtained"]["prefix"] for v in values] == ["على", "روسيا"]


GAPS = [
    pytest.param("R101", PUTIN, "source: visit-report", "source: vist-report", "source: visit-report", id="R101"),
    pytest.param("I101", MIG, "id: mig-29", "id: mig-92", "id: mig-29", id="I101"),
    pytest.param("Y201", MIG, "id: mig-29", "id: mig-29  # allow Q201: no reason", "id: mig-29\n", id="Y201"),
    pytest.param("T104", MIG, "MiG-29, ar", "MiG\u200b-29, ar", "MiG-29, ar", id="T104"),
]


@pytest.mark.parametrize(("code", "path", "right", "wrong", "after"), GAPS)
def test_a_quick_fix_is_offered_and_not_made(
    code: str, path: str, right: str, wrong: str, after: str, clean: Path
) -> None:
    """What may change the meaning is offered in an editor, and never made unasked."""
    before = broken(clean, path, right, wrong)
    try:
        found = cures(clean, path, code)
    finally:
        (clean / path).write_text(before, "utf-8")
    assert [mend.safe for mend, _ in found] == [False]
    assert after in found[0][1]


def test_a_required_field_is_said_to_be_unknown(tmp_path: Path) -> None:
    """The cure of a required field without a claim says that the source does not tell it."""
    root = tiny.make(tmp_path)
    broken(root, MIG, "category:", "role:")
    broken(root, MIG, "{value: fighter-aircraft,", "{value: {en: a fighter, ar: مقاتلة},")
    ((_, text),) = cures(root, MIG, "L104")
    assert text.endswith("unknown:\n  category: {why: not-in-source}\n")


def test_a_candidate_is_near_and_alone() -> None:
    """A name is taken for another only where no third one is nearly as near, and never across a digit."""
    known = ["fighter-aircraft", "trainer-aircraft", "mig-29", "mig-27", "tank"]
    given = ["fighter-aircarft", "Fighter aircraft", "aircraft", "mig-2", "mig-28", "tnak", "submarine"]
    assert [candidate(name, known) for name in given] == [
        "fighter-aircraft", "fighter-aircraft", None, None, None, "tank", None
    ]  # fmt: skip


@given(
    st.text("abc", max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.text("xy", max_size=3)))
)
def test_edits_apart_are_all_made(text: str, drawn: list[tuple[int, int, str]]) -> None:
    """What no edit touches stays, in its order."""
    ends = [(min(a, len(text)), min(b, len(text)), new) for a, b, new in drawn]
    made = apply(text, (Edit(Span(min(a, b), max(a, b)), new) for a, b, new in ends))
    touched = {at for a, b, _ in ends for at in range(min(a, b), max(a, b))}
    left = [char for at, char in enumerate(text) if at not in touched]
    rest = iter(char for char in made if char not in "xy")
    assert all(char in rest for char in left)


@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_fixing_never_changes_a_value_that_it_should_not(data: st.DataObject, tmp_path_factory: Any) -> None:
    """However letters are spoilt, fixing gives the old values back or leaves what it cannot know as it is."""
    root = tiny.make(tmp_path_factory.mktemp("spoilt"))
    path = data.draw(st.sampled_from([MIG, PUTIN, "catalogue/organisations/iran.yaml"]))
    text = (root / path).read_text("utf-8")
    at = data.draw(st.integers(text.index("\n") + 1, len(text) - 1))
    sign = data.draw(st.sampled_from(["", "x", " ", "a", "ا", "1", '"', "\u00a0", "\u0301", ":", "#", "{"]))
    spoilt = text[:at] + sign + text[at + data.draw(st.integers(0, 1)) :]
    (root / path).write_text(spoilt, "utf-8")
    fix(root, frozenset({path}))
    good, bad = (read(path, t.encode())[0] for t in (text, spoilt))
    after = read(path, (root / path).read_bytes())[0]
    assert good
    if bad is None or after is None:
        assert after or (root / path).read_text("utf-8").split() == spoilt.split()
        return
    for spot, value in scalars(after.values):
        if "quote" in spot[3:] and value in after.values.get("quotes", ()):  # type: ignore[operator]
            continue
        there = {str(at_path(d, spot)) for d in (good.values, bad.values)}
        assert str(value) in there or squeezed(value) in map(squeezed, there), spot


def scalars(value: Any, spot: tuple[Any, ...] = ()) -> Any:
    """Every scalar in plain values with its path."""
    if isinstance(value, dict | list):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from scalars(item, (*spot, key))
    else:
        yield spot, value


def at_path(values: Any, spot: tuple[Any, ...]) -> Any:
    """The value at a path, None where there is none; keys are compared squeezed, a list of one counts as its item."""
    for step in spot:
        if isinstance(values, dict) and step not in values:
            step = next((key for key in values if squeezed(key) == squeezed(step)), step)
        if (isinstance(values, dict) and step in values) or (
            isinstance(values, list) and isinstance(step, int) and step < len(values)
        ):
            values = values[step]
        elif step == 0 and isinstance(values, str):
            continue
        else:
            return None
    return values


def squeezed(value: Any) -> str:
    """A value as text without what two spellings of it may differ in: spaces, points at the end, composition."""
    from fihrist.text import fold_key

    return fold_key(str(value)).replace(" ", "").rstrip(".")
