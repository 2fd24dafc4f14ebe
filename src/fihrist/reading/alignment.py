"""Alignment: from each character of a parsed text to the part of the file that it comes from, escapes included."""

import re
import unicodedata
from collections.abc import Iterator

from fihrist.text import characters
from fihrist.text.places import Fault, Span

_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^xuU\r\n])")
_LETTERS = "0abtnvfre N_LP"
_MEANT = "\0\a\b\t\n\v\f\r\x1b \x85\xa0\u2028\u2029"

_FOLD = r"(?P<fold> *+(?:\r?\n *+)+)"
_REST = r"(?P<blanks> ++)|(?P<other>[^\r\n ]|\r)"
_FLOW = {
    "'": re.compile(rf"{_FOLD}|(?P<quote>'')|{_REST}"),
    '"': re.compile(rf"(?P<joint>\\\r?\n *+(?:\r?\n *+)*)|(?P<escape>{_ESCAPE.pattern})|{_FOLD}|{_REST}", re.DOTALL),
    "": re.compile(rf"{_FOLD}|{_REST}"),
}
_CONTENT = re.compile(r"^( *)([^ \r\n].*?)\r?$", re.MULTILINE)


def aligned(source: str, value: str) -> list[Span] | None:
    """For each character of `value` the span of `source`, the scalar as it stands in the file, that makes it.

    None where the two cannot be aligned.
    """
    offsets = _block(source, value) if source.startswith(("|", ">")) else _flow(source, value)
    return offsets if offsets is not None and len(offsets) == len(value) > 0 else None


def _flow(source: str, value: str) -> list[Span] | None:
    style = source[0] if source[:1] in ("'", '"') else ""
    body = (1, len(source) - 1) if style else (0, len(source))
    offsets: list[Span] = []
    made: list[str] = []
    for token in _FLOW[style].finditer(source, *body):
        start, end = token.span()
        match token.lastgroup:
            case "fold":
                breaks = token[0].count("\n")
                made.append("\n" * (breaks - 1) or " ")
                offsets += [Span(start, end)] * len(made[-1])
            case "joint":
                made.append("\n" * (token[0].count("\n") - 1))
                offsets += [Span(start, end)] * len(made[-1])
            case "quote" | "escape":
                made.append("'" if token.lastgroup == "quote" else _character(token[0]))
                offsets.append(Span(start, end))
            case _:
                made.append(token[0])
                offsets += [Span(i, i + 1) for i in range(start, end)]
    return offsets if "".join(made) == value else None


def _block(source: str, value: str) -> list[Span] | None:
    header = source.find("\n") + 1
    first = _CONTENT.search(source, header) if header else None
    if not first:
        return None
    body = value.lstrip("\n")
    indent = len(first[1]) - (len(body) - len(body.lstrip(" ")))
    offsets: list[Span] = []
    gap = header
    for line in _CONTENT.finditer(source, header):
        start = line.start() + indent
        content = source[start : line.end(2)]
        # Between two lines stand line feeds, or the one space that they fold to.
        rest = value[len(offsets) :]
        folded = 1 if gap > header and rest.startswith(" ") else len(rest) - len(rest.lstrip("\n"))
        offsets += [Span(gap, start)] * folded
        if not value.startswith(content, len(offsets)):
            return None
        gap = line.end(2)
        offsets += [Span(i, i + 1) for i in range(start, gap)]
    rest = value[len(offsets) :]
    return offsets + [Span(gap, gap)] * len(rest) if not rest.strip("\n") else None


def _character(escape: str) -> str:
    """The character that an escape stands for; an unknown letter stands for itself, as quotes and slashes do."""
    if escape[1] in "xuU":
        return chr(int(escape[2:], 16))
    at = _LETTERS.find(escape[1])
    return _MEANT[at] if at >= 0 else escape[1]


def escape_faults(source: str, value: str, *, at: int) -> Iterator[Fault]:
    """The banned characters that escapes bring into the value of a double-quoted scalar at offset `at`."""
    found = False
    for escape in _ESCAPE.finditer(source):
        fault = characters.escaped(_character(escape[0]), Span(at + escape.start(), at + escape.end()))
        if fault:
            found = True
            yield fault
    composed = None if found else characters.not_composed(value, at)
    if composed and unicodedata.is_normalized("NFC", source):
        yield Fault(composed.code, Span(at, at + len(source)), composed.message, composed.help)
