"""Writing: files of a catalogue, all of them or none, each staged beside its place and put there by one step."""

import os
import secrets
import stat
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from fihrist.reading.files import CATALOGUE, SCHEMAS, SEEDS, is_within

STAGED = ".fihrist-"
"""How the names of staged files and folders begin; the rest of a name cannot be guessed."""
WRITTEN = (CATALOGUE, SEEDS, SCHEMAS)
"""The folders below the root into which commands write."""


class NotWritten(Exception):
    """Why nothing was written, or what could not be taken back, in words for the user."""


@dataclass(frozen=True, slots=True)
class Change:
    """A file below the root, what was read from it (None: there was none), and what it is to hold (None: it goes).

    A new file has the rights of the file that it is `like`, if it is like one.
    """

    path: str
    before: bytes | None
    after: bytes | None
    like: str | None = None

    @classmethod
    def of(cls, path: str, before: str | None, after: str | None) -> "Change":
        """The change of a text."""
        was, is_to_be = (None if text is None else text.encode() for text in (before, after))
        return cls(path, was, is_to_be)

    def moved(self, path: str) -> tuple["Change", "Change"]:
        """The same for a file that is moved: it is written at its new path, and then goes from the old one."""
        return Change(path, None, self.after, like=self.path), Change(self.path, self.before, None)


@dataclass(slots=True)
class Step:
    """A change on its way to its place, which is the file behind a link; `undo` is a staged copy of what was there."""

    change: Change
    goal: Path
    made: list[Path] = field(default_factory=list)
    staged: Path | None = None
    undo: Path | None = None


def write(root: Path, changes: Iterable[Change]) -> tuple[str, ...]:
    """Make all changes that change something, in their order, or none of them, and say which files these are.

    Every file is old or new at any moment, also when the run is killed, and what an earlier run has done is not done
    again. Raises NotWritten for a file that is not as it was read, a place outside the root, and a fault of the system.
    """
    wanted = tuple(change for change in changes if change.before != change.after)
    steps: list[Step] = []
    try:
        with alone(root / CATALOGUE):
            try:
                for change in wanted:
                    steps.append(Step(change, _goal(root, change)))
                    _stage(root, steps[-1], undo=len(wanted) > 1)
                _put_all(steps)
            finally:
                _clear(steps)
    except OSError as error:
        raise NotWritten(f"nothing was written: {reason(error)}") from error
    return tuple(change.path for change in wanted)


def clear(root: Path) -> None:
    """Remove what runs that died have staged below a root."""
    with alone(root / CATALOGUE):
        inside = (folder for folder in (root / name for name in WRITTEN) if is_within(root, folder))
        for left in (*root.glob(f"{STAGED}*"), *(path for folder in inside for path in folder.rglob(f"{STAGED}*"))):
            with suppress(OSError):
                left.unlink()


def reason(error: OSError) -> str:
    """Why the system refused something, with the file that it names."""
    why = (error.strerror or str(error)).lower()
    return f"{why}: {os.fsdecode(error.filename)}" if isinstance(error.filename, str | bytes) else why


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Wait until no other run of ours writes in a folder."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _goal(root: Path, change: Change) -> Path:
    """The file behind the links of a path, or the link that is to go; raises NotWritten where it leads out."""
    full = root / change.path
    if not is_within(root, full):
        raise NotWritten(f"nothing was written: {change.path} leads out of the catalogue")
    is_link_itself = None in (change.before, change.after)
    return Path(os.path.realpath(full.parent)) / full.name if is_link_itself else Path(os.path.realpath(full))


def _stage(root: Path, step: Step, *, undo: bool) -> None:
    """Write what is to come, and what was there where it may have to be put back, beside the goal."""
    change, goal = step.change, step.goal
    if _holds(goal, change.after):
        return
    step.made = [folder for folder in goal.parents if not folder.exists()]
    goal.parent.mkdir(parents=True, exist_ok=True)
    like = root / (change.like or change.path)
    mode = stat.S_IMODE(like.stat().st_mode) if change.like or change.before is not None else None
    if change.after is not None:
        step.staged = goal.with_name(f"{STAGED}{secrets.token_hex(8)}")
        _new(step.staged, change.after, mode)
    if change.before is not None and undo:
        step.undo = goal.with_name(f"{STAGED}{secrets.token_hex(8)}")
        _new(step.undo, change.before, mode)


def _new(path: Path, data: bytes, mode: int | None) -> None:
    """A new file that has reached the disk."""
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if mode is not None:
        path.chmod(mode)


def _put_all(steps: Sequence[Step]) -> None:
    """Put every change in its place; where one cannot be, take back those before it."""
    done: list[Step] = []
    try:
        for step in (step for step in steps if not _holds(step.goal, step.change.after)):
            if not _holds(step.goal, step.change.before):
                what = "is there already" if step.change.before is None else "has changed since it was read"
                raise NotWritten(f"nothing was written: {step.change.path} {what}")
            done.append(step)
            _put(step.staged, step.goal)
    except BaseException as error:
        if stuck := [step.change.path for step in reversed(done) if not _taken_back(step)]:
            why = reason(error) if isinstance(error, OSError) else str(error) or "interrupted"
            raise NotWritten(f"{why}; what could not be taken back: {', '.join(stuck)}") from error
        raise


def _holds(goal: Path, content: bytes | None) -> bool:
    """Whether a file has this content; None: whether there is nothing."""
    if content is None:
        return not os.path.lexists(goal)
    return goal.is_file() and goal.read_bytes() == content


def _put(staged: Path | None, goal: Path) -> None:
    """Put a staged file in its place, or remove what is there."""
    goal.unlink() if staged is None else os.replace(staged, goal)


def _taken_back(step: Step) -> bool:
    """Put back what was there before a change, unless somebody has written there since; says whether it is there."""
    with suppress(OSError):
        if _holds(step.goal, step.change.after):
            _put(step.undo, step.goal)
        return _holds(step.goal, step.change.before)
    return False


def _clear(steps: Sequence[Step]) -> None:
    """Remove what is still staged, and the folders that were made for nothing."""
    for step in steps:
        for path in filter(None, (step.staged, step.undo)):
            with suppress(OSError):
                path.unlink()
        for folder in step.made:
            with suppress(OSError):
                folder.rmdir()
