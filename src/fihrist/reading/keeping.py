"""Keeping: what is found out once is kept in the user's cache folder, and believed only where it is whole."""

import os
import re
import secrets
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path

LONGEST = 30 * 24 * 3600
"""So many seconds something is kept that nobody keeps anew."""
_OURS = re.compile(r"[0-9a-f]{32}\.[a-z]+|\.[0-9a-f]{32}")


def folder() -> Path:
    """The folder in which things are kept: `FIHRIST_CACHE`, or that of the user for caches (XDG)."""
    home = os.path.expanduser("~")
    # Who has no home keeps nothing.
    user = os.environ.get("XDG_CACHE_HOME") or (f"{home}/.cache" if os.path.isabs(home) else os.devnull)
    return Path(os.environ.get("FIHRIST_CACHE") or Path(user, "fihrist"))


def digest(*parts: str | bytes) -> str:
    """A digest of some parts, each with its length, so that no two lists of parts have the same."""
    made = blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        made.update(b"%d:" % len(data))
        made.update(data)
    return made.hexdigest()


@cache
def code(*rooms: str, but: str = ".pyc") -> str:
    """A digest of these rooms of the house, and of what else has a say in what they do: Python and its libraries.

    Files with the ending `but` have none, or are watched otherwise.
    """
    house = Path(__file__).parents[1]
    files = sorted(path for room in rooms for path in (house / room).rglob("*.*") if path.suffix not in (".pyc", but))
    parts = (part for path in files for part in (path.relative_to(house).as_posix(), path.read_bytes()))
    folders = (folder for folder in sys.path if os.path.isdir(folder))
    libraries = sorted(name for folder in folders for name in os.listdir(folder) if name.endswith("-info"))
    return digest(sys.version, *libraries, *parts)


def kept(name: str, key: str) -> bytes | None:
    """What was kept under a name with this key; None where that is damaged, or nothing."""
    path = folder() / name
    with suppress(OSError):
        if path.is_file():
            with path.open("rb") as file:
                seal, body = file.readline(), file.read()
            return body if seal == _seal(key, body) else None
    return None


def keep(name: str, key: str, body: bytes) -> None:
    """Keep something under a name, in place of what is there; where that cannot be written, nothing is kept."""
    path = folder() / name
    staged = path.with_name(f".{secrets.token_hex(16)}")
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            with staged.open("wb") as file:
                file.writelines((_seal(key, body), body))
            os.replace(staged, path)
        finally:
            staged.unlink(missing_ok=True)
        for other in path.parent.iterdir():
            if _OURS.fullmatch(other.name) and other.stat().st_mtime < time.time() - LONGEST:
                other.unlink()


def _seal(key: str, body: bytes) -> bytes:
    return digest(key, body).encode() + b"\n"


def known(name: str, key: str, find_out: Callable[[], bytes]) -> bytes:
    """What is kept under a name with this key, or what is found out now, and kept."""
    body = kept(name, key)
    if body is None:
        keep(name, key, body := find_out())
    return body
