"""A catalogue of one document of the tests' own, clean, for tests that change it; and the command, run in a folder."""

import shutil
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

ROOT = Path(__file__).parents[1]
SMALL = ROOT / "tests/small"
OTHERS = "khatami-visit"
"""The source of the small catalogue that stands for examples of checks, and is left out here."""


def make(folder: Path) -> Path:
    """Writes the catalogue into a folder."""
    shutil.copytree(ROOT / "schemas", folder / "schemas")
    shutil.copytree(SMALL / "seeds", folder / "seeds")
    for path in sorted((SMALL / "catalogue").rglob("*.yaml")):
        text = path.read_text("utf-8")
        if OTHERS not in text:
            target = folder / path.relative_to(SMALL)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8")
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
