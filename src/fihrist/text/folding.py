"""Text folded for comparing, strictly (ink, NFC, spaces) or forgivingly (a search key), with the way back."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from unicodedata import category, combining, decimal, is_normalized, normalize

from fihrist.text.characters import has_ink, inked, shared
from fihrist.text.places import Span

_RUNS = re.compile(r"\s+|\S+")
_SPACES = re.compile(r"\s+")
_MORE_SPACES = re.compile(" {2,}")
_QUOTATION_MARKS = frozenset("\"'`´„‚′″‵‶")
_ALIKE = {
    "ٱ": "ا", "ٲ": "ا", "ٳ": "ا", "ٵ": "ا",
    "ى": "ي", "ی": "ي", "ې": "ي", "ے": "ي", "ۍ": "ي", "ێ": "ي",
    "ک": "ك", "ڪ": "ك", "ګ": "ك",
    "ة": "ه", "ہ": "ه", "ھ": "ه", "ە": "ه", "ۃ": "ه",
    "،": ",", "؛": ";", "؟": "?", "٪": "%", "٫": ".", "٬": ",", "۔": ".",
    "−": "-", "ـ": "",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Folded:
    """A text made from another; `starts` is where in the original each code point began, and where that ends."""

    text: str
    starts: tuple[int, ...]

    def unfold(self, span: Span) -> Span:
        """The span of the original, in its code points, from which a span of the folded text was made."""
        start, end = self.starts[span.start], span.end
        if span.end == span.start:
            return Span(start, start)
        while self.starts[end] == self.starts[span.end - 1]:
            end += 1
        return Span(start, self.starts[end])


def fold(text: str) -> Folded:
    """The text without what has no ink, in NFC, with each run of white space as one space; nothing else is changed."""
    seen = inked(text)
    composed, origins = _compose(seen)
    if seen != text:
        at = [at for at, char in enumerate(text) if has_ink(char)]
        origins = [at[origin] for origin in origins]
    pieces: list[str] = []
    starts: list[int] = []
    for run in _RUNS.finditer(composed):
        space = run[0].isspace()
        pieces.append(" " if space else run[0])
        starts += origins[run.start() : run.start() + 1 if space else run.end()]
    # What has no ink belongs to the letter before it, and to the first letter where there is none.
    if starts and starts[0]:
        starts = [0 if start == starts[0] else start for start in starts]
    return Folded("".join(pieces), (*starts, len(text)))


def folded(text: str) -> str:
    """What `fold` makes of a text, without the way back."""
    return _SPACES.sub(" ", normalize("NFC", inked(text)))


def fold_key(text: str) -> str:
    """The search key of a text: letters, digits and marks that are easily confused are one, vowel signs are gone."""
    return _MORE_SPACES.sub(" ", "".join(map(_key_of, text)))


def key(text: str) -> Folded:
    """The search key with its way back; signs that the key leaves out belong to the letter before them."""
    kept: list[str] = []
    starts: list[int] = []
    for at, char in enumerate(text):
        for letter in _key_of(char):
            if letter != " " or kept[-1:] != [" "]:
                kept.append(letter)
                starts.append(at)
    return Folded("".join(kept), (*starts, len(text)))


@cache
def _key_of(char: str) -> str:
    if char in _QUOTATION_MARKS:
        return '"'
    return "".join(_plain(part) for part in normalize("NFKD", normalize("NFKD", char).casefold()))


def _plain(char: str) -> str:
    kind = category(char)
    if char in _QUOTATION_MARKS or kind in ("Pi", "Pf"):
        return '"'
    if char.isspace():
        return " "
    if kind in ("Mn", "Me", "Cf") or not has_ink(char):
        return ""
    if kind == "Nd":
        return str(decimal(char))
    return "-" if kind == "Pd" else _ALIKE.get(char, char)


def _compose(text: str) -> tuple[str, Sequence[int]]:
    """The text in NFC, and for each of its code points the offset in the original at which it began."""
    if is_normalized("NFC", text):
        return text, range(len(text))
    pieces: list[str] = []
    starts: list[int] = []
    for span in _clusters(text):
        piece = text[span.start : span.end]
        composed = normalize("NFC", piece)
        pieces.append(composed)
        same = shared(piece, composed)
        starts += [span.start + min(at, same) for at in range(len(composed))]
    return "".join(pieces), starts


def _clusters(text: str) -> Iterator[Span]:
    """The shortest parts of a text that compose each for itself."""
    start = 0
    for at in range(1, len(text)):
        # Nothing below U+0300 composes with what stands before it.
        if text[at] < "\u0300" or _stands_alone(text, start, at):
            yield Span(start, at)
            start = at
    yield Span(start, len(text))


def _stands_alone(text: str, start: int, at: int) -> bool:
    char = text[at]
    if combining(normalize("NFD", char)[0]):
        return False
    before = text[start:at]
    return normalize("NFC", before + char) == normalize("NFC", before) + normalize("NFC", char)
