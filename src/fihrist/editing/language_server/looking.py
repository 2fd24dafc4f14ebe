"""Looking things up: the files as an editor holds them, what stands at a place of one, and where that is named."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path as Folder

from fihrist.catalogue import Catalogue, PassageAt, full
from fihrist.catalogue.loading import Loaded, assemble, is_in_place, load, load_all
from fihrist.checking.diagnostics import Diagnostic
from fihrist.checking.judging import diagnostics
from fihrist.editing.edits import Edit
from fihrist.editing.migration import Migration
from fihrist.model import Record
from fihrist.model.describing import descriptions
from fihrist.model.kinds import kind_of
from fihrist.model.schemas import Witness
from fihrist.model.vocabulary import term_list
from fihrist.model.walk import model_at, type_at
from fihrist.publishing.portrait import portrait, voice
from fihrist.reading import Document, Path, Value
from fihrist.reading.files import SCHEMAS, File, file_at
from fihrist.text.places import Span


class Desk:
    """The files of a catalogue, some of them as an editor holds them; `catalogue` is made anew after each change."""

    def __init__(self, root: Folder) -> None:
        self.root = root.resolve()
        self._witness = Witness.of(root / SCHEMAS)
        self._files = {file.path: file for file in load_all(root)}
        self._last = {path: file for path, file in self._files.items() if file.record}

    def change(self, path: str, text: str) -> None:
        """Takes the text of a file as the editor holds it; what is no file of the catalogue is left alone."""
        if is_in_place(path):
            self._put(File(path, text.encode("utf-8", "surrogatepass")))

    def restore(self, path: str) -> None:
        """Goes back to what stands on the disk."""
        if (self.root / path).is_file() and path in self._files:
            self._put(file_at(self.root, path))
        elif self._files.pop(path, None):
            self._last.pop(path, None)
            self._forget()

    def file(self, path: str) -> Loaded:
        """The file at a path, an empty one where there is none."""
        return self._files.get(path) or Loaded(path, "", None, None, ())

    def edits(self, migration: Migration) -> Iterator[tuple[str, tuple[Edit, ...]]]:
        """The edits of each file that a migration changes, by its path."""
        documents = (file.document for file in self._files.values() if file.document)
        made = ((document.path, tuple(migration(document))) for document in documents)
        return ((path, edits) for path, edits in made if edits)

    @cached_property
    def catalogue(self) -> Catalogue:
        """The catalogue of the records that have their shape."""
        return assemble(self.root, self._files.values())

    @cached_property
    def known(self) -> Catalogue:
        """The same, with each record that has just lost its shape as it was before: what can be offered and shown."""
        return assemble(self.root, (self._files | self._last).values(), whole=True)

    def diagnostics(self, path: str, *, thorough: bool = False) -> Iterator[Diagnostic]:
        """What is wrong in one file; `thorough` also judges what needs all records, which takes longer."""
        return diagnostics([self.file(path)], self.catalogue, joined=thorough)

    def place(self, name: str) -> tuple[str, Span] | None:
        """The path of the file in which a record or passage stands, and its place there."""
        id, _, key = name.partition("/")
        there = self.file(self.catalogue.paths.get(id, "")).document
        if there is None or (key and ("passages", key) not in there.places):
            return None
        return there.path, there.span(("passages", key), on="key") if key else Span(0, 0)

    def _put(self, file: File) -> None:
        self._files[file.path] = loaded = load(file, self._witness)
        if loaded.record:
            self._last[file.path] = loaded
        self._forget()

    def _forget(self) -> None:
        for name in ("catalogue", "known"):
            self.__dict__.pop(name, None)


@dataclass(frozen=True)
class At:
    """A place in a document, by its offset, with the key or value that stands there."""

    document: Document
    offset: int

    @property
    def kind(self) -> type[Record]:
        """The kind of the document's record."""
        return kind_of(self.document.path)

    @cached_property
    def path(self) -> Path:
        """The path of the innermost key or value."""
        return self.document.at(self.offset)

    @property
    def value(self) -> Value:
        """The value at that path."""
        return self.document.value(self.path)

    @property
    def on_key(self) -> bool:
        """Whether the place is in the key."""
        key = self.document.places[self.path].key
        return key is not None and key.start <= self.offset <= key.end

    @property
    def name(self) -> tuple[str, Span] | None:
        """The id or full name of a passage that stands there, with the span of what a new name replaces."""
        path, value, id = self.path, self.value, str(self.document.value(("id",)))
        span = self.document.span(path)
        if len(path) == 2 and path[0] == "passages" and self.on_key:
            return f"{id}/{path[1]}", self.document.span(path, on="key")
        marks = type_at(self.kind, path)[1]
        if isinstance(value, str) and marks.is_passage:
            key = value.rpartition("/")[2]
            end = span.start + self.document.text[span.start : span.end].rindex(key) + len(key)
            return full(value, id), Span(end - len(key), end)
        is_id = path == ("id",) or marks.reference is not None
        return (value, span) if is_id and isinstance(value, str) else None


def about(at: At, catalogue: Catalogue) -> str | None:
    """What there is to say of the key or value at a place, in Markdown."""
    name, path = at.name[0] if at.name else "", at.path
    if passage := catalogue.passages.get(name):
        return "\n\n".join(_passage(passage, catalogue))
    if record := catalogue.records.get(name):
        return "\n".join(("~~~text", *portrait(record, catalogue, words=False), "~~~"))
    if at.on_key:
        model = model_at(at.kind, path[:-1])
        about = descriptions(model).get(str(path[-1])) if model else None
        return f"`{path[-1]}`: {about}" if about else None
    terms = type_at(at.kind, path)[1].terms
    if terms and (term := term_list(terms).terms.get(str(at.value))):
        return f"**{term.label.en}** · {term.label.ar}\n\n{term_list(terms).about.en}"
    return None


def _passage(passage: PassageAt, catalogue: Catalogue) -> Iterator[str]:
    match, text = catalogue.match(passage), catalogue.text(passage.source)
    yield f"> {passage.passage.text}"
    yield f"> {passage.passage.en}"
    yield voice(passage)
    for number in match.sentences if match and text else ():
        yield f"{passage.source}, sentence {number}: {text.sentences[number - 1].text}"  # type: ignore[union-attr]
    rests = [f"`{one.key}`" for one in catalogue.resting_on(passage.name)]
    yield f"says {', '.join(rests)}" if rests else "nothing rests on it"
