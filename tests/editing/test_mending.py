"""What `fihrist check --fix` mends, and that it changes nothing else."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fihrist.catalogue.formatting import formatted
from fihrist.checking.engine import diagnose
from fihrist.cli.files import fix
from fihrist.editing.edits import Edit, apply
from fihrist.editing.mending import Case, Mend, candidate, mends
from fihrist.reading import read
from fihrist.text import fold_key
from fihrist.text.places import Span
from tests import small
from tests.many import many
from tests.walking import parts

SOURCE = "catalogue/sources/port-report.yaml"
WEAPON = "catalogue/weapons/mawj-3.yaml"
VISIT = "catalogue/events/klein-visit-to-sahilia.yaml"
WORDS = "وأضاف الحداد أن مدى صاروخ"

MENDED = [
    pytest.param(WEAPON, "category:", "categroy:", id="key"),
    pytest.param(WEAPON, "value: missile", "value: misslie", id="term"),
    pytest.param(WEAPON, "port-report/mawj-warhead", "port-report/mawj-warhaed", id="passage"),
    pytest.param(SOURCE, "follows: [mawj-range]", "follows: [mawj-rang]", id="passage of the record itself"),
    pytest.param(SOURCE, WORDS, WORDS.replace("أضاف", "اضاف"), id="one fold"),
    pytest.param(SOURCE, WORDS, WORDS.replace("الحداد", "الحدَّاد"), id="vowel signs"),
    pytest.param(SOURCE, "نحو 250 كلغ", "نحو 250 كل", id="a word that is cut"),
    pytest.param(SOURCE, "text: ولا يخلو البحر", "text: ولا يخلو  البحـر", id="a piece that is set aside"),
    pytest.param(SOURCE, "id: port-report", "id: port-report   ", id="trailing space"),
    pytest.param(SOURCE, "en: and that its", "en: and\u00a0that its", id="odd space in a translation"),
    pytest.param(WEAPON, "{about: 250}, passages", "{about: 250},  passages", id="spaces"),
    pytest.param(WEAPON, "{value: {about: 250}, passages: [port-report/mawj-warhead]}",
                 "{passages: [port-report/mawj-warhead], value: {about: 250}}", id="order"),
    pytest.param(WEAPON, "passages: [port-report/mawj-warhead]", "passages: port-report/mawj-warhead", id="no list"),
    pytest.param(VISIT, 'value: "2021-07"', "value: 2021-07", id="date without quotes"),
]  # fmt: skip


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small catalogue that tests break and mend."""
    root = small.make(tmp_path_factory.mktemp("small"))
    small.change(root, SOURCE, "    follows: [klein-visits]", "    prefix: تموز 2021.\n    follows: [klein-visits]")
    return root


@pytest.mark.parametrize(("path", "right", "wrong"), MENDED)
def test_a_safe_mend_gives_back_the_file(path: str, right: str, wrong: str, clean: Path) -> None:
    """A mistake of a usual kind is mended to what stood there before, and nothing else changes."""
    with small.changed(clean, path, right, wrong) as before:
        assert fix(clean, None) == {path}
        assert (clean / path).read_text("utf-8") == before


NOT_MENDED = [
    pytest.param(WEAPON, "value: missile", "value: aeroplane", "S104", id="a term that is near to none"),
    pytest.param(SOURCE, WORDS, WORDS.replace("أضاف", "ذكر"), "Q201", id="another word"),
    pytest.param(SOURCE, "بين 300 كلم", "بين 400 كلم", "Q201", id="another number"),
    pytest.param(VISIT, "value: sahilia", "value: sahila", "R101", id="the id of another record"),
    pytest.param(WEAPON, "port-report/mawj-warhead", "port-report/x", "R106", id="a passage that is near to none"),
]


@pytest.mark.parametrize(("path", "right", "wrong", "code"), NOT_MENDED)
def test_what_must_be_decided_is_left_alone(path: str, right: str, wrong: str, code: str, clean: Path) -> None:
    """A fault of which a machine cannot know the cure is told, and its file stays as it is."""
    with small.changed(clean, path, right, wrong) as before:
        assert fix(clean, None) == frozenset()
        assert (clean / path).read_text("utf-8") == before.replace(right, wrong)
        assert code in {d.code for d in diagnose(clean).errors}


def test_a_mend_brings_in_no_fault(tmp_path: Path) -> None:
    """Where the source has a mark that no record may hold, the words as the source has them are not put in."""
    root = small.make(tmp_path)
    seed = root / "seeds/port-report.txt"
    seed.write_text(seed.read_text("utf-8").replace("وأضاف الحداد", "وأضاف\u200b الحداد"), "utf-8")
    small.change(root, SOURCE, WORDS, WORDS.replace("أضاف", "اضاف"))
    fix(root, None)
    text = (root / SOURCE).read_text("utf-8")
    assert "\u200b" not in text
    assert formatted(SOURCE, text) == text


def cures(root: Path, path: str, code: str) -> list[tuple[Mend, str]]:
    """The mends of the first finding of a code in a file, each with the text that it makes."""
    outcome = diagnose(root)
    diagnostic = next(d for d in outcome.diagnostics if (d.code, d.path) == (code, path))
    text = (root / path).read_text("utf-8")
    case = Case(diagnostic, text, outcome.documents.get(path), outcome.catalogue)
    return [(mend, apply(text, mend.edits)) for mend in mends(case)]


GAPS = [
    pytest.param("R101", VISIT, "value: sahilia", "value: sahila", "value: sahilia", id="R101"),
    pytest.param("I101", WEAPON, "id: mawj-3", "id: mawj-4", "id: mawj-3", id="I101"),
    pytest.param("Y201", WEAPON, "id: mawj-3", "id: mawj-3  # allow V303: no reason", "id: mawj-3\n", id="Y201"),
    pytest.param("T104", WEAPON, "Mawj-3, ar", "Mawj\u200b-3, ar", "Mawj-3, ar", id="T104"),
    pytest.param(
        "L104",
        WEAPON,
        "category:\n    - {value: missile",
        "role:\n    - {value: {en: a missile, ar: صاروخ}",
        "unknown:\n  category: {why: not-in-source}\n",
        id="L104",
    ),
]


@pytest.mark.parametrize(("code", "path", "right", "wrong", "after"), GAPS)
def test_a_quick_fix_is_offered_and_not_made(
    code: str, path: str, right: str, wrong: str, after: str, clean: Path
) -> None:
    """What may change the meaning is offered in an editor, and never made unasked."""
    with small.changed(clean, path, right, wrong):
        found = cures(clean, path, code)
    assert [mend.safe for mend, _ in found] == [False]
    assert after in found[0][1]


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


@many(12)
@given(data=st.data())
def test_fixing_never_changes_a_value_that_it_should_not(data: st.DataObject, clean: Path) -> None:
    """However letters are spoilt, fixing gives the old values back or leaves what it cannot know as it is."""
    path = data.draw(st.sampled_from([SOURCE, WEAPON, VISIT]))
    text = (clean / path).read_text("utf-8")
    at = data.draw(st.integers(text.index("\n") + 1, len(text) - 1))
    sign = data.draw(st.sampled_from(["", "x", " ", "a", "ا", "1", '"', "\u00a0", "\u0301", ":", "#", "{"]))
    spoilt = text[:at] + sign + text[at + data.draw(st.integers(0, 1)) :]
    (clean / path).write_text(spoilt, "utf-8")
    fix(clean, frozenset({path}))
    made = (clean / path).read_text("utf-8")
    (clean / path).write_text(text, "utf-8")
    good, bad, after = (read(path, t.encode())[0] for t in (text, spoilt, made))
    assert good
    if bad is None or after is None:
        assert after or made.split() == spoilt.split()
        return
    for spot, value in parts(after.values):
        if isinstance(value, dict | list) or {"passages", "follows"} & {*spot[2:-1]}:
            continue  # A misspelt name may well be that of another passage.
        there = {str(at_path(d, spot)) for d in (good.values, bad.values)}
        assert str(value) in there or squeezed(value) in map(squeezed, there), spot


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
    return fold_key(str(value)).replace(" ", "").rstrip(".")
