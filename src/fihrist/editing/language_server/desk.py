"""The desk: the catalogue as it stands in the editor, with texts that are not saved yet, and what is wrong in it."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from fihrist.catalogue import Catalogue
from fihrist.catalogue import files as discovery
from fihrist.catalogue.files import File
from fihrist.checking.allowances import Allowances
from fihrist.checking.checks import Check, checks
from fihrist.checking.diagnostics import Diagnostic
from fihrist.checking.engine import Loaded, assemble, load, placed, run
from fihrist.checking.finding import Finding
from fihrist.model import Record
from fihrist.model.kinds import by_folder
from fihrist.model.shape.witness import Witness
from fihrist.reading import Document


class Desk:
    """The files of a catalogue, some of them as an editor holds them; `catalogue` is made anew after each change."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._witness = Witness.of(root / discovery.SCHEMAS)
        self._texts: dict[str, str] = {}
        files = discovery.records(root, frozenset(by_folder()))
        self._loaded = {file.path: load(file, self._witness) for file in files}

    def change(self, path: str, text: str) -> None:
        """Takes the text of a file as the editor holds it; what is no record's file is left alone."""
        if path.split("/")[1:2] and path.split("/")[1] in by_folder() and path.endswith(".yaml"):
            self._texts[path] = text
            self._put(File(path, text.encode("utf-8", "surrogatepass")))

    def restore(self, path: str) -> None:
        """Goes back to what stands on the disk."""
        if self._texts.pop(path, None) is not None:
            if (self.root / path).is_file():
                self._put(discovery.load(self.root, path, max_bytes=262_144))
            else:
                self._loaded.pop(path, None)

    def text(self, path: str) -> str:
        """The text of a file as the editor holds it, else as it stands on the disk; empty where there is none."""
        document = self.document(path)
        return self._texts.get(path, document.text if document else "")

    def document(self, path: str) -> Document | None:
        """The document of a file, or None where it cannot be read."""
        loaded = self._loaded.get(path)
        return loaded.document if loaded else None

    def record(self, path: str) -> Record | None:
        """The record in a file, or None where it has not its shape."""
        loaded = self._loaded.get(path)
        return loaded.record if loaded else None

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of all files."""
        return tuple(self._loaded)

    @cached_property
    def catalogue(self) -> Catalogue:
        """The catalogue of the records that have their shape."""
        return assemble(self.root, self._loaded.values())

    def diagnostics(self, path: str, *, thorough: bool = False) -> tuple[Diagnostic, ...]:
        """What is wrong in one file; `thorough` runs the checks of the whole catalogue as well, which takes longer."""
        loaded = self._loaded.get(path)
        if loaded is None:
            return ()
        found = [*loaded.diagnostics, *self._checked(loaded, thorough=thorough)]
        return tuple(sorted(found, key=lambda diagnostic: diagnostic.order))

    def _put(self, file: File) -> None:
        self._loaded[file.path] = load(file, self._witness)
        self.__dict__.pop("catalogue", None)

    def _checked(self, loaded: Loaded, *, thorough: bool) -> Iterator[Diagnostic]:
        if loaded.document is None:
            return
        allowances = Allowances.of(loaded.document)
        for check in checks().values():
            if thorough or check.reads is not Catalogue:
                for finding in self._findings(check, loaded):
                    diagnostic = placed(loaded.document, check, finding)
                    if not allowances.excuse(diagnostic):
                        yield diagnostic

    def _findings(self, check: Check, loaded: Loaded) -> Iterator[Finding]:
        """The findings of one check that are about one file."""
        assert loaded.document
        if check.reads is Catalogue or check.reads is None:
            found = run(check, self.catalogue, {})
            yield from (finding for path, finding in found if path == loaded.path)
        elif check.run and check.reads is Document:
            yield from check.run(loaded.document, self.catalogue)
        elif check.run and loaded.record and isinstance(loaded.record, check.reads):
            for finding in check.run(loaded.record, self.catalogue):
                if finding.record in (None, loaded.record.id):
                    yield replace(finding, record=None)
