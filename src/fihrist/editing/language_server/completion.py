"""Completion: what can stand at the cursor: keys, terms, ids, passages, and words of the source itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from fihrist.catalogue import Catalogue, kind_name, written
from fihrist.editing.formatting.scalars import written as in_yaml
from fihrist.editing.language_server.cursor import Cursor
from fihrist.editing.mending import value_at
from fihrist.editing.migration import names_passage
from fihrist.model.marks import fields_of, kinds_at, terms_at
from fihrist.model.vocabulary import term_list
from fihrist.model.walk import model_at
from fihrist.publishing.portrait import voice
from fihrist.text import fold_key

MOST = 200
_MOST_SENTENCES = 30


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can stand at the cursor: how it is written, and what it is, in a line and at length."""

    text: str
    what: str
    about: str = ""
    label: str | None = None
    found_by: str | None = None
    """What an editor shall compare with the letters that are typed, where it is not the text."""


def choices(at: Cursor, catalogue: Catalogue) -> tuple[Choice, ...]:
    """What can stand at the cursor, the likeliest first, up to some hundred."""
    return tuple(islice(_keys(at) if at.on_key else _values(at, catalogue), MOST))


def _keys(at: Cursor) -> Iterator[Choice]:
    model = model_at(at.kind, at.path) if at.path else at.kind
    beside = value_at(at.document, at.path)
    for name, info in (model.model_fields if model else {}).items():
        if not isinstance(beside, dict) or name not in beside:
            yield Choice(f"{name}: ", (info.description or "").partition("\n")[0], label=name)


def _values(at: Cursor, catalogue: Catalogue) -> Iterator[Choice]:
    match at.path:
        case ("passages", str(), "text") | ("set_aside", int(), "text"):
            yield from _sentences(at, catalogue)
        case ("claims", str(), int(), "varies_with"):
            yield from (Choice(name, info.description or "") for name, info in fields_of(at.kind).items())
        case path if names_passage(at.kind, path):
            yield from _passages(at, catalogue)
        case path if terms := terms_at(at.kind, path):
            for term in term_list(terms).terms.values():
                yield Choice(term.id, f"{term.label.en} · {term.label.ar}", "، ".join(term.words))
        case path if (wanted := kinds_at(at.kind, path)) is not None:
            for id in sorted(catalogue.records):
                record = catalogue.records[id]
                if not wanted or kind_name(record) in wanted:
                    yield Choice(id, f"{record.name.en} · {record.name.ar}", kind_name(record))


def _passages(at: Cursor, catalogue: Catalogue) -> Iterator[Choice]:
    """The passages whose name, words or translation hold what is typed; those of the record itself by their keys."""
    own = str(value_at(at.document, ("id",)))
    wanted = " ".join(fold_key(at.typed).split())
    for passage in catalogue.passages.values():
        one, name = passage.passage, written(passage.name, own)
        if at.path[-2:-1] == ("follows",) and passage.source != own:
            continue
        by_words = wanted and (wanted in fold_key(one.text) or wanted in fold_key(one.en))
        if by_words or wanted in name:
            about = f"{one.text}\n\n“{one.en}”\n\n{voice(passage)}"
            yield Choice(name, one.en, about, found_by=at.typed if by_words else None)


def _sentences(at: Cursor, catalogue: Catalogue) -> Iterator[Choice]:
    """The sentences of the source that hold what is typed, however it is spelled."""
    source = str(value_at(at.document, ("id",)))
    text, wanted = catalogue.text(source), " ".join(fold_key(at.typed).split())
    found = (s for s in text.sentences if wanted in fold_key(s.text)) if text else iter(())
    for sentence in islice(found, _MOST_SENTENCES):
        # Editors know nothing of hamzas, so that what they filter a sentence by is what is typed.
        words = in_yaml(sentence.text.rstrip(" ."), flow=False)
        yield Choice(words, f"sentence {sentence.number} of {source}", found_by=at.typed or None)
