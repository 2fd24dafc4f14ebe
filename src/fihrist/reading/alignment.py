"""Alignment: from each character of a parsed text value to the part of the file that it comes from."""

import re

from fihrist.reading.escapes import ESCAPE, character
from fihrist.text.places import Span

_FOLD = r"(?P<fold> *+(?:\r?\n *+)+)"
_REST = r"(?P<blanks> ++)|(?P<other>[^\r\n ]|\r)"
_FLOW = {
    "'": re.compile(rf"{_FOLD}|(?P<quote>'')|{_REST}"),
    '"': re.compile(rf"(?P<joint>\\\r?\n *+(?:\r?\n *+)*)|(?P<escape>{ESCAPE.pattern})|{_FOLD}|{_REST}", re.DOTALL),
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
                made.append("'" if token.lastgroup == "quote" else character(token[0]))
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
        folded = 1 if gap > header and value.startswith(" ", len(offsets)) else _line_feeds(value, len(offsets))
        offsets += [Span(gap, start)] * folded
        if not value.startswith(content, len(offsets)):
            return None
        gap = line.end(2)
        offsets += [Span(i, i + 1) for i in range(start, gap)]
    rest = value[len(offsets) :]
    return offsets + [Span(gap, gap)] * len(rest) if not rest.strip("\n") else None


def _line_feeds(value: str, start: int) -> int:
    end = start
    while value.startswith("\n", end):
        end += 1
    return end - start
