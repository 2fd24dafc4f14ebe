"""The build: the site and the exports of a catalogue, staged beside the old output and switched in by one step."""

import ctypes
import gc
import os
import shutil
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from fihrist.catalogue.writing import STAGED, alone
from fihrist.publishing.exports import export
from fihrist.publishing.release import Release

SITE = "site"
INDEX = "index.html"
MARK = "api/v1/index.json"
"""A file that every output of ours has, so that no folder of somebody else's is ever replaced."""

_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


class Refused(Exception):
    """What was to be built is no catalogue, or what was made is no site; the old output is still there."""


class NotOurs(Refused):
    """The place for the output holds something that no build of ours has made."""


def build(release: Release, out: Path, make_pages: Callable[[Path], None]) -> int:
    """Make the site in `out/site` and say how many files it has; until the last step the old output stays whole.

    `make_pages` writes the pages into the folder that it is given. Raises NotOurs where `out/site` is no build, and
    Refused for no records or no first page.
    """
    if not release.catalogue.records:
        raise Refused("the catalogue has no records")
    out = out.absolute()
    target = out / SITE
    if target.is_symlink() or (target.exists() and not _is_ours(target)):
        raise NotOurs(str(target))
    out.mkdir(parents=True, exist_ok=True)
    # What there is now stays to the end, so that nobody need look through it again and again for what is not used.
    gc.freeze()
    with _staging(out) as staged:
        site = staged / SITE
        site.mkdir()
        make_pages(site)
        if not (site / INDEX).is_file():
            raise Refused(f"the pages have no {INDEX}")
        for path, data in export(release):
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            with (site / path).open("xb") as file:  # which no page may have taken
                file.write(data)
        files = sum(len(names) for *_, names in os.walk(site))
        _switch(site, target)
    gc.unfreeze()
    release.cache.keep()
    return files


def _is_ours(folder: Path) -> bool:
    return folder.is_dir() and ((folder / MARK).is_file() or not any(folder.iterdir()))


@contextmanager
def _staging(out: Path) -> Iterator[Path]:
    """A new folder in `out`, removed at the end; what an earlier build left when it died is removed first."""
    with alone(out):
        for left in out.glob(f"{STAGED}*"):
            shutil.rmtree(left, ignore_errors=True)
        with TemporaryDirectory(prefix=STAGED, dir=out, ignore_cleanup_errors=True) as staged:
            yield Path(staged)


def _switch(staged: Path, target: Path) -> None:
    """Put the staged folder in the place of the target; the old target ends up in the folder of the staged one."""
    if not target.exists():
        staged.rename(target)
        return
    staged.chmod(stat.S_IMODE(target.stat().st_mode))
    if not _exchange(staged, target):
        old = target.rename(staged.with_name("old"))
        try:
            staged.rename(target)
        except BaseException:
            old.rename(target)
            raise


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders by one step, where the system can."""
    if sys.platform != "linux":
        return False
    library, paths = ctypes.CDLL(None), (_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other))
    return hasattr(library, "renameat2") and bool(library.renameat2(*paths, _RENAME_EXCHANGE) == 0)
