"""The cursor: at which key or value of a record it stands, even where the line is not finished."""

import re
from dataclasses import dataclass

from fihrist.editing.mending import kind_of, value_at
from fihrist.model import Record
from fihrist.reading import Document, Path, read
from fihrist.text.places import Span

_MARK = "zz-cursor-zz"
_SIGN = re.compile(r"(?:: |\{|\[|, |- )['\"]?")
_WORDS = re.compile(r" *(?:- )?text: ['\"]?")
_CLOSERS = ("", "}", "]", "]}", "}}", "]}}", "}]", ": x", ": x}", ": x}}")


@dataclass(frozen=True, slots=True)
class Cursor:
    """A path of the record, whether its key or its value is being typed, what of it is typed, and where that stands."""

    kind: type[Record]
    path: Path
    on_key: bool
    typed: str
    span: Span
    document: Document
    """The document as it would be with something written at the cursor."""


def cursor(path: str, text: str, offset: int) -> Cursor | None:
    """Where the cursor stands; None where no reading of the line makes sense."""
    start = _start(text, offset)
    line_end = text.find("\n", offset)
    line_end = line_end if line_end >= 0 else len(text)
    for end in (offset, line_end):
        for closer in _CLOSERS:
            document, _ = read(path, f"{text[:start]}{_MARK}{closer}{text[end:]}".encode("utf-8", "surrogatepass"))
            found = _found(document) if document else None
            if document and found:
                return Cursor(kind_of(path), *found, text[start:offset], Span(start, offset), document)
    return None


def _start(text: str, offset: int) -> int:
    """Where what is being typed begins: behind the last sign of YAML on the line, or of a passage its first letter."""
    line = text.rfind("\n", 0, offset) + 1
    before = text[line:offset]
    signs = _WORDS.match(before) or max(_SIGN.finditer(before), key=lambda sign: sign.end(), default=None)
    start = signs.end() if signs else len(before) - len(before.lstrip())
    return line + start


def _found(document: Document) -> tuple[Path, bool] | None:
    for path in document.places:
        if path and path[-1] == _MARK:
            return path[:-1], True
        if path and value_at(document, path) == _MARK:
            return path, False
    return None
