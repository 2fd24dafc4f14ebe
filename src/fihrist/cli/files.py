"""Writing what a command changes: a file is replaced as a whole, never left half-written."""

import os
from collections.abc import Iterator
from pathlib import Path

from fihrist.catalogue import files as discovery
from fihrist.model.kinds import by_folder


def texts(root: Path, only: frozenset[str] | None = None) -> Iterator[tuple[str, str]]:
    """The path and text of every record's file that can be read, or of those that `only` names."""
    for file in discovery.records(root, frozenset(by_folder())):
        if file.fault is None and (only is None or file.path in only):
            try:
                yield file.path, file.data.decode("utf-8")
            except UnicodeDecodeError:
                continue


def replace(path: Path, text: str) -> None:
    """Puts a text in the place of a file in one step."""
    staged = path.with_name(f".{path.name}.new")
    staged.write_text(text, encoding="utf-8", newline="\n")
    os.replace(staged, path)


def create(path: Path, text: str) -> bool:
    """Writes a file that is not there yet; False, and nothing done, where it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        return False
    return True
