"""A source document as passages see it: folded, and divided into sentences, words and units."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import pairwise
from unicodedata import category

from fihrist.text.folding import Folded, fold, key
from fihrist.text.places import Lines, Span

_SIGNS = "+±-−‐‑‒–"
_POINTS = ".,٫٬:/"
_PERCENT = "%٪‰؉"
_COMPARISONS = "<>≤≥≈~"

# Each code point is replaced by the letter of its class, so that the patterns hold for every script:
# w letter, m combining mark, d digit, s sign, p point, c percent, $ currency or comparison, _ space.
# A pattern begins only where a run begins, so that a long run of one class takes no longer than its length.
_WORD = re.compile(r"(?<!m)m*+[wd][wdm]*")
_PART = rf"(?:(?<![wdm])w(?:pw)+(?![wdm])|{_WORD.pattern})"
_JOINT = r"(?:(?<=d)p(?=d)|s(?=d)|(?<=d)s(?=[wm]))"
_UNIT = re.compile(rf"(?:(?:(?<![sc$])[sc$]++|(?<![wdmp])p)(?=d))?{_PART}(?:{_JOINT}{_PART})*(?:(?<=d)(?:_?c|\$))?")

# The run of stops and of what closes directly after them; in `؟".` the stop after the quotation mark belongs to it.
_CLOSING = r"\"'”’“‘»«›‹)\]}"
_RUN = re.compile(rf"[.؟?!…{_CLOSING}]+")
_STOP = re.compile(r"[.؟?!…]")
_PAUSE = re.compile(rf"(?:…|\.{{2,}}|[{_CLOSING}])+")
_MARKS = r"\u0300-\u036f\u064b-\u065f\u0670"
_LETTER_AND_DOT = re.compile(rf"(?<![\w{_MARKS}])[^\W\d_][{_MARKS}]{{0,3}}\.$")
_WORD_SIGN = re.compile(r"[^\W_]")

_LINE_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_LINE_ENDS = re.compile(rf"[.؟?!…:][{_CLOSING}]* *$")
_ITEM = re.compile(r"[-–—•▪◦*·] \D")
_LONGEST_WRAPPED = 110
"""A line of more letters is a paragraph that nobody has wrapped."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a source: `span` in the folded text, `raw_span` and `line` in the text as received."""

    number: int
    span: Span
    raw_span: Span
    line: int
    text: str


@dataclass(frozen=True)
class SourceText:
    """The text of a source as received; every span is in code points of `folded` unless its name says raw."""

    raw: str = field(repr=False)

    @cached_property
    def folded(self) -> str:
        """The text as `fold` makes it, in which passages are found."""
        return self._folding.text

    @cached_property
    def key(self) -> Folded:
        """The search key of the folded text, with its way back to the folded text."""
        return key(self.folded)

    @cached_property
    def words(self) -> tuple[Span, ...]:
        """The maximal runs of letters, combining marks and digits that hold a letter or a digit."""
        return words(self.folded)

    @cached_property
    def units(self) -> tuple[Span, ...]:
        """The words, numbers with their signs, percent and currency, and designations such as `S-400` and `ب.م.ب`."""
        return _found(_UNIT, self.folded)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences, which hold each visible sign of the text exactly once."""
        places = Lines(self.raw)
        spans = [(span, self.raw_span(span)) for lines in self._lines() for span in _split(self.folded, lines)]
        return tuple(
            Sentence(number, span, raw, places.place(raw.start).line, self.folded[span.start : span.end])
            for number, (span, raw) in enumerate(spans, 1)
        )

    @property
    def has_headline(self) -> bool:
        """Whether the first sentence runs over lines of which one has room for what begins the next: a headline or so.

        A program that wraps lines fills each; whoever breaks them by hand may leave room, so that this is a guess.
        """
        lines = [" ".join(line.split()) for line in _LINE_BREAK.split(self.raw)]
        width, first = max(map(len, lines)), self.sentences[:1]
        own = _LINE_BREAK.split(self.raw[first[0].raw_span.start : first[0].raw_span.end]) if first else []
        return any(len(f"{line.strip()} {after.split()[0]}") <= width for line, after in pairwise(own))

    def raw_span(self, span: Span) -> Span:
        """The span of the raw text, in its code points, that a span of the folded text stands for."""
        return self._folding.unfold(span)

    def words_in(self, span: Span) -> tuple[Span, ...]:
        """The words that lie wholly in a span."""
        first = bisect_left(self.words, span.start, key=lambda word: word.start)
        last = bisect_right(self.words, span.end, key=lambda word: word.end)
        return self.words[first:last]

    def sentences_in(self, span: Span) -> tuple[int, ...]:
        """The numbers of the sentences of which a letter or digit lies in a span (any sign, if they have neither)."""
        first = bisect_right(self.sentences, span.start, key=lambda sentence: sentence.span.end)
        last = bisect_left(self.sentences, span.end, key=lambda sentence: sentence.span.start)
        return tuple(sentence.number for sentence in self.sentences[first:last] if self._shared(sentence, span))

    def cut_at(self, offset: int) -> Span | None:
        """The word or number that goes on across an offset."""
        at = bisect_left(self.units, offset, key=lambda unit: unit.start) - 1
        return self.units[at] if at >= 0 and offset < self.units[at].end else None

    def whole(self, span: Span) -> Span:
        """A span with the whole of the words and numbers that its ends cut."""
        before, after = self.cut_at(span.start), self.cut_at(span.end)
        return Span((before or span).start, (after or span).end)

    @cached_property
    def _folding(self) -> Folded:
        return fold(self.raw)

    def _lines(self) -> Iterator[Span]:
        """The lines of the folded text; one that goes on in the next is one with it."""
        text, starts = self.folded, self._folding.starts
        spaces = ((at.start(), self.raw[starts[at.start()] : starts[at.end()]]) for at in re.finditer(" ", text))
        breaks = [(at, white) for at, white in spaces if _LINE_BREAK.search(white)]
        ends = [*(at for at, _ in breaks[1:]), len(text)]
        begin = start = 0
        for (at, white), end in zip(breaks, ends, strict=False):
            if not _goes_on(text[start:at], white, text[at + 1 : end]):
                yield Span(begin, at)
                begin = at + 1
            start = at + 1
        yield Span(begin, len(text))

    def _shared(self, sentence: Sentence, span: Span) -> bool:
        shared = self.folded[max(span.start, sentence.span.start) : min(span.end, sentence.span.end)]
        return any(map(str.isalnum, shared)) or not any(map(str.isalnum, sentence.text))


def words(text: str) -> tuple[Span, ...]:
    """The words of a folded text, see `SourceText.words`."""
    return _found(_WORD, text)


def _goes_on(line: str, white: str, following: str) -> bool:
    """Whether a sentence goes on over a line break, given the raw white space there: the lines have been wrapped.

    It does not behind a stop or a colon, over an empty line, or from or to what stands for itself: a paragraph on one
    line, whose heading has no stop either, an item of a list, an hour or a row of signs.
    """
    if _LINE_ENDS.search(line) or len(_LINE_BREAK.findall(white)) > 1 or "\u2029" in white:
        return False
    # The bullets of some programs have no public meaning, and are folded into the white space.
    if len(following) > _LONGEST_WRAPPED or _ITEM.match(following) or any(category(c) == "Co" for c in white):
        return False
    return any(map(str.isalpha, line)) and (any(map(str.isalpha, following)) or bool(_LINE_ENDS.search(following)))


def _split(text: str, lines: Span) -> tuple[Span, ...]:
    """The sentences of lines of folded text, without the spaces around them; signs without a word join a neighbour."""
    spans: list[Span] = []
    start = before = lines.start
    for end in (*_ends(text, lines), lines.end):
        if _WORD_SIGN.search(text, before, end):
            spans.append(Span(start, end))
            start = end
        before = end
    if start < lines.end:
        spans[-1:] = [Span(spans[-1].start if spans else start, lines.end)]
    return tuple(span for span in (_trimmed(text, span) for span in spans) if span.start < span.end)


def _ends(text: str, lines: Span) -> Iterator[int]:
    """The offsets at which a sentence may end.

    A letter with its dot (`س.س.`) is a designation and ends none, and what pauses (`..`, `...`) before a word goes on.
    """
    for run in _RUN.finditer(text, lines.start, lines.end):
        end = run.end()
        before_space = end < lines.end and text[end] == " "
        is_end = _STOP.search(run[0]) and not _PAUSE.fullmatch(run[0])
        if before_space and is_end and not _LETTER_AND_DOT.search(text[max(lines.start, end - 6) : end]):
            yield end


def _trimmed(text: str, span: Span) -> Span:
    inside = text[span.start : span.end]
    return Span(span.end - len(inside.lstrip(" ")), span.start + len(inside.rstrip(" ")))


def _found(pattern: re.Pattern[str], text: str) -> tuple[Span, ...]:
    return tuple(Span(*found.span()) for found in pattern.finditer("".join(map(_class, text))))


@cache
def _class(char: str) -> str:
    for signs, letter in ((_SIGNS, "s"), (_POINTS, "p"), (_PERCENT, "c"), (_COMPARISONS, "$"), (" ", "_")):
        if char in signs:
            return letter
    kind = category(char)
    return {"Nd": "d", "Sc": "$"}.get(kind) or {"L": "w", "M": "m", "N": "w"}.get(kind[0], ".")
