"""The canonical form of a record's file: one fact a line, keys in the order of the model, quotes in one style."""

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import Any

from fihrist.catalogue import parts
from fihrist.model import Record
from fihrist.model.kinds import by_folder, kinds
from fihrist.model.shape import read_as, shape
from fihrist.model.walk import model_at
from fihrist.reading import Document, Path, Value
from fihrist.reading.remarks import SCHEMA, Remarks, remarks
from fihrist.reading.scalars import plain

Beside = dict[Path, tuple[str, ...]]
"""The comments that stand beside what is at a path."""


WIDTH = 250
"""So many characters a claim may take to stand on one line."""

_MENDED = frozenset({"T101", "T106", "T108", "Y108"})
"""Faults that do not keep a file from being formatted: its values are clear all the same."""
_ALLOWS = "# allow "

# What YAML gives a meaning at the start of a value, and the white space that a plain value would lose.
_BAD_START = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`\s]")
_BAD_INSIDE = re.compile(r": | #|[\n\t]|:$|\s$")
_BAD_IN_FLOW = re.compile(r"[,\[\]{}:]")
# Dates and numbers that are texts stand in quotes all alike, whether or not some program would misread this one.
_DATE = re.compile(r"[0-9X~?%./-]*[0-9][0-9X~?%./-]*")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def formatted(path: str, text: str, change: Callable[[dict[str, Any]], Beside] | None = None) -> str | None:
    """The text of the file at `path` in canonical form, or None where what is wrong in it must be mended first.

    A change is made to the values before they are written, and gives the comments that are to stand beside new ones.
    """
    name = by_folder().get(path.split("/")[-2] if "/" in path else "")
    if name is None:
        return None
    kind = kinds()[name]
    document, faults = read_as(kind, path, text.encode("utf-8", "surrogatepass"))
    if document is None or any(fault.code not in _MENDED for fault in faults):
        return None
    values, found = deepcopy(document.values), remarks(document)
    more = change(values) if change else {}
    made = Layout(replace(document, values=values), kind, replace(found, beside={**found.beside, **more})).text()
    after, left = read_as(kind, path, made.encode("utf-8", "surrogatepass"))
    is_no_worse = {fault.code for fault in left} <= {fault.code for fault in faults}
    said = sorted([*_comments(document), *(words[1:].strip() for new in more.values() for words in new)])
    says_the_same = after is not None and after.values == values and sorted(_comments(after)) == said
    return _ended(made, text) if is_no_worse and says_the_same else None


def misformed(document: Document) -> str | None:
    """The canonical text of a document that is written in another form; None where it has it, or cannot have it yet."""
    name = by_folder().get(document.path.split("/")[-2])
    if name is None:
        return None
    if _ended(Layout(document, kinds()[name], remarks(document)).text(), document.text) == document.text:
        return None
    if read_as(kinds()[name], document.path, document.text.encode("utf-8", "surrogatepass"))[1]:
        return None
    made = formatted(document.path, document.text) if isinstance(shape(document, kinds()[name]), Record) else None
    return made if made != document.text else None


def _ended(made: str, like: str) -> str:
    """A text with CR and LF at the ends of its lines, if all lines of another end so: git of Windows brings them."""
    return made.replace("\n", "\r\n") if like.count("\r\n") == like.count("\n") else made


def written(text: str, *, flow: bool) -> str:
    """A text as it is written between brackets (`flow`) or on a line of its own."""
    return text if _is_plain(text, flow=flow) else quoted(text)


def quoted(text: str) -> str:
    """A text in double quotation marks, or in single ones where it holds a double one or a backslash."""
    if ('"' in text or "\\" in text) and "\n" not in text:
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(_ESCAPES.get(char, char) for char in text) + '"'


def _is_plain(text: str, *, flow: bool) -> bool:
    """Whether all programs read a text as itself without quotation marks."""
    if not text or _BAD_START.match(text) or _BAD_INSIDE.search(text) or (flow and _BAD_IN_FLOW.search(text)):
        return False
    judged = plain(text)
    return not _DATE.fullmatch(text) and judged.code is None and judged.value == text


def _comments(document: Document) -> Iterator[str]:
    texts = (" ".join(comment.text.split()) for comment in document.comments)
    return (text for text in texts if not text.startswith(SCHEMA))


@dataclass(frozen=True)
class Layout:
    """A document of a kind with its comments, ready to be written."""

    document: Document
    kind: type[Record]
    remarks: Remarks

    def text(self) -> str:
        """The text of the file."""
        schema = f"# {SCHEMA} $schema=../../schemas/{self.kind.__name__.lower()}.schema.json"
        return "\n".join((schema, *self.lines())) + "\n"

    def lines(self) -> Iterator[str]:
        """The lines of the record, without the first one, which names the schema."""
        yield from self.remarks.head
        yield from self._below((), self.document.values, 0)
        yield from self.remarks.at_end

    def _below(self, path: Path, value: Value, indent: int) -> Iterator[str]:
        """The lines of a mapping or list."""
        if isinstance(value, dict):
            for key in _ordered(self.kind, path, value):
                yield from self._part((*path, key), value[key], f"{written(key, flow=True)}:", indent)
        else:
            assert isinstance(value, list)
            for index, item in enumerate(value):
                yield from self._part((*path, index), item, "-", indent)

    def _part(self, path: Path, value: Value, sign: str, indent: int) -> Iterator[str]:
        """A value behind its key or dash, on the same line where it may stand there, with its comments."""
        margin = " " * indent
        head = f"{margin}{sign}"
        yield from (f"{margin}{remark}" for remark in self.remarks.above.get(path, ()))
        if self._on_one_line(path, value, head):
            yield "  ".join((f"{head} {self._inline(path, value, flow=False)}", *self.remarks.within(path)[:1]))
        elif sign == "-":
            # Comments before the first part stand above the dash.
            lines = list(self._below(path, value, indent + 2))
            first = next(at for at, line in enumerate(lines) if not line.lstrip().startswith("#"))
            yield from (line[2:] for line in lines[:first])
            yield from (f"{head} {lines[first].lstrip(' ')}", *lines[first + 1 :])
        else:
            yield "  ".join((head, *self.remarks.beside.get(path, ())[:1]))
            yield from self._below(path, value, indent + 2)
        yield from (f"{margin}{remark}" for remark in self.remarks.behind.get(path, ()))

    def _on_one_line(self, path: Path, value: Value, head: str) -> bool:
        if not isinstance(value, dict | list) or not value:
            return True
        beside = self.remarks.within(path)
        if _is_block(path) or self.remarks.parted(path) or len(beside) > 1:
            return False
        if self._is_torn(path, value):
            return True
        span = self.document.span(path)
        # What an allowance excuses stays on its line.
        stands_so = "\n" not in self.document.text[span.start : span.end] and "".join(beside).startswith(_ALLOWS)
        return stands_so or len(head) + 1 + len(self._inline(path, value, flow=False)) <= WIDTH

    def _inline(self, path: Path, value: Value, *, flow: bool) -> str:
        if isinstance(value, dict) and not self._is_torn(path, value):
            keys = _ordered(self.kind, path, value)
            pairs = (f"{written(k, flow=True)}: {self._inline((*path, k), value[k], flow=True)}" for k in keys)
            return "{" + ", ".join(pairs) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(self._inline((*path, i), v, flow=True) for i, v in enumerate(value)) + "]"
        if isinstance(value, str):
            return written(value, flow=flow)
        if path not in self.document.places:
            return str(parts.plain(value))
        span = self.document.span(path)
        return self.document.text[span.start : span.end] or "null"

    def _is_torn(self, path: Path, value: Value) -> bool:
        """Whether a text with a comma may stand in a mapping without quotes: then the rest of it is a key by itself."""
        model = model_at(self.kind, path)
        if not isinstance(value, dict) or model is None or path not in self.document.places:
            return False
        bare = (key for key, part in value.items() if part is None and key not in model.model_fields)
        places = ((*path, key) for key in bare if (*path, key) in self.document.places)
        return any(span.start == span.end for span in map(self.document.span, places))


def _is_block(path: Path) -> bool:
    """Whether what stands at a path is always written on lines of its own: the parts that hold one fact a line."""
    if len(path) < 2:
        return path == () or path[0] in ("passages", "claims", "unknown", "set_aside")
    is_list = len(path) == 3 and path[2] in ("statements", "left")
    return path[0] in ("passages", "claims") and (len(path) == 2 or is_list)


def _ordered(kind: type[Record], path: Path, values: dict[str, Any]) -> list[str]:
    """The keys of a mapping in the order of the model, those that it does not know last; free keys keep their order."""
    model = model_at(kind, path)
    known = () if model is None else kind.keys() if model is kind else tuple(model.model_fields)
    return [*(key for key in known if key in values), *(key for key in values if key not in known)]
