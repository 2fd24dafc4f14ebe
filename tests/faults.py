"""Faults of the system: calls that change files fail, or end the process, at a number that a test picks."""

import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

CALLS = [(os, name) for name in ("replace", "rename", "unlink", "mkdir", "rmdir", "chmod", "fsync")]
"""Beside these the opening of a file to write, and each writing to it."""

Tree = dict[str, tuple[int, bytes | str]]
"""Files by their path, each with its mode and its bytes, or for a link with 0 and where it leads."""
Fault = Callable[[int], None]
"""What happens at the call of a number, counted from 1: nothing, an exception, or the end of the process."""


def none(number: int) -> None:
    """Nothing is refused."""


def once(at: int, error: BaseException) -> Fault:
    """The system refuses one call."""

    def fault(number: int) -> None:
        if number == at:
            raise error

    return fault


def from_then_on(at: int, error: OSError) -> Fault:
    """The system refuses a call and all that come after it, so that nothing can be cleared away."""

    def fault(number: int) -> None:
        if number >= at:
            raise error

    return fault


def killed(at: int) -> Fault:
    """The process ends at once."""

    def fault(number: int) -> None:
        if number == at:
            os._exit(137)

    return fault


def both(*faults: Fault) -> Fault:
    """Several faults, each at its own call."""

    def fault(number: int) -> None:
        for one in faults:
            one(number)

    return fault


@contextmanager
def injected(fault: Fault) -> Iterator[list[str]]:
    """A fault at the calls that change files, which are listed, each with the place in the program that made it."""
    seen: list[str] = []

    def before(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def made(*args: Any, **kwargs: Any) -> Any:
            seen.append(f"{name} {place()}")
            fault(len(seen))
            return call(*args, **kwargs)

        return made

    def opened(file: Any, mode: str = "r", *args: Any, **kwargs: Any) -> Any:
        if not set(mode) & set("wxa+"):
            return open_(file, mode, *args, **kwargs)
        found = before("open", open_)(file, mode, *args, **kwargs)
        found.write = before("write", found.write)
        return found

    kept, open_ = [(module, name, getattr(module, name)) for module, name in CALLS], io.open
    try:
        for module, name, call in kept:
            setattr(module, name, before(name, call))
        io.open = opened  # type: ignore[assignment]
        yield seen
    finally:
        io.open = open_
        for module, name, call in kept:
            setattr(module, name, call)


def place() -> str:
    """The innermost function and line of the program that runs."""
    frame = sys._getframe(2)
    while frame and "/fihrist/" not in frame.f_code.co_filename:
        frame = frame.f_back  # type: ignore[assignment]
    return f"{frame.f_code.co_qualname}:{frame.f_lineno}" if frame else ""


def in_a_child(act: Callable[[], object]) -> int:
    """Does something in a process of its own, a copy of this one, and gives its exit code."""
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # threads of pytest-xdist, which take no part
        child = os.fork()
    if child == 0:
        try:
            act()
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def tree(root: Path) -> Tree:
    """Every file and every link below a root."""
    found: Tree = {}
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        if path.is_symlink():
            found[name] = (0, os.readlink(path))
        elif path.is_file():
            found[name] = (path.stat().st_mode, path.read_bytes())
    return found
