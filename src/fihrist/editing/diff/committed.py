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
    "ot a valid object name": "{commit} is no commit here",
    "": "{commit} cannot be read: {words}",
}
"""What git says, and what it means for somebody who asks for a commit."""


class Unreadable(Exception):
    """Why a commit cannot be read, in words for the user."""


@contextmanager
def checkout(root: Path, commit: str) -> Iterator[Path]:
    """A folder with the files of the catalogue as a commit has them; raises Unreadable."""
    if commit.startswith("-"):
        raise Unreadable(f"{commit} is no commit here")
    try:
        done = _git(root, "archive", "--format=tar", commit)
    except FileNotFoundError:
        raise Unreadable(f"{commit} cannot be read: git is not installed") from None
    if done.returncode:
        raise Unreadable(_reason(root, commit, done.stderr.decode("utf-8", "replace")))
    with TemporaryDirectory() as folder, tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        wanted = [m for m in archive if m.name.split("/")[0] in (CATALOGUE, SEEDS, SCHEMAS)]
        archive.extractall(folder, wanted, filter="data")
        (Path(folder) / CATALOGUE).mkdir(exist_ok=True)
        yield Path(folder)


def _reason(root: Path, commit: str, said: str) -> str:
    words = " ".join(said.removeprefix("fatal: ").split())
    message = next(reason for sign, reason in _REASONS.items() if sign in said)
    if message.endswith("is no commit here") and b"true" in _git(root, "rev-parse", "--is-shallow-repository").stdout:
        message += "; this clone does not have the whole past: run `git fetch --unshallow`"
    return message.format(root=root, commit=commit, words=words)


def _git(root: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    english = {**os.environ, "LC_ALL": "C"}
    return subprocess.run(["git", *words], cwd=root, capture_output=True, check=False, env=english)
