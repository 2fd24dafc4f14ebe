"""Looking things up: what stands at a place of a record, in Markdown, and where it is defined."""

from collections.abc import Iterator
from dataclasses import dataclass

from fihrist.catalogue import Catalogue, kind_name, located
from fihrist.catalogue.coverage import coverage
from fihrist.editing.language_server.cursor import value_at
from fihrist.editing.mending import path_at
from fihrist.model import Quote, Record
from fihrist.model.kinds import by_folder, kinds
from fihrist.model.marks import kinds_at, terms_at, type_at
from fihrist.model.vocabulary import term_list
from fihrist.model.walk import model_at
from fihrist.reading import Document, Path
from fihrist.text.places import Span


@dataclass(frozen=True, slots=True)
class Target:
    """A place in a file of the catalogue."""

    path: str
    span: Span


def about(document: Document, record: Record | None, offset: int, catalogue: Catalogue) -> str | None:
    """What there is to say of the key or value at an offset, in Markdown."""
    path = path_at(document, offset)
    key = quote_key(document, path)
    if key and record and key in record.quotes:
        return "\n\n".join(_quote(record.quotes[key], catalogue))
    kind, value = kinds()[by_folder()[document.path.split("/")[1]]], value_at(document, path)
    if on_key(document, path, offset):
        model = model_at(kind, path[:-1]) if path[:-1] else kind
        info = model.model_fields.get(str(path[-1])) if model else None
        return f"`{path[-1]}`: {info.description}" if info and info.description else None
    terms = terms_at(kind, path)
    if terms and value in term_list(terms).terms:
        term = term_list(terms).terms[str(value)]
        return f"**{term.label.en}** · {term.label.ar}\n\n{term_list(terms).about.en}"
    if kinds_at(kind, path) is not None and value in catalogue.records:
        return _record(catalogue.records[str(value)], catalogue)
    return None


def target(document: Document, offset: int, catalogue: Catalogue) -> Target | str | None:
    """Where what stands at an offset is defined: a place in this file, or the id of a record."""
    path = path_at(document, offset)
    key = quote_key(document, path)
    if key and ("quotes", key) in document.places:
        return Target(document.path, document.span(("quotes", key), on="key"))
    value = value_at(document, path)
    if path[3:] == ("denies",) and isinstance(value, str):
        record, _, claim = value.rpartition("/")
        return record if record in catalogue.records else _claim(document, claim)
    kind = kinds()[by_folder()[document.path.split("/")[1]]]
    return value if isinstance(value, str) and value in catalogue.records and kinds_at(kind, path) is not None else None


def quote_key(document: Document, path: Path) -> str | None:
    """The key of the quote that is named at a path: where a claim uses it, or where the quote itself stands."""
    match path:
        case ("quotes", str(key)) | ("quotes", str(key), _):
            return None if path[2:] in (("source",),) else key
        case ("claims", _, _, "quote") | ("claims", _, _, "also", _) | ("unknown", _, "quote"):
            return str(value_at(document, path))
    return None


def quote_spans(document: Document, key: str) -> Iterator[Span]:
    """Every place at which a quote is named in its record."""
    for path, place in document.places.items():
        if path == ("quotes", key) and place.key:
            yield place.key
        elif path[:1] != ("quotes",) and quote_key(document, path) == key:
            yield place.value


def on_key(document: Document, path: Path, offset: int) -> bool:
    """Whether an offset lies on the key of a path, not on its value."""
    key = document.places[path].key if path in document.places else None
    return key is not None and key.start <= offset <= key.end


def is_id(document: Document, path: Path) -> bool:
    """Whether the value at a path is the id of a record: its own, or one that it refers to."""
    kind = kinds()[by_folder()[document.path.split("/")[1]]]
    return path == ("id",) or (kinds_at(kind, path) is not None and type_at(kind, path)[0] is str)


def _quote(quote: Quote, catalogue: Catalogue) -> Iterator[str]:
    match, text = catalogue.match(quote), catalogue.text(quote.source)
    yield f"> {quote.text}"
    yield f"> {quote.en}"
    if match and text:
        backing = coverage(quote.source, catalogue).backing
        for number in match.sentences:
            sentence = text.sentences[number - 1].text.replace(quote.text, f"**{quote.text}**")
            yield f"{quote.source}, sentence {number}: {sentence}"
            yield "backs " + ", ".join(dict.fromkeys(f"`{id}`" for id, _ in backing.get(number, ())))


def _record(record: Record, catalogue: Catalogue) -> str:
    claims = sum(1 for _ in located(record))
    mentions = len(catalogue.mentions_of(record.id))
    return f"**{record.name.en}** · {record.name.ar}\n\n{kind_name(record)}; {claims} claims; named {mentions} times"


def _claim(document: Document, id: str) -> Target | None:
    for path in document.places:
        if path[3:] == ("id",) and value_at(document, path) == id:
            return Target(document.path, document.span(path))
    return None
