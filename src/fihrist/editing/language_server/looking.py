"""Looking things up: what stands at a place of a record, where it is defined and named, and what renaming it takes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fihrist.catalogue import Catalogue, PassageAt, full
from fihrist.editing.edits import Edit
from fihrist.editing.language_server.desk import Desk
from fihrist.editing.mending import kind_of, path_at, value_at
from fihrist.editing.migration import Migration, names_passage, rename_id, rename_passage
from fihrist.model.marks import kinds_at, terms_at
from fihrist.model.vocabulary import term_list
from fihrist.model.walk import model_at
from fihrist.publishing.portrait import portrait, voice
from fihrist.reading import Document, Path
from fihrist.text.places import Span


@dataclass(frozen=True, slots=True)
class Target:
    """A place in a file of the catalogue."""

    path: str
    span: Span


@dataclass(frozen=True, slots=True)
class Name:
    """A name at a place: the id of a record, or the full name of a passage; the span is of what a new name replaces."""

    name: str
    is_passage: bool
    span: Span

    def renaming(self, new: str, *, remembered: bool = True) -> Migration:
        """What renames it everywhere, and writes down what a record was called before if that shall be `remembered`."""
        if not self.is_passage:
            return rename_id(self.name, new, remembered=remembered)
        source, _, key = self.name.partition("/")
        return rename_passage(source, key, new)


def name_at(document: Document, offset: int) -> Name | None:
    """The id or name of a passage at an offset."""
    path = path_at(document, offset)
    id, kind = str(document.values.get("id")), kind_of(document.path)
    if len(path) == 2 and path[0] == "passages" and on_key(document, path, offset):
        return Name(f"{id}/{path[1]}", True, document.span(path, on="key"))
    value = value_at(document, path)
    if not isinstance(value, str):
        return None
    span = document.span(path)
    if names_passage(kind, path):
        key = value.rpartition("/")[2]
        end = span.start + document.text[span.start : span.end].rindex(key) + len(key)
        return Name(full(value, id), True, Span(end - len(key), end))
    return Name(value, False, span) if path == ("id",) or kinds_at(kind, path) is not None else None


def about(document: Document, offset: int, catalogue: Catalogue) -> str | None:
    """What there is to say of the key or value at an offset, in Markdown."""
    name, path = name_at(document, offset), path_at(document, offset)
    if name and name.is_passage and (passage := catalogue.passages.get(name.name)):
        return "\n\n".join(_passage(passage, catalogue))
    if name and (record := catalogue.records.get(name.name)):
        return "\n".join(("~~~text", *portrait(record, catalogue, words=False), "~~~"))
    kind, value = kind_of(document.path), value_at(document, path)
    if on_key(document, path, offset):
        model = model_at(kind, path[:-1]) if path[:-1] else kind
        info = model.model_fields.get(str(path[-1])) if model else None
        return f"`{path[-1]}`: {info.description}" if info and info.description else None
    terms = terms_at(kind, path)
    if terms and value in term_list(terms).terms:
        term = term_list(terms).terms[str(value)]
        return f"**{term.label.en}** · {term.label.ar}\n\n{term_list(terms).about.en}"
    return None


def target(document: Document, offset: int, desk: Desk) -> Target | None:
    """Where the record or passage that is named at an offset stands."""
    name = name_at(document, offset)
    path = desk.catalogue.paths.get(name.name.partition("/")[0]) if name else None
    there = desk.document(path) if path else None
    if name is None or there is None:
        return None
    if not name.is_passage:
        return Target(there.path, Span(0, 0))
    spot = ("passages", name.name.partition("/")[2])
    return Target(there.path, there.span(spot, on="key")) if spot in there.places else None


def places(document: Document, offset: int, desk: Desk) -> Iterator[Target]:
    """Every place at which what is named at an offset is named."""
    if name := name_at(document, offset):
        for one in desk.documents():
            yield from (Target(one.path, edit.span) for edit in name.renaming("renamed", remembered=False)(one))


def renaming(
    document: Document, offset: int, new: str, desk: Desk
) -> tuple[Mapping[str, tuple[Edit, ...]], tuple[str, str] | None]:
    """The edits of each file for what is named at an offset to have a new name, and the file that is to move."""
    name = name_at(document, offset)
    if name is None:
        return {}, None
    made = {one.path: tuple(name.renaming(new)(one)) for one in desk.documents()}
    own = None if name.is_passage else desk.catalogue.paths.get(name.name)
    move = (own, own.replace(f"/{name.name}.yaml", f"/{new}.yaml")) if own else None
    return {path: edits for path, edits in made.items() if edits}, move


def on_key(document: Document, path: Path, offset: int) -> bool:
    """Whether an offset is in the key at a path."""
    key = document.places[path].key if path in document.places else None
    return key is not None and key.start <= offset <= key.end


def _passage(passage: PassageAt, catalogue: Catalogue) -> Iterator[str]:
    match, text = catalogue.match(passage), catalogue.text(passage.source)
    yield f"> {passage.passage.text}"
    yield f"> {passage.passage.en}"
    yield voice(passage)
    if match and text:
        for number in match.sentences:
            sentence = text.sentences[number - 1].text
            yield f"{passage.source}, sentence {number}: {sentence}"
    rests = [f"`{one.key}`" for one in catalogue.resting_on(passage.name)]
    yield f"says {', '.join(rests)}" if rests else "nothing rests on it"
