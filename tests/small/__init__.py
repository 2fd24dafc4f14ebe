"""A small catalogue of the tests' own, clean: a real document, an invented one, and some records of each kind."""

import shutil
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

SMALL = Path(__file__).parent
ROOT = SMALL.parents[1]
SHARED = ("000_a02b6a7c3cf66cba.txt",)
"""The documents in `seeds/` of the repository that the catalogue uses as well."""


def make(folder: Path) -> Path:
    """Copies the catalogue with its documents and the schemas into a folder, which becomes its root."""
    shutil.copytree(SMALL / "catalogue", folder / "catalogue")
    shutil.copytree(SMALL / "seeds", folder / "seeds")
    shutil.copytree(ROOT / "schemas", folder / "schemas")
    for name in SHARED:
        shutil.copy(ROOT / "seeds" / name, folder / "seeds")
    return folder


def with_a_document(folder: Path) -> Path:
    """A copy of the repository's data to which a document is added, with the records that rest on it alone."""
    for name in ("catalogue", "seeds", "schemas", "docs"):
        shutil.copytree(ROOT / name, folder / name)
    for path in sorted((SMALL / "catalogue").rglob("*.yaml")):
        target = folder / path.relative_to(SMALL)
        if not target.exists() and "khatami-visit/" not in path.read_text("utf-8"):
            target.parent.mkdir(exist_ok=True)
            shutil.copy(path, target)
    for path in (SMALL / "seeds").iterdir():
        shutil.copy(path, folder / "seeds")
    return folder


def change(root: Path, path: str, old: str, new: str) -> str:
    """Puts one text in the place of another in a file, and gives the file's text before."""
    before = (root / path).read_text("utf-8")
    assert old in before
    (root / path).write_text(before.replace(old, new), "utf-8")
    return before


@contextmanager
def changed(root: Path, path: str, old: str, new: str) -> Iterator[str]:
    """The text of a file before, while one text stands in the place of another in it; then all is put back."""
    before = change(root, path, old, new)
    try:
        yield before
    finally:
        (root / path).write_text(before, "utf-8")


@dataclass(frozen=True)
class Done:
    """How a run of the command ended."""

    returncode: int
    stdout: str
    stderr: str


def fihrist(*args: str, cwd: Path) -> Done:
    """One run of the command in a folder, within this process since that is quicker."""
    from fihrist.cli import group

    with chdir(cwd):
        done = CliRunner().invoke(group, args, catch_exceptions=False)
    return Done(done.exit_code, done.stdout, done.stderr)
