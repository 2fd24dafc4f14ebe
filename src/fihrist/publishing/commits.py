"""Commits: the files that one has, byte for byte, whatever attributes or settings tell git to do to them."""

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_LINK = b"120000"
_SETTINGS = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "GIT_OPTIONAL_LOCKS": "0"}


class Unreadable(Exception):
    """What git says where it cannot read a commit."""


@dataclass(frozen=True, slots=True)
class Blob:
    """A file of a commit: its path from the folder that was asked for, its bytes; those of a link name its goal."""

    path: str
    data: bytes
    is_link: bool


def git(root: Path, *words: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """A run of git in a folder, in English; raises OSError where there is none."""
    command, settings = ["git", "-c", "core.quotepath=off", *words], {**os.environ, **_SETTINGS}
    return subprocess.run(command, cwd=root, env=settings, input=given, capture_output=True, check=False)


def blobs(root: Path, commit: str, *folders: str) -> Iterator[Blob]:
    """The files that a commit has below folders of a root; raises Unreadable.

    An archive would leave out what `.gitattributes` tells it to, so that a proposal could hide a part of itself.
    """
    listed = git(root, "ls-tree", "-r", "-z", commit, *folders)
    if listed.returncode:
        raise Unreadable(listed.stderr.decode("utf-8", "replace"))
    rows = (row.partition(b"\t") for row in listed.stdout.split(b"\0") if row)
    found = [(about.split(), os.fsdecode(path)) for about, _, path in rows]
    own = [(mode, name, path) for (mode, sort, name), path in found if sort == b"blob"]
    told = git(root, "cat-file", "--batch", given=b"".join(name + b"\n" for _, name, _ in own)).stdout
    at = 0
    for mode, name, path in own:
        start = told.find(b"\n", at) + 1
        about = told[at : start - 1]
        if not about.startswith(name + b" blob "):
            raise Unreadable(about.decode("utf-8", "replace"))
        end = start + int(about.rpartition(b" ")[2])
        yield Blob(path, told[start:end], mode == _LINK)
        at = end + 1
