"""Escapes: what stands for a character in a double-quoted scalar."""

import re
import unicodedata
from collections.abc import Iterator

from fihrist.text import characters
from fihrist.text.places import Fault, Span

ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^xuU\r\n])")
_LETTERS = "0abtnvfre N_LP"
_MEANT = "\0\a\b\t\n\v\f\r\x1b \x85\xa0\u2028\u2029"


def character(escape: str) -> str:
    """The character that an escape stands for; an unknown letter stands for itself, as quotes and slashes do."""
    if escape[1] in "xuU":
        return chr(int(escape[2:], 16))
    at = _LETTERS.find(escape[1])
    return _MEANT[at] if at >= 0 else escape[1]


def faults(source: str, value: str, *, at: int) -> Iterator[Fault]:
    """The banned characters that escapes bring into the value of a double-quoted scalar at offset `at`."""
    found = False
    for escape in ESCAPE.finditer(source):
        fault = characters.escaped(character(escape[0]), Span(at + escape.start(), at + escape.end()))
        if fault:
            found = True
            yield fault
    composed = None if found else characters.not_composed(value, at)
    if composed and unicodedata.is_normalized("NFC", source):
        yield Fault(composed.code, Span(at, at + len(source)), composed.message, composed.help)
