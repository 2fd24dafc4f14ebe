"""Writing: all files or none, each by one step, and nothing where it does not belong."""

import os
from contextlib import suppress
from pathlib import Path
from threading import Thread

import pytest

from fihrist.catalogue.writing import STAGED, Change, NotWritten, clear, write
from tests.faults import tree

ONE, TWO = "catalogue/weapons/one.yaml", "catalogue/weapons/two.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A root with one file, beside a folder that is none of ours."""
    (tmp_path / "root/catalogue/weapons").mkdir(parents=True)
    (tmp_path / "root" / ONE).write_bytes(b"old")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/file").write_bytes(b"old")
    return tmp_path / "root"


def test_what_is_made_and_what_goes(root: Path) -> None:
    """New, changed and removed files are told; what changes nothing is not."""
    assert write(root, [Change(ONE, b"old", b"new"), Change(TWO, None, b"two"), Change(TWO, b"x", b"x")]) == (ONE, TWO)
    assert write(root, [Change(ONE, b"new", None)]) == (ONE,)
    assert {name: found[1] for name, found in tree(root).items()} == {TWO: b"two"}


CONFLICTS = {
    "changed meanwhile": (Change(ONE, b"what was read", b"new"), "has changed since it was read"),
    "gone meanwhile": (Change(TWO, b"what was read", b"new"), "no such file"),
    "there already": (Change(ONE, None, b"new"), "is there already"),
    "a folder": (Change("catalogue/weapons", None, b"new"), "is there already"),
}


@pytest.mark.parametrize("name", CONFLICTS)
def test_what_is_not_as_it_was_read_stays(name: str, root: Path) -> None:
    """Where one file is not as it was read nothing is written, not even what would come before it."""
    change, why = CONFLICTS[name]
    before = tree(root)
    with pytest.raises(NotWritten, match=why):
        write(root, [Change("catalogue/weapons/first.yaml", None, b"first"), change])
    assert tree(root) == before


LINKS = {
    "a file": ("catalogue/weapons/link.yaml", "outside/file", "catalogue/weapons/link.yaml", b"old"),
    "nothing yet": ("catalogue/weapons/link.yaml", "outside/new", "catalogue/weapons/link.yaml", None),
    "a folder": ("catalogue/places", "outside", "catalogue/places/new.yaml", None),
    "the folder of git": ("catalogue/places", "root/.git", "catalogue/places/config", None),
    "a loop": ("catalogue/places", "root/catalogue/places", "catalogue/places/new.yaml", None),
}


@pytest.mark.parametrize("name", LINKS)
def test_a_link_that_leads_out_is_not_followed(name: str, root: Path) -> None:
    """Nothing is written behind a link that leads out of the root or into a hidden folder, and the link stays."""
    link, target, path, before = LINKS[name]
    (root / ".git").mkdir()
    (root / link).symlink_to(root.parent / target)
    there = tree(root.parent)
    with pytest.raises(NotWritten):
        write(root, [Change(path, before, b"new")])
    assert tree(root.parent) == there


def test_a_planted_name_leads_nowhere(root: Path) -> None:
    """A link under the name of a staged file is neither followed nor kept, and what it leads to stays as it is."""
    (root / "catalogue/weapons" / f"{STAGED}0123456789abcdef").symlink_to(root.parent / "outside/file")
    clear(root)
    write(root, [Change(ONE, b"old", b"new")])
    assert tree(root) == {ONE: (tree(root)[ONE][0], b"new")}
    assert (root.parent / "outside/file").read_bytes() == b"old"


def test_a_reader_never_sees_a_torn_file(root: Path) -> None:
    """While two write the same file by turns, whoever reads it sees one text or the other."""
    texts = (b"a" * 200_000, b"b" * 200_000)
    (root / ONE).write_bytes(texts[0])

    def turn(before: bytes, after: bytes) -> None:
        for _ in range(50):
            with suppress(NotWritten):  # it is not the turn of this one
                write(root, [Change(ONE, before, after)])

    writers = [Thread(target=turn, args=order) for order in (texts, texts[::-1])]
    for writer in writers:
        writer.start()
    seen = set()
    while any(writer.is_alive() for writer in writers):
        seen.add((root / ONE).read_bytes())
    assert seen <= set(texts)
    assert os.listdir(root / "catalogue/weapons") == ["one.yaml"]
