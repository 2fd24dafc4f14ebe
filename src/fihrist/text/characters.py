"""Characters: which may stand in a text of the catalogue, and what a banned one is called."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from fihrist.text.places import Fault, Span

# Everything outside these blocks is judged by its category, one by one; inside them every character is allowed.
_USUAL = (
    r"\n\x20-\x7e\xa1-\xac\xae-\u02ff\u0400-\u052f\u0606-\u061b\u061d-\u06ff\u0750-\u077f\u1e00-\u1eff\u2010-\u2027"
)
_UNUSUAL = re.compile(rf"(?:\r(?!\n)|[^\r{_USUAL}])+")
_NOT_SHOWN = re.compile(rf"[^{_USUAL}]|\n")
_WORD = re.compile(r"[^ \n]+")
# The look-behind and the possessive quantifier keep it linear on runs of spaces, the first space makes it quick.
_TRAILING = re.compile(r" (?<!  ) *+(?=\r?\n|\Z)")

LETTERS = {"Arabic": "\u0600-\u06ff\u0750-\u077f", "Latin": "A-Za-z\u00c0-\u024f\u1e00-\u1eff"}
"""The letters of the scripts that texts are in, as ranges."""
ARABIC, LATIN = (re.compile(f"[{ranges}]") for ranges in LETTERS.values())
_LETTERS = re.compile(r"[^\W\d_]+")
_FOREIGN = re.compile(r"[^\x00-\u024f\u0600-\u06ff\u0750-\u077f\u1e00-\u1eff\u2000-\u206f\W\d_]")

_BIDI = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# These have no ink and yet are not format characters: joiners, fillers, variation selectors and the blank of Braille.
_BLANK = re.compile(
    r"[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
# Format characters that are seen: Unicode calls them prepended concatenation marks, such as the end of an ayah.
_SEEN = re.compile(r"[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd]")

_CODES = {"Cc": "T102", "Cf": "T104", "C": "T107", "Z": "T105"}
"""The codes of what stands in a category of Unicode, or else in a group of categories."""
_WITHOUT_INK = frozenset({"T102", "T103", "T104", "T107"})
_WORDS = {
    "T101": ("byte-order mark", "save the file as UTF-8 without a byte-order mark"),
    "T102": ("control character", "delete it"),
    "T103": ("bidirectional control", "delete it"),
    "T104": ("invisible character", "delete it"),
    "T105": ("unusual space", "put an ordinary space in its place"),
    "T107": ("character without a public meaning", "write the character that is meant"),
}
_CONTROLS = (
    "NULL|START OF HEADING|START OF TEXT|END OF TEXT|END OF TRANSMISSION|ENQUIRY|ACKNOWLEDGE|BELL|BACKSPACE|TAB|"
    "LINE FEED|LINE TABULATION|FORM FEED|CARRIAGE RETURN|SHIFT OUT|SHIFT IN|DATA LINK ESCAPE|DEVICE CONTROL ONE|"
    "DEVICE CONTROL TWO|DEVICE CONTROL THREE|DEVICE CONTROL FOUR|NEGATIVE ACKNOWLEDGE|SYNCHRONOUS IDLE|"
    "END OF TRANSMISSION BLOCK|CANCEL|END OF MEDIUM|SUBSTITUTE|ESCAPE|FILE SEPARATOR|GROUP SEPARATOR|"
    "RECORD SEPARATOR|UNIT SEPARATOR"
)
_NAMES = dict(enumerate(_CONTROLS.split("|"))) | {0x7F: "DELETE", 0x85: "NEXT LINE"}
"""What Unicode has no name for, by its code point."""
_INSTEAD = {"\t": "put spaces in its place", "\r": "end the line with a line feed"}


def faults(text: str) -> Iterator[Fault]:
    """Every fault of the characters of a file's text; characters of one fault side by side are one fault."""
    if text.startswith("\ufeff"):
        yield _fault("T101", text[0], Span(0, 1))
    for run in _UNUSUAL.finditer(text, int(text.startswith("\ufeff"))):
        start = run.start()
        for code, group in groupby(run[0], key=code_of):
            characters = "".join(group)
            if code:
                yield _fault(code, characters, Span(start, start + len(characters)))
            start += len(characters)
    if not unicodedata.is_normalized("NFC", text):
        # No composition reaches across a space or a line feed, so each word can be judged by itself.
        yield from filter(None, (not_composed(word[0], word.start()) for word in _WORD.finditer(text)))
    for run in _TRAILING.finditer(text):
        yield Fault("T108", Span(*run.span()), "space at the end of the line", "delete it")


def misplaced(text: str) -> int | None:
    """Where the first letter of a script stands that has no place in its word, from 0, or None."""
    if text.isascii() or not (_FOREIGN.search(text) or (LATIN.search(text) and ARABIC.search(text))):
        return None
    found = ((word, _odd(word[0])) for word in _LETTERS.finditer(text))
    return next((word.start() + word[0].index(odd) for word, odd in found if odd), None)


def _odd(word: str) -> str | None:
    if foreign := _FOREIGN.search(word):
        return foreign[0]
    arabic, latin = ARABIC.findall(word), LATIN.findall(word)
    if not arabic or not latin:
        return None
    fewer: list[str] = min(arabic, latin, key=lambda letters: (len(letters), -word.index(letters[0])))
    return fewer[0]


def code_of(character: str) -> str | None:
    """The code of the fault that a character is wherever it stands, None where there is none; line feed is allowed."""
    if character in "\n " or _SEEN.match(character):
        return None
    if _BIDI.match(character):
        return "T103"
    if _BLANK.match(character):
        return "T104"
    category = "Z" if character == "\x85" else unicodedata.category(character)
    return _CODES.get(category) or _CODES.get(category[0])


@cache
def has_ink(character: str) -> bool:
    """Whether a character is white space, or one that is seen and has a meaning that programs share."""
    return character.isspace() or code_of(character) not in _WITHOUT_INK


def inked(text: str) -> str:
    """A text without the characters that have no ink."""
    return _UNUSUAL.sub(lambda run: "".join(filter(has_ink, run[0])), text)


def escaped(character: str, span: Span) -> Fault | None:
    """The fault of a character that a file holds as an escape at `span`."""
    code = code_of(character)
    return _fault(code, character, span) if code else None


def not_composed(text: str, at: int) -> Fault | None:
    """The fault that the text at offset `at` is not in Unicode's composed form, from the first to the last place."""
    form = unicodedata.normalize("NFC", text)
    if form == text:
        return None
    start = shared(text, form)
    tail = shared(text[start:][::-1], form[start:][::-1])
    # The two mean the same, so that neither is the other with something put in.
    end = len(text) - tail
    found, wanted = text[start:end][:3], form[start : len(form) - tail][:3]
    message = f"not in the composed form of Unicode (NFC): {_listed(found)}"
    return Fault("T106", Span(at + start, at + end), message, f"write {_listed(wanted)}")


def shared(one: str, other: str) -> int:
    """How many letters two texts have in common from their start."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, pair in pairs if pair[0] != pair[1]), min(len(one), len(other)))


def named(character: str) -> str:
    """A character as its code point and name, such as `U+200F RIGHT-TO-LEFT MARK`."""
    unnamed = "(private use)" if unicodedata.category(character) == "Co" else "(no name)"
    name = _NAMES.get(ord(character)) or unicodedata.name(character, unnamed)
    return f"U+{ord(character):04X} {name}"


def shown(text: str) -> str:
    """A text as a message may show it: banned characters as their code points, cut after 40 characters."""
    cut = text if len(text) <= 40 else text[:39] + "…"
    return _NOT_SHOWN.sub(lambda m: f"<U+{ord(m[0]):04X}>" if m[0] == "\n" or code_of(m[0]) else m[0], cut)


def _fault(code: str, characters: str, span: Span) -> Fault:
    what, help = _WORDS[code]
    more = f", and {len(characters) - 1} more beside it" if len(characters) > 1 else ""
    return Fault(code, span, f"{what} {named(characters[0])}{more}", _INSTEAD.get(characters[0], help))


def _listed(characters: str) -> str:
    return ", ".join(map(named, characters))
