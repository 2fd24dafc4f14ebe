"""The files of a catalogue."""

from pathlib import Path

import pytest

from fihrist.catalogue.loading import records
from fihrist.reading.files import File, find_root


@pytest.fixture
def weapons(tmp_path: Path) -> Path:
    """An empty folder of weapons in a catalogue at `tmp_path`."""
    folder = tmp_path / "catalogue" / "weapons"
    folder.mkdir(parents=True)
    return folder


def found(root: Path) -> list[tuple[str, str | None]]:
    """The path and the code of the fault of each file."""
    return [(file.path, file.fault and file.fault[0]) for file in records(root)]


def test_files_come_in_the_order_of_their_paths(weapons: Path, tmp_path: Path) -> None:
    """The order of the folder does not matter."""
    for name in ("b.yaml", "a.yaml"):
        (weapons / name).write_text("id: x\n")
    assert found(tmp_path) == [("catalogue/weapons/a.yaml", None), ("catalogue/weapons/b.yaml", None)]


def test_a_file_without_rights_is_named(weapons: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the operating system refuses is a fault and no exception."""
    (weapons / "a.yaml").write_text("id: x\n")

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    # The tests may run as root, whom no right stops.
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert list(records(tmp_path)) == [
        File(
            "catalogue/weapons/a.yaml",
            fault=("F106", "this file can't be read: permission denied", "check its rights"),
        )
    ]


def test_the_root_is_at_or_above(weapons: Path, tmp_path: Path) -> None:
    """A command finds the catalogue from any folder in it, and none where there is none."""
    assert find_root(weapons) == tmp_path
    assert find_root(tmp_path.parent) is None
