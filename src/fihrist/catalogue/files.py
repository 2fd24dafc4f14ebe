"""The files of a catalogue: which there are, and their bytes."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CATALOGUE = "catalogue"
SEEDS = "seeds"
SCHEMAS = "schemas"
MAX_SOURCE_BYTES = 4_194_304


@dataclass(frozen=True, slots=True)
class File:
    """A file below the root: its path with forward slashes, and its bytes, or the fault that kept them from us."""

    path: str
    data: bytes = b""
    fault: tuple[str, str, str | None] | None = None


def is_root(folder: Path) -> bool:
    """Whether a folder holds a catalogue; one that may not be looked into holds none."""
    try:
        return (folder / CATALOGUE).is_dir()
    except OSError:
        return False


def find_root(start: Path) -> Path | None:
    """The nearest folder at or above `start` that holds a catalogue."""
    return next((folder for folder in (start, *start.parents) if is_root(folder)), None)


def records(root: Path, folders: frozenset[str], *, max_bytes: int = 262_144) -> Iterator[File]:
    """Every file in `catalogue/`, ordered by path; what does not belong there comes with a fault."""
    for path, fault in sorted(_below(root, CATALOGUE)):
        parts = path.split("/")
        if fault:
            yield File(path, fault=("F106", f"this folder can't be read: {fault}", "check its rights"))
        elif len(parts) != 3 or parts[1] not in folders:
            yield File(path, fault=("F105", "no kind of record has its files here", _where(folders)))
        elif not path.endswith(".yaml"):
            yield File(path, fault=("F105", "this file does not end in `.yaml`", "rename it, or move it out"))
        else:
            yield load(root, path, max_bytes=max_bytes)


def load(root: Path, path: str, *, max_bytes: int) -> File:
    """One file, never opened unless it is a regular one inside the root and within `max_bytes`."""
    full = root / path
    try:
        if not full.resolve().is_relative_to(root.resolve()):
            return File(path, fault=("F104", "this link leads out of the catalogue", "put the file itself here"))
        about = full.stat()
        if not stat.S_ISREG(about.st_mode):
            return File(path, fault=("F101", "this is not a regular file", "put a plain file here, or remove it"))
        if about.st_size > max_bytes:
            return File(path, fault=("F102", f"{about.st_size:,} bytes; the limit is {max_bytes:,}", "split it"))
        return File(path, full.read_bytes())
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or "a loop of links"
        return File(path, fault=("F106", f"this file can't be read: {reason.lower()}", "check its rights"))


def _below(root: Path, folder: str) -> Iterator[tuple[str, str]]:
    """The path of each file below a folder, and of each folder that can't be read with the reason, else empty."""
    waiting = [folder]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(root / folder) as found:
                entries = [entry for entry in found if not entry.name.startswith(".")]
        except OSError as error:
            yield folder, (error.strerror or "no reason given").lower()
            continue
        for entry in entries:
            path = f"{folder}/{entry.name}"
            if entry.is_dir(follow_symlinks=False) and not entry.name.endswith(".yaml"):
                waiting.append(path)
            else:
                yield path, ""


def _where(folders: frozenset[str]) -> str:
    return "move it into one of " + ", ".join(f"`{CATALOGUE}/{name}/`" for name in sorted(folders))
