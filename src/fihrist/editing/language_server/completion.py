"""Completion: where the cursor stands, and what can stand there: keys, terms, ids, passages, words of the source."""

import re
from collections.abc import Iterator
from itertools import islice, product

from lsprotocol import types as lsp

from fihrist.catalogue import Catalogue, kind_name, written
from fihrist.editing.drafting import search
from fihrist.editing.formatting import written as in_yaml
from fihrist.editing.language_server.looking import At
from fihrist.model.fields import fields
from fihrist.model.vocabulary import term_list
from fihrist.model.walk import kinds_at, model_at, terms_at, type_at
from fihrist.publishing.portrait import voice
from fihrist.reading import read
from fihrist.text import fold_key
from fihrist.text.places import Span

MOST = 200
_MOST_SENTENCES = 30

_MARK = "zz-cursor-zz"
_SIGN = re.compile(r"(?:: |\{|\[|, |- )['\"]?")
_WORDS = re.compile(r" *(?:- )?text: ['\"]?")
_CLOSERS = ("", "}", "]", "]}", "}}", "]}}", "}]", ": x", ": x}", ": x}}")


def cursor(path: str, text: str, offset: int) -> tuple[At, Span] | None:
    """Where the cursor stands if something is written there, and the span of what is typed; None if it is unclear."""
    line, end_of_line = text.rfind("\n", 0, offset) + 1, f"{text}\n".find("\n", offset)
    before = text[line:offset]
    # What is being typed begins behind the last sign of YAML on the line, or of a passage with its first letter.
    signs = _WORDS.match(before) or max(_SIGN.finditer(before), key=lambda sign: sign.end(), default=None)
    start = line + (signs.end() if signs else len(before) - len(before.lstrip()))
    for end, closer in product((offset, end_of_line), _CLOSERS):
        tried = f"{text[:start]}{_MARK}{closer}{text[end:]}"
        document, _ = read(path, tried.encode("utf-8", "surrogatepass"))
        at = At(document, start) if document else None
        if at and at.path and _MARK in (at.path[-1], at.value):
            return at, Span(start, offset)
    return None


def choices(at: At, typed: str, catalogue: Catalogue) -> Iterator[lsp.CompletionItem]:
    """What can stand at the cursor, the likeliest first, up to some hundred."""
    return islice(_keys(at) if at.on_key else _values(at, typed, catalogue), MOST)


def _choice(
    text: str, what: str, about: str = "", *, label: str | None = None, found_by: str | None = None
) -> lsp.CompletionItem:
    """What can be written, and what it is, in a line and at length; `found_by` is what an editor shall filter by."""
    shown = lsp.MarkupContent(lsp.MarkupKind.Markdown, about) if about else None
    return lsp.CompletionItem(label or text, detail=what, documentation=shown, filter_text=found_by, insert_text=text)


def _keys(at: At) -> Iterator[lsp.CompletionItem]:
    model, beside = model_at(at.kind, at.path[:-1]), at.document.value(at.path[:-1])
    for name, info in (model.model_fields if model else {}).items():
        if not isinstance(beside, dict) or name not in beside:
            yield _choice(f"{name}: ", (info.description or "").partition("\n")[0], label=name)


def _values(at: At, typed: str, catalogue: Catalogue) -> Iterator[lsp.CompletionItem]:
    match at.path:
        case ("passages", str(), "text") | ("set_aside", int(), "text"):
            yield from _sentences(at, typed, catalogue)
        case ("claims", str(), int(), "varies_with"):
            yield from (_choice(name, one.about.en) for name, one in fields(at.kind).items())
        case path if type_at(at.kind, path)[1].is_passage:
            yield from _passages(at, typed, catalogue)
        case path if terms := terms_at(at.kind, path):
            for term in term_list(terms).terms.values():
                yield _choice(term.id, f"{term.label.en} · {term.label.ar}", "، ".join(term.words))
        case path if (wanted := kinds_at(at.kind, path)) is not None:
            for id, record in sorted(catalogue.records.items()):
                if not wanted or kind_name(record) in wanted:
                    yield _choice(id, f"{record.name.en} · {record.name.ar}", kind_name(record))


def _passages(at: At, typed: str, catalogue: Catalogue) -> Iterator[lsp.CompletionItem]:
    """The passages whose name, words or translation hold what is typed; those of the record itself by their keys."""
    own = str(at.document.value(("id",)))
    wanted = " ".join(fold_key(typed).split())
    for passage in catalogue.passages.values():
        one, name = passage.passage, written(passage.name, own)
        if at.path[-2:-1] == ("follows",) and passage.source != own:
            continue
        by_words = wanted and (wanted in fold_key(one.text) or wanted in fold_key(one.en))
        if by_words or wanted in name:
            about = f"{one.text}\n\n“{one.en}”\n\n{voice(passage)}"
            yield _choice(name, one.en, about, found_by=typed if by_words else None)


def _sentences(at: At, typed: str, catalogue: Catalogue) -> Iterator[lsp.CompletionItem]:
    """The sentences of the source that hold what is typed, however it is spelled."""
    source = str(at.document.value(("id",)))
    for sentence in islice(search(source, typed, catalogue), _MOST_SENTENCES):
        # Editors know nothing of hamzas, so that what they filter a sentence by is what is typed.
        words = in_yaml(sentence.text.rstrip(" ."), flow=False)
        yield _choice(words, f"sentence {sentence.number} of {source}", found_by=typed or None)
