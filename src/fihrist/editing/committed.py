"""The catalogue of a commit, laid out in a folder that goes away again; the working tree is not touched."""

import io
import os
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from fihrist.catalogue.files import CATALOGUE, SCHEMAS, SEEDS

_REASONS = {
    "not a git repository": "{root} is in no repository",
    "dubious ownership": "git does not trust this repository: {words}",
    "Not a valid object name": "{commit} is no commit here",
    "not a valid object name": "{commit} is no commit here",
}
"""What git says, and what it means for somebody who asks for a commit."""


class Unreadable(Exception):
    """Why a commit cannot be read, in words for the user."""


@contextmanager
def checkout(root: Path, commit: str) -> Iterator[Path]:
    """A folder with the files of the catalogue as a commit has them; raises Unreadable."""
    if commit.startswith("-"):
        raise Unreadable(f"{commit} is no commit here")
    data = _git(root, commit, "archive", "--format=tar", commit)
    with TemporaryDirectory() as folder, tarfile.open(fileobj=io.BytesIO(data)) as archive:
        wanted = [m for m in archive if m.name.split("/")[0] in (CATALOGUE, SEEDS, SCHEMAS)]
        archive.extractall(folder, wanted, filter="data")
        (Path(folder) / CATALOGUE).mkdir(exist_ok=True)
        yield Path(folder)


def _git(root: Path, commit: str, *words: str) -> bytes:
    """What git prints; raises Unreadable with its reason."""
    try:
        done = subprocess.run(
            ["git", *words], cwd=root, capture_output=True, check=False, env={**os.environ, "LC_ALL": "C"}
        )
    except FileNotFoundError:
        raise Unreadable(f"{commit} cannot be read: git is not installed") from None
    if done.returncode == 0:
        return done.stdout
    said = " ".join(done.stderr.decode("utf-8", "replace").removeprefix("fatal: ").split())
    reason = next((words for sign, words in _REASONS.items() if sign in said), "{commit} cannot be read: {words}")
    message = reason.format(root=root, commit=commit, words=said)
    if message.endswith("is no commit here") and _is_shallow(root):
        message += "; this clone does not have the whole past: run `git fetch --unshallow`"
    raise Unreadable(message)


def _is_shallow(root: Path) -> bool:
    done = subprocess.run(["git", "rev-parse", "--is-shallow-repository"], cwd=root, capture_output=True, check=False)
    return done.stdout.strip() == b"true"
