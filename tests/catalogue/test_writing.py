"""Writing: all files or none, each by one step, and nothing where it does not belong."""

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path
from threading import Thread

import pytest

from fihrist.catalogue.writing import STAGED, Change, NotWritten, clear, reason, write
from tests.faults import from_then_on, injected, none, once, tree

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


def test_a_file_keeps_its_rights_also_where_it_moves(root: Path) -> None:
    """What is changed, and what is moved into a folder that there is not yet, has the rights that it had."""
    (root / ONE).chmod(0o640)
    write(root, [Change.of(ONE, "old", "new")])
    assert tree(root) == {ONE: (stat.S_IFREG | 0o640, b"new")}
    write(root, Change.of(ONE, "new", "newer").moved("catalogue/new/folder/two.yaml"))
    assert tree(root) == {"catalogue/new/folder/two.yaml": (stat.S_IFREG | 0o640, b"newer")}


def test_a_link_is_written_through_and_goes_by_itself(root: Path) -> None:
    """A change goes to the file behind a link, and what is removed is the link."""
    (root / TWO).symlink_to("one.yaml")
    write(root, [Change(TWO, b"old", b"new")])
    assert ((root / TWO).is_symlink(), (root / ONE).read_bytes()) == (True, b"new")
    write(root, [Change(TWO, b"new", None)])
    assert [(name, found[1]) for name, found in tree(root).items()] == [(ONE, b"new")]


def test_what_cannot_be_written_is_taken_back_or_told(root: Path) -> None:
    """Where one call is refused all is as it was; where all are from then on, what is not is named."""
    changes = [Change(ONE, b"old", b"new"), Change(TWO, None, b"two")]
    (root / ONE).chmod(0o640)
    before, full = tree(root), OSError(errno.ENOSPC, "No space", "disk")
    with injected(none) as calls:
        write(root, changes)
    write(root, [Change(ONE, b"new", b"old"), Change(TWO, b"two", None)])
    kinds = [call.partition(" ")[0] for call in calls]
    second = len(kinds) - kinds[::-1].index("replace")
    for at in (at for at in range(1, second + 1) if kinds[at - 1] != "mkdir"):  # the folder is there already
        with injected(once(at, full)), pytest.raises(NotWritten, match=r"^nothing was written: no space: disk$"):
            write(root, changes)
        assert tree(root) == before, at

    def interrupted(number: int) -> None:
        once(second, KeyboardInterrupt())(number)
        from_then_on(second + 1, full)(number)

    for fault, why in ((from_then_on(second, full), "no space: disk"), (interrupted, "interrupted")):
        with injected(fault), pytest.raises(NotWritten) as told:
            write(root, changes)
        assert str(told.value) == f"{why}; what could not be taken back: {ONE}"
        assert (root / ONE).read_bytes() == b"new"
        clear(root)
        write(root, [Change(ONE, b"new", b"old")])


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (OSError(errno.ENOSPC, "No space"), "no space"),
        (OSError("Odd"), "odd"),
        (OSError(errno.EIO, "No luck", "a"), "no luck: a"),
        (OSError(errno.EIO, "No luck", b"a"), "no luck: a"),
        (OSError(errno.EIO, "No luck", 5), "no luck"),
    ],
)
def test_why_the_system_refuses(error: OSError, why: str) -> None:
    """What the system says, and the file that it names."""
    assert reason(error) == why


CONFLICTS = {
    "changed meanwhile": (Change(ONE, b"what was read", b"new"), f"{ONE} has changed since it was read"),
    "gone meanwhile": (Change(TWO, b"what was read", b"new"), f"no such file or directory: {{root}}/{TWO}"),
    "there already": (Change(ONE, None, b"new"), f"{ONE} is there already"),
    "a folder": (Change("catalogue/weapons", None, b"new"), "catalogue/weapons is there already"),
}


@pytest.mark.parametrize("name", CONFLICTS)
def test_what_is_not_as_it_was_read_stays(name: str, root: Path) -> None:
    """Where one file is not as it was read nothing is written, not even what would come before it, nor a folder."""
    change, why = CONFLICTS[name]
    before = tree(root)
    with pytest.raises(NotWritten) as told:
        write(root, [Change("catalogue/new/folder/first.yaml", None, b"first"), change])
    assert str(told.value) == f"nothing was written: {why.format(root=root)}"
    assert (tree(root), (root / "catalogue/new").exists()) == (before, False)


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
    with pytest.raises(NotWritten, match=r"^nothing was written: "):
        write(root, [Change(path, before, b"new")])
    assert tree(root.parent) == there


def test_a_planted_name_leads_nowhere(root: Path) -> None:
    """A link under the name of a staged file is neither followed nor kept, and what it leads to stays as it is."""
    (root / "catalogue/weapons" / f"{STAGED}0123456789abcdef").symlink_to(root.parent / "outside/file")
    (root / "catalogue" / f"{STAGED}folder").mkdir()
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
