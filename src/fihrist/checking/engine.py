"""The engine: files are loaded, each record is judged, what needs all records is joined; out come diagnostics."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from fihrist.checking.diagnostics import Diagnostic
from fihrist.checking.memory import Seen
from fihrist.checking.store import Inputs, Store

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from fihrist.catalogue import Catalogue
    from fihrist.reading import Document


@dataclass(frozen=True)
class Outcome:
    """What a run over the catalogue at a root gives: all diagnostics, and how much was seen in each document.

    The records that have their shape and their documents are loaded where somebody asks for them.
    """

    root: Path
    diagnostics: tuple[Diagnostic, ...]
    seen: Mapping[str, Seen]

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The diagnostics of what is certainly wrong."""
        return tuple(one for one in self.diagnostics if one.level == "error")

    @property
    def doubts(self) -> tuple[Diagnostic, ...]:
        """The diagnostics of what a person has to look at."""
        return tuple(one for one in self.diagnostics if one.level == "doubt")

    @cached_property
    def catalogue(self) -> "Catalogue":
        """The records that have their shape."""
        from fihrist.catalogue.loading import catalogue_at

        return catalogue_at(self.root)

    @cached_property
    def documents(self) -> "Mapping[str, Document]":
        """The documents of the files that have one, by path."""
        from fihrist.catalogue.loading import load_all

        return {file.path: file.document for file in load_all(self.root) if file.document}


def diagnose(
    root: Path, *, only: frozenset[str] | None = None, store: Store | None = None, executor: "Executor | None" = None
) -> Outcome:
    """Load and judge the catalogue at `root`; `only` keeps the diagnostics of the files at these paths.

    What a `store` has kept of files that have not changed is not found out again. Where there is much to do, it is done
    by processes of this machine, or by the `executor` that is given; what comes out is the same.
    """
    read = Inputs.of(root)
    run = store.run(read) if store else None
    if run is None:
        from fihrist.checking.running import running

        run = running(root, read, store.memory if store else None, executor)
        if store:
            store.keep(read)
    told = sorted((one for one in run.told if only is None or one.path in only), key=lambda one: one.order)
    # What is wrong with a schema is told only at the first record that shows it.
    first = {one.message: one for one in reversed(told)}
    found = tuple(one for one in told if one.code != "S901" or one is first[one.message])
    return Outcome(root, found, {path: seen for path, seen in run.seen.items() if only is None or path in only})
