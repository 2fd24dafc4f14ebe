"""From files to the catalogue: what a file is for, what is kept of it, and that the order of files tells nothing."""

import json
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from fihrist.catalogue import Catalogue
from fihrist.catalogue.loading import (
    Loaded,
    Stub,
    assemble,
    catalogue_at,
    load,
    load_all,
    placed,
    records,
    strays,
    stub,
    stubs,
    unfold,
)
from fihrist.model.kinds.source import Source
from fihrist.model.schemas import Witness
from fihrist.reading.files import File
from fihrist.reading.keeping import folder
from fihrist.text.places import Fault, Span

WORDS = "catalogue/words/cues.yaml"
WEAPON = "catalogue/weapons/mawj-3.yaml"
UNREAD = ("F106", "this file can't be read: permission denied", "check its rights")
STRAY = ("F105", "no record has this document", "add it with `fihrist add-source`, or remove it")
FOLDERS = (
    "agreements", "commentators", "events", "officials", "organisations", "places", "programmes", "relationships",
    "sources", "transfers", "weapons", "words",
)  # fmt: skip
ELSEWHERE = (
    "F105",
    "no kind of record has its files here",
    f"move it into one of {', '.join(f'`catalogue/{name}/`' for name in FOLDERS)}",
)


@pytest.fixture(scope="module")
def witness(small: Path) -> Witness:
    """What judges records by the published schemas."""
    return Witness.of(small / "schemas")


@pytest.fixture(scope="module")
def loaded(small: Path) -> tuple[Loaded, ...]:
    """The files of the small catalogue, and one with words."""
    words = File(WORDS, b"# allow V301: why\nexpectation:\n  words: [x]\n")
    return (*load_all(small), load(words, Witness.of(small / "schemas")))


PLACES = {
    "catalogue/weapons/x.yaml": None,
    "catalogue/words/x.yaml": None,
    "catalogue/weapons/.x.yaml": ("F105", "a hidden file, which nobody would look at", "remove it"),
    "catalogue/.x.yaml": ("F105", "a hidden file, which nobody would look at", "remove it"),
    "catalogue/weapons/x.yml": ("F105", "this file does not end in `.yaml`", "rename it, or move it out"),
    "catalogue/words/x": ("F105", "this file does not end in `.yaml`", "rename it, or move it out"),
    "catalogue/weapon/x.yaml": ELSEWHERE,
    "catalogue/x.yaml": ELSEWHERE,
    "catalogue/weapons/x/y.yaml": ELSEWHERE,
    "other/weapons/x.yaml": ELSEWHERE,
}


@pytest.mark.parametrize("path", PLACES)
def test_a_file_lies_where_its_kind_has_its_files(path: str) -> None:
    """One that lies elsewhere is told so, whatever it holds, unless the system keeps it from us."""
    file = File(path, b"id: x\n")
    assert placed(file) == (File(path, fault=PLACES[path]) if PLACES[path] else file)
    assert placed(File(path, fault=UNREAD)) == File(path, fault=UNREAD)


def test_the_fault_of_a_file_is_that_of_its_first_letter(witness: Witness) -> None:
    """What was kept from us has that fault, and nothing else."""
    expected = Loaded(WEAPON, "", None, None, (Fault(UNREAD[0], Span(0, 0), *UNREAD[1:]),))
    assert load(File(WEAPON, fault=UNREAD), witness) == expected


@pytest.mark.parametrize(
    ("path", "text", "has", "codes"),
    [
        (WORDS, "a: no\n", (True, False), ["Y108"]),
        (WORDS, "a: [\n", (False, False), ["Y101"]),
        (WEAPON, "id: [\n", (False, False), ["Y101"]),
        (WEAPON, "id: mawj-3\nname: {en: no, ar: ن}\n", (True, False), ["Y108"]),
        (WEAPON, "id: mawj-3\nname: {en: Mawj}\n", (True, False), ["S101"]),
        (WEAPON, "id: 012\nname: {en: Mawj}\n", (True, False), ["Y108", "S101"]),
    ],
)
def test_a_file_has_what_can_be_read_of_it(
    path: str, text: str, has: tuple[bool, bool], codes: list[str], witness: Witness
) -> None:
    """A document where it is YAML, a record where that has its shape and every value is clear; a fault is told once."""
    made = load(File(path, text.encode()), witness)
    assert (made.path, made.text, bool(made.document), bool(made.record)) == (path, text, *has)
    assert [fault.code for fault in made.faults] == codes


def test_what_is_kept_of_a_file_is_what_others_ask_of_it(small: Path, loaded: tuple[Loaded, ...]) -> None:
    """Its record, or its words, and what is allowed in it."""
    for one in loaded:
        made = unfold(stub(File(one.path, one.text.encode()), one))
        assert (made.path, made.record, made.allowed, made.faults) == (one.path, one.record, one.allowed, ())
        words = one.document if one.path == WORDS else None
        assert (made.document and made.document.values) == (words and words.values)


def made_by(root: Path, asked: list[str]) -> Sequence[Stub]:
    """The stubs of the files at a root, noting for which of them nothing was kept."""
    witness = Witness.of(root / "schemas")

    def make(files: Sequence[File]) -> Iterable[Stub]:
        asked.extend(file.path for file in files)
        return [stub(file, load(file, witness)) for file in files]

    return stubs(root, tuple(records(root)), make)


def test_what_has_changed_is_loaded_anew(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was kept of the others is the same; what is damaged is loaded anew, and what is gone is kept no more."""
    monkeypatch.setenv("FIHRIST_CACHE", str(tmp_path / "cache"))
    shutil.copytree(small / "catalogue", tmp_path / "catalogue")
    shutil.copytree(small / "schemas", tmp_path / "schemas")
    everything = [file.path for file in records(tmp_path)]
    (tmp_path / everything[0]).write_bytes((tmp_path / everything[0]).read_bytes() + b"# allow V302: why\n")
    first: list[str] = []
    found = made_by(tmp_path, first)
    assert first == [one.path for one in found] == everything
    again: list[str] = []
    assert (made_by(tmp_path, again), again) == (found, [])
    (tmp_path / WEAPON).write_bytes((tmp_path / WEAPON).read_bytes() + b"# allow V301: why\n")
    assert [one.path for one in made_by(tmp_path, again) if one.allowed] == [everything[0], WEAPON]
    assert again == [WEAPON]
    (tmp_path / WEAPON).unlink()
    assert [one.path for one in made_by(tmp_path, again)] == [path for path in everything if path != WEAPON]
    (kept,) = (path for path in folder().iterdir() if path.suffix == ".stubs")
    assert WEAPON.encode() not in kept.read_bytes()
    kept.write_bytes(kept.read_bytes()[:-1])
    assert [one.path for one in made_by(tmp_path, again)] == again[1:]


def test_nothing_is_kept_of_a_catalogue_that_lies_there_for_the_moment(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Unless it is to be kept."""
    monkeypatch.setenv("FIHRIST_CACHE", str(tmp_path))
    catalogue_at(small, keeping=False)
    assert not [*tmp_path.glob("*.stubs")]
    catalogue_at(small)
    assert [*tmp_path.glob("*.stubs")]


def held(catalogue: Catalogue) -> object:
    """What a catalogue was made of, in its order."""
    records = [(id, catalogue.paths[id], record) for id, record in catalogue.records.items()]
    return records, catalogue.files, catalogue.promised, catalogue.allowances, catalogue.words


def test_the_order_of_files_tells_nothing(small: Path, loaded: tuple[Loaded, ...]) -> None:
    """The same catalogue is made of them, its records by their paths, with its documents and its words."""
    whole = assemble(small, loaded)
    mixed = assemble(small, Random(1).sample(loaded, len(loaded)))
    assert held(mixed) == held(whole)
    assert [*whole.paths.values()] == sorted(one.path for one in loaded if one.record)
    assert whole.allowances == tuple(one for file in loaded for one in file.allowed) != ()
    assert whole.words == {"cues": {"expectation": {"words": ["x"]}}}
    assert {*whole.files} == {path.relative_to(small).as_posix() for path in (small / "seeds").iterdir()}
    assert assemble(small, loaded, files={}).files == {}


def test_a_document_may_be_larger_than_a_record(tmp_path: Path, loaded: tuple[Loaded, ...]) -> None:
    """It is read up to a limit of its own."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/large.txt").write_bytes(b"x" * 300_000)
    source = next(one for one in loaded if isinstance(one.record, Source))
    assert source.record
    large = replace(source, record=source.record.model_copy(update={"file": "seeds/large.txt"}))
    assert assemble(tmp_path, [large]).files == {"seeds/large.txt": b"x" * 300_000}


def test_of_two_with_one_id_the_one_that_is_named_so_comes_first(small: Path, witness: Witness) -> None:
    """Then the one whose path is first; what a name promises is promised all the same."""
    data = (small / WEAPON).read_bytes()
    paths = [f"catalogue/weapons/{name}.yaml" for name in ("a", "b", "mawj-3", "z")]
    files = [load(File(path, data), witness) for path in paths]
    assert [assemble(small, some).paths["mawj-3"] for some in (files, files[:2], files[::-1])] == [
        WEAPON, paths[0], WEAPON,
    ]  # fmt: skip
    assert assemble(small, files).promised == {"a", "b", "mawj-3", "z"}


def test_a_document_that_no_record_names_is_told(small: Path, loaded: tuple[Loaded, ...]) -> None:
    """Unless a record of a source cannot be read, which might have named it; what the system keeps from us is told."""
    named = next(path for path in assemble(small, loaded).files)
    seeds = (File(named), File("seeds/new.txt"), File("seeds/closed.txt", fault=UNREAD))
    expected = [
        Loaded(path, "", None, None, (Fault(fault[0], Span(0, 0), *fault[1:]),))
        for path, fault in (("seeds/new.txt", STRAY), ("seeds/closed.txt", UNREAD))
    ]
    made = [stub(File(one.path, one.text.encode()), one) for one in loaded]
    assert [*strays(seeds, made, named.__eq__)] == expected
    assert [*strays(seeds, [], named.__eq__)] == []
    unread = Loaded("catalogue/sources/x.yaml", "", None, None, ())
    assert [*strays(seeds, [*made, stub(File(unread.path), unread)], named.__eq__)] == []


def test_a_stub_can_be_told_in_a_line(loaded: tuple[Loaded, ...]) -> None:
    """Its values are JSON without a line's end, by which those that are kept are told apart."""
    for one in loaded:
        values = stub(File(one.path, one.text.encode()), one).values
        assert b"\n" not in values
        assert json.loads(values) == (one.document and one.document.values)
