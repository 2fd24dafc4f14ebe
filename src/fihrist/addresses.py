"""The addresses that were ever published: each leads to its record for ever, or to the one that took its place."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

FILE = "addresses.txt"
ARROW = " -> "
HEAD = """\
# Every address that was ever published, one a line. `fihrist addresses` adds those of new records; a line is never
# taken away. Where a record has a new id, write its old address, an arrow, and the new one: weapons/old -> weapons/new
"""


@dataclass(frozen=True, slots=True)
class Moved:
    """An old address and the one that took its place, both as folder and id."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses that lead to their own record, and those that lead elsewhere."""

    kept: tuple[str, ...] = ()
    moved: tuple[Moved, ...] = ()

    def lost(self, there: Iterable[str]) -> tuple[str, ...]:
        """The published addresses that lead to none of the addresses that there are."""
        present = set(there)
        return tuple([a for a in self.kept if a not in present] + [m.old for m in self.moved if m.new not in present])

    def text(self, there: Iterable[str]) -> str:
        """The file, with the addresses that there are added to those that were."""
        old = {moved.old for moved in self.moved}
        lines = {*self.kept, *(a for a in there if a not in old), *(f"{m.old}{ARROW}{m.new}" for m in self.moved)}
        return HEAD + "".join(f"{line}\n" for line in sorted(lines))


def read(root: Path) -> Addresses:
    """The published addresses of the catalogue at `root`, none where there is no such file."""
    path = root / FILE
    if not path.is_file():
        return Addresses()
    lines = [line.strip() for line in path.read_text("utf-8").splitlines()]
    lines = [line for line in lines if line and not line.startswith("#")]
    moved = (line.partition(ARROW) for line in lines if ARROW in line)
    kept = tuple(line for line in lines if ARROW not in line)
    return Addresses(kept, tuple(Moved(old.strip(), new.strip()) for old, _, new in moved))
