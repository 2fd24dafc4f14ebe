"""Choices: what can stand at a place of a record: keys that are missing, terms, ids, names of passages and fields."""

from collections.abc import Iterator
from dataclasses import dataclass

from fihrist.catalogue import Catalogue, kind_name, written
from fihrist.model.describing import descriptions
from fihrist.model.fields import fields
from fihrist.model.kinds import kind_of
from fihrist.model.vocabulary import term_list
from fihrist.model.walk import model_at, type_at
from fihrist.publishing.portrait import voice
from fihrist.reading import Document, Path
from fihrist.text import Sentence, fold_key


@dataclass(frozen=True, slots=True)
class Choice:
    """What can be written, and what it is, in a line and at length; `words` are what it may be found by too."""

    text: str
    what: str
    about: str = ""
    words: str = ""


def keys(document: Document, path: Path) -> Iterator[Choice]:
    """The keys that the mapping around a key can have and has not."""
    model, beside = model_at(kind_of(document.path), path[:-1]), document.value(path[:-1])
    for name in model.model_fields if model else ():
        if not isinstance(beside, dict) or name not in beside:
            yield Choice(name, descriptions(model).get(name, "").partition("\n")[0])


def values(document: Document, path: Path, catalogue: Catalogue) -> Iterator[Choice]:
    """The values that can stand at a path, where these are known: none for free text, numbers and dates."""
    kind, own = kind_of(document.path), str(document.value(("id",)))
    marks = type_at(kind, path)[1]
    if path[:1] == ("claims",) and path[3:] == ("varies_with",):
        yield from (Choice(name, one.about.en) for name, one in fields(kind).items())
    elif marks.is_passage:
        for at in catalogue.passages.values():
            one = at.passage
            if path[-2:-1] != ("follows",) or at.source == own:
                about = f"{one.text}\n\n“{one.en}”\n\n{voice(at)}"
                yield Choice(written(at.name, own), one.en, about, f"{one.text}\n{one.en}")
    elif marks.terms:
        for term in term_list(marks.terms).terms.values():
            yield Choice(term.id, f"{term.label.en} · {term.label.ar}", "، ".join(term.words))
    elif marks.reference is not None:
        for id, record in sorted(catalogue.records.items()):
            if not marks.reference or kind_name(record) in marks.reference:
                yield Choice(id, f"{record.name.en} · {record.name.ar}", kind_name(record))


def sentences(source: str, words: str, catalogue: Catalogue) -> Iterator[Sentence]:
    """The sentences of a source in which words stand by their search key, in their order; all of them for no words."""
    text, wanted = catalogue.text(source), " ".join(fold_key(words).split())
    return (sentence for sentence in text.sentences if wanted in fold_key(sentence.text)) if text else iter(())
