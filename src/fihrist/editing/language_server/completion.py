"""Completion: where the cursor stands, and what can stand there: keys, terms, ids, passages, words of the source."""

import re
from collections.abc import Iterator
from itertools import islice, product

from lsprotocol import types as lsp

from fihrist.catalogue import Catalogue
from fihrist.catalogue.formatting import written as in_yaml
from fihrist.editing.choices import Choice, keys, sentences, values
from fihrist.editing.language_server.looking import At
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


def items(at: At, typed: str, catalogue: Catalogue) -> list[lsp.CompletionItem]:
    """What can stand at the cursor, the likeliest first, up to some hundred."""
    if at.on_key:
        return [_item(one, behind=": ") for one in keys(at.document, at.path)]
    if at.path[:1] in (("passages",), ("set_aside",)) and at.path[2:] == ("text",):
        return [*_sentences(at, typed, catalogue)]
    return [*islice(_values(at, typed, catalogue), MOST)]


def _item(one: Choice, *, behind: str = "", found_by: str | None = None) -> lsp.CompletionItem:
    """A choice as an editor shows it, with what is written behind it; `found_by` is what the editor filters it by."""
    about, text = lsp.MarkupContent(lsp.MarkupKind.Markdown, one.about) if one.about else None, one.text + behind
    return lsp.CompletionItem(one.text, detail=one.what, documentation=about, filter_text=found_by, insert_text=text)


def _values(at: At, typed: str, catalogue: Catalogue) -> Iterator[lsp.CompletionItem]:
    """The values that can stand there; passages are many, and those that do not hold what is typed are left out."""
    wanted = " ".join(fold_key(typed).split())
    for one in values(at.document, at.path, catalogue):
        by_words = wanted and wanted in fold_key(one.words)
        if by_words or wanted in one.text or not one.words:
            yield _item(one, found_by=typed if by_words else None)


def _sentences(at: At, typed: str, catalogue: Catalogue) -> Iterator[lsp.CompletionItem]:
    """The sentences of the source that hold what is typed, however it is spelled."""
    source = str(at.document.value(("id",)))
    for sentence in islice(sentences(source, typed, catalogue), _MOST_SENTENCES):
        # Editors know nothing of hamzas, so that what they filter a sentence by is what is typed.
        words = in_yaml(sentence.text.rstrip(" ."), flow=False)
        yield _item(Choice(words, f"sentence {sentence.number} of {source}"), found_by=typed or None)
