"""Completion: what can stand at the cursor: keys, terms, ids, quote keys, and passages of the source itself."""

from collections.abc import Iterator
from dataclasses import dataclass

from fihrist.catalogue import Catalogue, kind_name, located
from fihrist.editing.formatting.scalars import written
from fihrist.editing.language_server.cursor import Cursor, value_at
from fihrist.model.marks import fields_of, kinds_at, terms_at
from fihrist.model.vocabulary import term_list
from fihrist.model.walk import model_at
from fihrist.text import fold_key

_MOST = 200
_MOST_PASSAGES = 30


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can stand at the cursor: how it is written, and what it is, in a line and at length."""

    text: str
    what: str
    about: str = ""
    label: str | None = None
    is_passage: bool = False


def choices(at: Cursor, catalogue: Catalogue) -> tuple[Choice, ...]:
    """What can stand at the cursor, the likeliest first, up to some hundred."""
    found = _keys(at) if at.on_key else _values(at, catalogue)
    return tuple(choice for choice, _ in zip(found, range(_MOST), strict=False))


def _keys(at: Cursor) -> Iterator[Choice]:
    model = model_at(at.kind, at.path) if at.path else at.kind
    beside = value_at(at.document, at.path)
    for name, info in (model.model_fields if model else {}).items():
        if not isinstance(beside, dict) or name not in beside:
            yield Choice(f"{name}: ", (info.description or "").partition("\n")[0], label=name)


def _values(at: Cursor, catalogue: Catalogue) -> Iterator[Choice]:
    path = at.path
    match path:
        case ("quotes", str(), "text"):
            yield from _passages(at, catalogue)
        case ("claims", str(), int(), "quote") | ("claims", str(), int(), "also", int()) | ("unknown", str(), "quote"):
            yield from _quotes(at)
        case ("claims", str(), int(), "varies_with"):
            yield from (Choice(name, info.description or "") for name, info in fields_of(at.kind).items())
        case ("claims", str(), int(), "denies"):
            yield from _claims(catalogue)
        case _:
            yield from _named(at, catalogue)


def _named(at: Cursor, catalogue: Catalogue) -> Iterator[Choice]:
    """The terms of the closed list, or the records of the kinds, that can stand at the cursor."""
    terms, wanted = terms_at(at.kind, at.path), kinds_at(at.kind, at.path)
    if terms:
        for term in term_list(terms).terms.values():
            yield Choice(term.id, f"{term.label.en} · {term.label.ar}", "، ".join(term.words))
    elif wanted is not None:
        for id in sorted(catalogue.records):
            record = catalogue.records[id]
            if not wanted or kind_name(record) in wanted:
                yield Choice(id, f"{record.name.en} · {record.name.ar}", kind_name(record))


def _quotes(at: Cursor) -> Iterator[Choice]:
    quotes = value_at(at.document, ("quotes",))
    for key in quotes if isinstance(quotes, dict) else ():
        text, en = (value_at(at.document, ("quotes", key, part)) for part in ("text", "en"))
        yield Choice(key, str(en or ""), str(text or ""))


def _claims(catalogue: Catalogue) -> Iterator[Choice]:
    for id in sorted(catalogue.records):
        for claim in located(catalogue.records[id]):
            if claim.claim.id:
                yield Choice(f"{id}/{claim.claim.id}", f"{claim.field} of {id}")


def _passages(at: Cursor, catalogue: Catalogue) -> Iterator[Choice]:
    """The sentences of the quote's source from what is typed on; all that hold it, however it is spelled."""
    source = value_at(at.document, (*at.path[:-1], "source"))
    text = catalogue.text(str(source)) or (catalogue.text(next(iter(catalogue.sources))) if not source else None)
    wanted = " ".join(fold_key(at.typed).split())
    found = (s for s in text.sentences if wanted in fold_key(s.text)) if text else ()
    for sentence, _ in zip(found, range(_MOST_PASSAGES), strict=False):
        yield Choice(written(sentence.text, flow=False), f"sentence {sentence.number} of {source}", is_passage=True)
