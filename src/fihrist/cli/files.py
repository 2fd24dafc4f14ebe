"""Writing what a command changes: a file is replaced as a whole, never left half-written, never another's work."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import click

from fihrist.catalogue import files
from fihrist.model.kinds import by_folder


def texts(root: Path, only: frozenset[str] | None = None) -> Iterator[tuple[str, str]]:
    """The path and text of every record's file that can be read, or of those that `only` names."""
    for file in files.records(root, frozenset(by_folder())):
        if file.fault is None and (only is None or file.path in only):
            try:
                yield file.path, file.data.decode("utf-8")
            except UnicodeDecodeError:
                continue


def replace(path: Path, before: str, text: str) -> None:
    """Puts a text in the place of the one that was read, in one step; a link stays a link, a file keeps its mode."""
    path = path.resolve()
    if path.read_bytes() != before.encode():
        raise click.UsageError(f"{path} has changed since it was read; nothing was written to it")
    staged = path.with_name(f".{path.name}.new")
    staged.write_text(text, encoding="utf-8", newline="\n")
    staged.chmod(stat.S_IMODE(path.stat().st_mode))
    os.replace(staged, path)


def create(path: Path, text: str) -> None:
    """Writes a file that is not there yet; wrong use where there is one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise click.UsageError(f"{path} is there already") from None
