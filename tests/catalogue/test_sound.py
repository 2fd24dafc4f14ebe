"""What is sound in a file whose record has not its shape: all but the faulty parts, at the places where it stands."""

from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from fihrist.catalogue.loading import Loaded, assemble, load, load_all
from fihrist.checking.judging import diagnostics
from fihrist.model import ANSWERS
from fihrist.model.schemas import Witness
from fihrist.reading import Document, read
from fihrist.reading.files import File
from tests.small import SMALL
from tests.walking import parts

FILES = sorted(path.relative_to(SMALL).as_posix() for path in SMALL.glob("catalogue/*/*.yaml"))
WRONG = {"a list": "[[1]]", "a number": "7.5", "nothing": "", "a bracket": "[,"}
"""What takes the place of a value, none of which can stand in any place; the last cannot even be read."""
NAMING = {"passages", "follows", *ANSWERS}
CONSEQUENCES = {"Y301", "Y112"}


def scalars(document: Document) -> dict[tuple[Any, ...], Any]:
    """Every value of a document that holds no others, by its path."""
    return {at: value for at, value in parts(document.values) if at and not isinstance(value, dict | list)}


def broken(file: Loaded, path: tuple[Any, ...], wrong: str, small: Path) -> Loaded:
    """A file with something wrong in the place of the value at a path."""
    assert file.document
    span = file.document.span(path)
    text = file.text[: span.start] + wrong + file.text[span.end :]
    return load(File(file.path, text.encode()), Witness.of(small / "schemas"))


@cache
def loaded_at(small: Path) -> dict[str, Loaded]:
    """The files of the small catalogue, by path."""
    return {file.path: file for file in load_all(small)}


@settings(max_examples=60)
@given(path=st.sampled_from(FILES), number=st.integers(0, 999), wrong=st.sampled_from(sorted(WRONG)))
def test_nothing_is_told_of_what_is_faulty_elsewhere(small: Path, path: str, number: int, wrong: str) -> None:
    """Where one value of a sound catalogue cannot stand, that is told, and nothing else in any file."""
    loaded = loaded_at(small)
    document = loaded[path].document
    assert document
    # Where the name of a passage is lost, nobody can tell that anything rests on it.
    places = [at for at in scalars(document) if not NAMING & {*at[1:]}]
    made = broken(loaded[path], places[number % len(places)], WRONG[wrong], small)
    files = [*(loaded | {path: made}).values()]
    assume(made.sound)
    told = list(diagnostics(files, assemble(small, files)))
    assert [one for one in told if one.path != path] == []
    assert {one.span for one in told if one.code not in CONSEQUENCES} == {fault.span for fault in made.faults}


def test_every_fault_is_told_in_one_run(small: Path) -> None:
    """A wrong shape hides neither a wrong value beside it nor what is wrong in other files, nor what lacks there."""
    changes = {
        "catalogue/weapons/shahab-4.yaml": [("category:", "categories:"), ("2400", "2500")],
        "catalogue/organisations/nordal.yaml": [("type: state", "type: stat")],
        "catalogue/officials/klein.yaml": [("name: {", "name: {{")],
        "catalogue/transfers/mawj-3-to-sahilia.yaml": [("{exact: 12}", "{exact: twelve}")],
        "catalogue/transfers/mig-29-to-iran.yaml": [("value: iran", "value: irran")],
        "catalogue/sources/port-report.yaml": [("mode: possible", "mode: perhaps"), ("زارت رئيسة", "زار رئيسة")],
    }
    loaded = loaded_at(small)
    for path, edits in changes.items():
        text = loaded[path].text
        for old, new in edits:
            assert old in text
            text = text.replace(old, new, 1)
        loaded = loaded | {path: load(File(path, text.encode()), Witness.of(small / "schemas"))}
    told = diagnostics([*loaded.values()], assemble(small, loaded.values()))
    assert sorted((one.code, one.path.rpartition("/")[2]) for one in told) == [
        ("Q201", "port-report.yaml"),
        ("R101", "mig-29-to-iran.yaml"),
        ("S102", "shahab-4.yaml"),
        ("S103", "mawj-3-to-sahilia.yaml"),
        ("S104", "nordal.yaml"),
        ("S104", "port-report.yaml"),
        ("V301", "shahab-4.yaml"),
        ("Y101", "klein.yaml"),
        ("Y107", "klein.yaml"),
    ]


@given(data=st.data(), path=st.sampled_from(FILES))
def test_what_is_left_stands_where_it_stood(data: st.DataObject, path: str) -> None:
    """Without some of its parts a document has every other value at its old place in the file."""
    document, _ = read(path, (SMALL / path).read_bytes())
    assert isinstance(document, Document)
    every = [at for at in document.places if at]
    gone = frozenset(data.draw(st.sets(st.sampled_from(every), max_size=4)))
    left = document.without(gone)
    cut = {document.places[at].value for at in document.places if any(at[: len(one)] == one for one in gone)}
    before, after = ({one.places[at].value: value for at, value in scalars(one).items()} for one in (document, left))
    assert after == {span: value for span, value in before.items() if span not in cut}
