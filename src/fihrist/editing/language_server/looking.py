"""Looking things up: what stands at a place of a record, where it is defined and named, and what renaming it takes."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from fihrist.catalogue import Catalogue, PassageAt, full
from fihrist.editing.language_server import Desk
from fihrist.editing.migration import names_passage, rename
from fihrist.model import Record
from fihrist.model.kinds import kind_of
from fihrist.model.vocabulary import term_list
from fihrist.model.walk import kinds_at, model_at, terms_at
from fihrist.publishing.portrait import portrait, voice
from fihrist.reading import Document, Path, Value
from fihrist.text.places import Span

Target = tuple[str, Span]
"""A place in a file of the catalogue, by its path."""


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
        if isinstance(value, str) and names_passage(self.kind, path):
            key = value.rpartition("/")[2]
            end = span.start + self.document.text[span.start : span.end].rindex(key) + len(key)
            return full(value, id), Span(end - len(key), end)
        is_id = path == ("id",) or kinds_at(self.kind, path) is not None
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
        info = model.model_fields.get(str(path[-1])) if model else None
        return f"`{path[-1]}`: {info.description}" if info and info.description else None
    terms = terms_at(at.kind, path)
    if terms and (term := term_list(terms).terms.get(str(at.value))):
        return f"**{term.label.en}** · {term.label.ar}\n\n{term_list(terms).about.en}"
    return None


def target(name: str, desk: Desk) -> Target | None:
    """Where a record or passage stands."""
    id, _, key = name.partition("/")
    there = desk.document(desk.catalogue.paths.get(id, ""))
    if there is None or not key:
        return (there.path, Span(0, 0)) if there else None
    return (there.path, there.span(("passages", key), on="key")) if ("passages", key) in there.places else None


def places(name: str, desk: Desk) -> Iterator[Target]:
    """Every place at which a record or passage is named, that of itself included."""
    migration = rename(name, "renamed", remembered=False)
    return ((document.path, edit.span) for document in desk.documents() for edit in migration(document))


def _passage(passage: PassageAt, catalogue: Catalogue) -> Iterator[str]:
    match, text = catalogue.match(passage), catalogue.text(passage.source)
    yield f"> {passage.passage.text}"
    yield f"> {passage.passage.en}"
    yield voice(passage)
    for number in match.sentences if match and text else ():
        yield f"{passage.source}, sentence {number}: {text.sentences[number - 1].text}"  # type: ignore[union-attr]
    rests = [f"`{one.key}`" for one in catalogue.resting_on(passage.name)]
    yield f"says {', '.join(rests)}" if rests else "nothing rests on it"
