"""A language server: live findings, completion, hovers, go-to, renaming and quick fixes in any editor."""

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from fihrist.catalogue import Catalogue
from fihrist.catalogue.loading import CATALOGUE, SCHEMAS, File, assemble, file_at, load, load_all
from fihrist.checking.diagnostics import Diagnostic
from fihrist.checking.engine import diagnostics
from fihrist.model.kinds import by_folder
from fihrist.model.schemas import Witness
from fihrist.reading import Document


class Desk:
    """The files of a catalogue, some of them as an editor holds them; `catalogue` is made anew after each change."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self._witness = Witness.of(root / SCHEMAS)
        self._loaded = {file.path: file for file in load_all(root)}
        self._last = {path: file for path, file in self._loaded.items() if file.record}

    def change(self, path: str, text: str) -> None:
        """Takes the text of a file as the editor holds it; what is no record's file is left alone."""
        parts = path.split("/")
        if len(parts) == 3 and parts[0] == CATALOGUE and parts[1] in by_folder() and path.endswith(".yaml"):
            self._put(File(path, text.encode("utf-8", "surrogatepass")))

    def restore(self, path: str) -> None:
        """Goes back to what stands on the disk."""
        if (self.root / path).is_file() and path in self._loaded:
            self._put(file_at(self.root, path))
        elif self._loaded.pop(path, None):
            self._last.pop(path, None)
            self._forget()

    def text(self, path: str) -> str:
        """The text of a file, empty where there is none."""
        return self._loaded[path].text if path in self._loaded else ""

    def document(self, path: str) -> Document | None:
        """The document of a file, or None where it cannot be read."""
        return self._loaded[path].document if path in self._loaded else None

    def documents(self) -> Iterator[Document]:
        """The documents of all files that can be read."""
        return (loaded.document for loaded in self._loaded.values() if loaded.document)

    @cached_property
    def catalogue(self) -> Catalogue:
        """The catalogue of the records that have their shape."""
        return assemble(self.root, self._loaded.values())

    @cached_property
    def known(self) -> Catalogue:
        """The same, with each record that has just lost its shape as it was before: what can be offered and shown."""
        found = (file if file.record else self._last.get(path, file) for path, file in self._loaded.items())
        return assemble(self.root, found)

    def diagnostics(self, path: str, *, thorough: bool = False) -> tuple[Diagnostic, ...]:
        """What is wrong in one file; `thorough` also judges what needs all records, which takes longer."""
        loaded = [self._loaded[path]] if path in self._loaded else []
        found = diagnostics(loaded, self.catalogue, joined=thorough)
        return tuple(sorted(found, key=lambda diagnostic: diagnostic.order))

    def _put(self, file: File) -> None:
        self._loaded[file.path] = loaded = load(file, self._witness)
        if loaded.record:
            self._last[file.path] = loaded
        self._forget()

    def _forget(self) -> None:
        for name in ("catalogue", "known"):
            self.__dict__.pop(name, None)
