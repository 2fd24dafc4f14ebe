"""The store: what a run has found, kept in the user's cache folder, and believed only if it is whole."""

import os
import sqlite3
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from fihrist.checking.memory import Memory, Run
from fihrist.reading.files import CATALOGUE, MAX_SOURCE_BYTES, SCHEMAS, SEEDS, File, everything, published
from fihrist.reading.keeping import code, digest, keep, kept

ROOMS = ("text", "reading", "model", "catalogue", "checking")
"""What has a say in what is found."""


@dataclass(frozen=True)
class Inputs:
    """All that a run reads: the files of the catalogue, those in `seeds/`, and the published schemas by their kinds."""

    files: tuple[File, ...]
    seeds: tuple[File, ...]
    schemas: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, root: Path) -> "Inputs":
        """What lies below a root now."""
        seeds = everything(root, SEEDS, max_bytes=MAX_SOURCE_BYTES)
        return cls(everything(root, CATALOGUE), seeds, tuple(published(root / SCHEMAS).items()))

    @cached_property
    def contents(self) -> Mapping[str, str]:
        """A digest of what each file holds, by its path."""
        return {file.path: file.content for file in (*self.files, *self.seeds)}

    @property
    def digest(self) -> str:
        """A digest of all on which a run rests: what is read, and the code."""
        return digest(code(*ROOMS), repr(self.schemas), *(part for one in self.contents.items() for part in one))


class Store:
    """What is kept of the catalogue at a root; nothing where it is damaged, foreign or made by other code."""

    def __init__(self, root: Path) -> None:
        self._name = f"{digest(os.path.realpath(root))}.db"
        # The lists of the checks are watched one by one.
        self._key = digest(code(*ROOMS[:-1]), code(ROOMS[-1], but=".yaml"))

    def run(self, inputs: Inputs) -> Run | None:
        """What was found the last time, if that was with the same inputs."""
        return self.memory.run() if self.memory.about("read") == inputs.digest else None

    @cached_property
    def memory(self) -> Memory:
        """What the last run has found."""
        with suppress(sqlite3.Error):
            return Memory(kept(self._name, self._key))
        return Memory()

    def keep(self, inputs: Inputs) -> None:
        """Keep what is in the memory now, found with these inputs."""
        self.memory.note("read", inputs.digest)
        keep(self._name, self._key, self.memory.body())
