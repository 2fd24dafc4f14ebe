"""Files: those below the root of a catalogue, as they lie there, never opened where that could do harm."""

import os
import re
import stat
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from fihrist.reading import MAX_BYTES
from fihrist.reading.keeping import digest

CATALOGUE = "catalogue"
SEEDS = "seeds"
SCHEMAS = "schemas"
WORDS = "words"
"""The folder in `catalogue/` with the words that the checks of this catalogue are to know."""
MAX_SOURCE_BYTES = 1_048_576
_TRACE = re.compile(r"\.#.*|\..*\.sw[a-z]|\.DS_Store|\.gitkeep|\.fihrist-.*")
"""Hidden files of editors, of the system, of git and of our own writing, which hold no knowledge."""
_DEVICE = re.compile(r"(?i)(?:con|prn|aux|nul|(?:com|lpt)[0-9])(?:\..*)?|.*\.")
"""Names that Windows keeps for devices, whatever they end in, or cuts."""


@dataclass(frozen=True)
class File:
    """A file below the root: its path with forward slashes, and its bytes, or the fault that kept them from us."""

    path: str
    data: bytes = b""
    fault: tuple[str, str, str | None] | None = None

    @cached_property
    def content(self) -> str:
        """A digest of what the file holds, or of the fault that keeps it from us."""
        return digest(repr(self.fault), self.data)


def is_root(folder: Path) -> bool:
    """Whether a folder holds a catalogue; one that may not be looked into holds none."""
    return os.path.isdir(folder / CATALOGUE)


def find_root(start: Path) -> Path | None:
    """The nearest folder at or above `start` that holds a catalogue."""
    return next((folder for folder in (start, *start.parents) if is_root(folder)), None)


def is_within(root: Path, path: Path | str) -> bool:
    """Whether a path, links followed, lies below the root and in no hidden folder, such as that of git."""
    top, full = (Path(os.path.realpath(one)) for one in (root, path))  # which a loop of links does not stop
    return full.is_relative_to(top) and not any(part.startswith(".") for part in full.relative_to(top).parts)


def file_at(
    root: Path, path: str, *, max_bytes: int = MAX_BYTES, within: Callable[[Path, str], bool] = is_within
) -> File:
    """One file, never opened unless it is a regular one inside the root and within `max_bytes`."""
    full = f"{root}/{path}"
    try:
        about = os.lstat(full)
        # What is no link lies where its folder does.
        folder, _, name = full.rpartition("/")
        is_plain = stat.S_ISREG(about.st_mode) and not name.startswith(".")
        if not (within(root, folder) if is_plain else is_within(root, full)):
            return File(path, fault=("F104", "this link leads out of the catalogue", "put the file itself here"))
        about = about if is_plain else os.stat(full)
        if not stat.S_ISREG(about.st_mode):
            return File(path, fault=("F101", "this is not a regular file", "put a plain file here, or remove it"))
        if about.st_size > max_bytes:
            return File(path, fault=("F102", f"{about.st_size:,} bytes; the limit is {max_bytes:,}", "split it"))
        with open(full, "rb") as file:
            return File(path, file.read())
    except OSError as error:
        return File(path, fault=("F106", f"this file can't be read: {str(error.strerror).lower()}", "check its rights"))


def everything(root: Path, folder: str, *, max_bytes: int = MAX_BYTES) -> tuple[File, ...]:
    """The files below a folder, ordered by path, and with a fault each folder there that can't be read."""
    found = sorted(below(root, folder)) if (root / folder).is_dir() else ()
    within = cache(is_within)
    unread = {path: ("F106", f"this folder can't be read: {why}", "check its rights") for path, why in found if why}
    faults = {path: fault for path, _ in found if (fault := unread.get(path) or misnamed(path))}
    return tuple(
        File(path, fault=faults[path]) if path in faults else file_at(root, path, max_bytes=max_bytes, within=within)
        for path, _ in found
    )


def is_utf8(name: str) -> bool:
    """Whether the name of a file, or its path, is UTF-8."""
    return name.isascii() or name.encode("utf-8", "replace").decode() == name


def misnamed(path: str) -> tuple[str, str, str] | None:
    """The fault that not every machine can have a file of this name."""
    name = path.rpartition("/")[2]
    if not is_utf8(name):
        return "F105", "the name of this file is not UTF-8", "give it another name"
    if _DEVICE.fullmatch(name):
        return "F105", "Windows can have no file of this name", "give it another name"
    return None


def published(folder: Path) -> dict[str, str]:
    """The texts of the `<kind>.schema.json` files of a folder, by kind."""
    texts: dict[str, str] = {}
    # A pipe or a folder is not opened, nor what is too large to be a schema of ours.
    for file in (f for f in sorted(folder.glob("*.schema.json")) if f.is_file() and f.stat().st_size <= MAX_BYTES):
        with suppress(OSError):
            texts[file.name.removesuffix(".schema.json")] = file.read_text("utf-8", errors="replace")
    return texts


def below(root: Path, folder: str) -> Iterator[tuple[str, str]]:
    """The path of each file below a folder, and of each folder that can't be read with the reason, else empty."""
    waiting = [folder]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(root / folder) as found:
                entries = [entry for entry in found if not _TRACE.fullmatch(entry.name)]
        except OSError as error:
            yield folder, str(error.strerror).lower()
            continue
        for entry in entries:
            path = f"{folder}/{entry.name}"
            if entry.is_dir(follow_symlinks=False) and not entry.name.endswith(".yaml"):
                waiting.append(path)
            else:
                yield path, ""
