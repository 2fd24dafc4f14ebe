"""The records of a commit, read from git without touching the working tree."""

import io
import subprocess
import tarfile
from collections.abc import Iterator
from pathlib import Path

from fihrist.catalogue.files import CATALOGUE, SCHEMAS, File
from fihrist.checking.engine import load
from fihrist.model import Record
from fihrist.model.kinds import by_folder
from fihrist.model.shape.witness import Witness


class NoSuchCommit(Exception):
    """The name is that of no commit, or there is no git."""


def records(root: Path, commit: str) -> list[Record]:
    """The records of a commit that have their shape today; raises NoSuchCommit."""
    witness = Witness.of(root / SCHEMAS)
    loaded = (load(file, witness) for file in files(root, commit))
    return [file.record for file in loaded if file.record]


def files(root: Path, commit: str) -> Iterator[File]:
    """The files of the catalogue in a commit, by path."""
    if commit.startswith("-"):
        raise NoSuchCommit(commit)
    command = ["git", "archive", "--format=tar", commit, "--", CATALOGUE]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, check=False)
    except OSError as error:
        raise NoSuchCommit(commit) from error
    if done.returncode:
        raise NoSuchCommit(commit)
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        for member in sorted(archive, key=lambda m: m.name):
            parts = member.name.split("/")
            data = archive.extractfile(member) if member.isreg() else None
            if data and len(parts) == 3 and parts[1] in by_folder() and member.name.endswith(".yaml"):
                yield File(member.name, data.read())
