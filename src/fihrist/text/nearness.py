"""The passage of a source that comes nearest to a quote, and the first letter in which the two differ."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from unicodedata import combining

from fihrist.text.characters import named, shared
from fihrist.text.folding import Folded, fold, folded, key
from fihrist.text.places import Span
from fihrist.text.source import SourceText

_NEAR = 0.6
_MOST_CANDIDATES = 8
_SHOWN = 120
_LONG = 60_000
"""A text of more letters is searched only near pieces of what is looked for."""
_PIECE = 6
_MOST_OCCURRENCES = 64


@dataclass(frozen=True, slots=True)
class Difference:
    """The first letter that differs: `offset` in the quote as given, `at` in the folded source, in code points."""

    offset: int
    at: int
    in_quote: str
    in_source: str | None

    def as_message(self) -> str:
        """Both letters with code point and Unicode name; letters are counted from 1."""
        theirs = "ends there" if self.in_source is None else f"has {_spelled(self.in_source)}"
        return f"letter {self.offset + 1} differs: this has {_spelled(self.in_quote)}, the source {theirs}"


@dataclass(frozen=True, slots=True)
class Nearest:
    """A passage of whole words, as the folded source has it, and the first letter in which it differs."""

    passage: str
    span: Span
    difference: Difference | None

    def as_help(self) -> str:
        """What to do, as one imperative sentence, with some 120 letters of the passage around the difference."""
        if self.difference is None:
            return f"keep it as it is: the source has it letter for letter, «{self._shown(0)}»"
        shown = self._shown(self.difference.at - self.span.start)
        return f"copy the source letter for letter: the nearest words are «{shown}»; {self.difference.as_message()}"

    def _shown(self, at: int) -> str:
        if len(self.passage) <= _SHOWN:
            return self.passage
        start = max(0, min(at - _SHOWN // 2, len(self.passage) - _SHOWN))
        end = start + _SHOWN
        if start:
            start = self.passage.find(" ", start, at) + 1 or start
        if end < len(self.passage):
            end = max(end, at + 1) if (space := self.passage.rfind(" ", at + 1, end)) < 0 else space
        return ("… " if start else "") + self.passage[start:end] + (" …" if end < len(self.passage) else "")


def nearest(quote_text: str, source: SourceText) -> Nearest | None:
    """The passage most like a quote, or None where not even 0.6 of the letters of their search keys agree."""
    quote = folded(quote_text).strip(" ")
    pattern = key(quote).text
    if not pattern or len(source.key.text) < _NEAR * len(pattern):
        return None
    ends = _ends(pattern, source.key.text)
    fewest = min(ends.values(), default=len(pattern))
    if 1 - fewest / len(pattern) < _NEAR:
        return None
    candidates = [end for end, edits in ends.items() if edits == fewest]
    candidates.sort(key=lambda end: _strangeness(source.key.text, end, end - 1, pattern[-1]))
    spans = [_passage(pattern, source.key, end, fewest) for end in candidates[:_MOST_CANDIDATES]]
    wholes = [(span, source.whole(span)) for span in spans]
    span, whole = min(wholes, key=lambda pair: min(distances(quote, source.folded[pair[1].start : pair[1].end])))
    # A vowel sign wrongly put at the start has no key, and may hide that the letter after it is inside a word.
    start = span.start if source.folded.startswith(quote[0], span.start) else whole.start
    difference = _difference(quote_text, source.folded, start)
    if difference and difference.in_source not in (None, " "):
        whole = source.whole(Span(whole.start, max(whole.end, difference.at + 1)))
    return Nearest(source.folded[whole.start : whole.end], whole, difference)


def _ends(pattern: str, text: str) -> dict[int, int]:
    """The fewest edits to the pattern by the offsets at which a passage may end; of a long text only near its pieces.

    Whoever has a document of some hundred pages and many passages that are not in it does not wait for minutes.
    """
    if len(text) <= _LONG:
        return dict(enumerate(distances(pattern, text)))
    votes = Counter(
        (found - at) // len(pattern)
        for at in range(0, max(len(pattern) - _PIECE, 0) + 1, _PIECE)
        for found in islice(_occurrences(pattern[at : at + _PIECE], text), _MOST_OCCURRENCES)
    )
    ends: dict[int, int] = {}
    for number, _ in votes.most_common(_MOST_CANDIDATES):
        start, end = max(0, (number - 1) * len(pattern)), (number + 3) * len(pattern)
        for at, edits in enumerate(distances(pattern, text[start:end]), start):
            ends[at] = min(edits, ends.get(at, edits))
    return ends


def _occurrences(piece: str, text: str) -> Iterator[int]:
    at = text.find(piece)
    while at >= 0:
        yield at
        at = text.find(piece, at + 1)


def distances(pattern: str, text: str, *, anchored: bool = False) -> list[int]:
    """
    For each offset of a text, 0 to its length, the fewest edits that turn a passage ending there into the pattern.

    An edit adds, drops or changes one code point. A passage begins anywhere, or at 0 where it is `anchored`. Each
    column of the distance table is one integer with a bit for each letter of the pattern (Myers 1999, Hyyrö 2003).
    """
    if not pattern:
        return list(range(len(text) + 1)) if anchored else [0] * (len(text) + 1)
    mask, last = (1 << len(pattern)) - 1, 1 << (len(pattern) - 1)
    letters: dict[str, int] = {}
    for at, letter in enumerate(pattern):
        letters[letter] = letters.get(letter, 0) | 1 << at
    higher, lower, distance, first = mask, 0, len(pattern), int(anchored)
    found = [distance]
    for letter in text:
        equal = letters.get(letter, 0)
        diagonal = equal | lower
        level = (((equal & higher) + higher) ^ higher) | equal
        rise, fall = lower | (mask & ~(level | higher)), higher & level
        distance += bool(rise & last) - bool(fall & last)
        rise, fall = (rise << 1) | first, fall << 1
        higher, lower = (fall | ~(diagonal | rise)) & mask, rise & diagonal & mask
        found.append(distance)
    return found


def _passage(pattern: str, source_key: Folded, end: int, edits: int) -> Span:
    """The passage of the folded source whose key ends at an offset and is so many edits from the pattern."""
    text = source_key.text
    earliest = max(0, end - len(pattern) - edits)
    backwards = distances(pattern[::-1], text[earliest:end][::-1], anchored=True)
    starts = (end - length for length, found in enumerate(backwards) if found == edits)
    start = min(starts, key=lambda start: _strangeness(text, start, start, pattern[0]))
    return source_key.unfold(Span(start, end))


def _strangeness(text: str, border: int, outermost: int, expected: str) -> tuple[bool, bool, bool]:
    """How little a reader would end a passage at a border with this outermost letter; the least strange sorts first."""
    inside_a_word = text[max(0, border - 1) : border].isalnum() and text[border : border + 1].isalnum()
    letter = text[max(0, outermost) : outermost + 1]
    return inside_a_word, letter == " ", letter != expected


def _difference(quote_text: str, text: str, start: int) -> Difference | None:
    quote = fold(quote_text)
    skipped = len(quote.text) - len(quote.text.lstrip(" "))
    words = quote.text.strip(" ")
    at = shared(words, text[start : start + len(words)])
    if at == len(words):
        return None
    return Difference(quote.starts[skipped + at], start + at, words[at], text[start + at : start + at + 1] or None)


def _spelled(char: str) -> str:
    shown = f" ({'◌' if combining(char) else ''}{char})" if char.isprintable() and not char.isspace() else ""
    return f"{named(char)}{shown}"
