"""Scalars as the canonical form writes them: plain where all programs read the same, else in quotes of one style."""

import re

from fihrist.reading.scalars import plain

# What YAML gives a meaning at the start of a value, and the white space that a plain value would lose.
_BAD_START = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`\s]")
_BAD_INSIDE = re.compile(r": | #|[\n\t]|:$|\s$")
_BAD_IN_FLOW = re.compile(r"[,\[\]{}:]")
# Dates and numbers that are texts stand in quotes all alike, whether or not some program would misread this one.
_DATE = re.compile(r"[0-9X~?%./-]*[0-9][0-9X~?%./-]*")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def written(text: str, *, flow: bool) -> str:
    """A text as it is written between brackets (`flow`) or on a line of its own."""
    return text if is_plain(text, flow=flow) else quoted(text)


def is_plain(text: str, *, flow: bool) -> bool:
    """Whether a text needs no quotation marks."""
    if not text or _BAD_START.match(text) or _BAD_INSIDE.search(text) or (flow and _BAD_IN_FLOW.search(text)):
        return False
    if _DATE.fullmatch(text):
        return False
    judged = plain(text)
    return judged.code is None and judged.value == text


def quoted(text: str) -> str:
    """A text in double quotation marks, or in single ones where it holds a double one or a backslash."""
    if ('"' in text or "\\" in text) and "\n" not in text:
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(_ESCAPES.get(char, char) for char in text) + '"'
