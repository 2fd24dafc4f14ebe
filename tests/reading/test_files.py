"""The files of a catalogue: which there are, and why one is not opened."""

import os
from pathlib import Path
from typing import Any

import pytest

from fihrist.catalogue.loading import records
from fihrist.reading.files import File, below, file_at, find_root


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A root with a record, odd files, and folders of which the tests that say so cannot read those that are closed."""
    for folder in ("catalogue/weapons/folder.yaml", "catalogue/closed", "catalogue/weapons/closed", ".git"):
        (tmp_path / folder).mkdir(parents=True)
    for name in ("b.yaml", "a.yaml", ".#a.yaml", ".a.yaml.swp", ".DS_Store", ".hidden", "folder.yaml/c.yaml"):
        (tmp_path / "catalogue/weapons" / name).write_text("id: x\n")
    for name, goal in {"out": "../../..", "git": "../../.git", "link": "closed", "file": "a.yaml"}.items():
        (tmp_path / "catalogue/weapons" / name).symlink_to(goal)
    return tmp_path


def refuse(*args: Any) -> Any:
    """What the system says to who has no right; the tests may run as root, whom no right stops."""
    raise PermissionError(13, "Permission denied")


def test_files_come_in_the_order_of_their_paths(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the order of the folders: links and records that are folders as well, traces not, closed ones named."""
    scan = os.scandir
    monkeypatch.setattr(os, "scandir", lambda path: refuse() if path.name == "closed" else scan(path))
    found = [path.removeprefix("catalogue/") + why for path, why in sorted(below(root, "catalogue"))]
    assert found == [
        "closedpermission denied", "weapons/.hidden", "weapons/a.yaml", "weapons/b.yaml",
        "weapons/closedpermission denied", "weapons/file", "weapons/folder.yaml", "weapons/git", "weapons/link",
        "weapons/out",
    ]  # fmt: skip
    assert next((file.path, file.fault) for file in records(root)) == (
        "catalogue/closed", ("F106", "this folder can't be read: permission denied", "check its rights")
    )  # fmt: skip


FILES: dict[str, tuple[str, str, str | None] | None] = {
    "a.yaml": None,
    "file": None,
    "out": ("F104", "this link leads out of the catalogue", "put the file itself here"),
    "git": ("F104", "this link leads out of the catalogue", "put the file itself here"),
    "folder.yaml": ("F101", "this is not a regular file", "put a plain file here, or remove it"),
    "none.yaml": ("F106", "this file can't be read: no such file or directory", "check its rights"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_opened_or_its_fault_told(name: str, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A regular file inside the root, also behind a link, is read up to a limit; what the system refuses is a fault."""
    path, fault = f"catalogue/weapons/{name}", FILES[name]
    assert file_at(root, path, max_bytes=6) == File(path, b"" if fault else b"id: x\n", fault)
    if not fault:
        large = ("F102", "6 bytes; the limit is 5", "split it")
        assert file_at(root, path, max_bytes=5) == File(path, fault=large)
        monkeypatch.setattr("builtins.open", refuse)
        closed = ("F106", "this file can't be read: permission denied", "check its rights")
        assert file_at(root, path) == File(path, fault=closed)


def test_the_root_is_at_or_above(root: Path) -> None:
    """A command finds the catalogue from any folder in it, and none where there is none."""
    assert find_root(root / "catalogue/weapons") == root
    assert find_root(root.parent) is None
