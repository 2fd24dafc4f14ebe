"""A source document as quotes see it: folded, and divided into sentences, words and units."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from fihrist.text.folding import Folded, fold, key
from fihrist.text.places import Lines, Span
from fihrist.text.sentences import Sentence, split
from fihrist.text.words import units, words

_LINE_BREAK = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


@dataclass(frozen=True)
class SourceText:
    """The text of a source as received; every span is in code points of `folded` unless its name says raw."""

    raw: str = field(repr=False)

    @cached_property
    def folded(self) -> str:
        """The text in NFC with each run of white space, line breaks too, as one space, and nothing else changed."""
        return self._folding.text

    @cached_property
    def key(self) -> Folded:
        """The search key of the folded text, with its way back to the folded text."""
        return key(self.folded)

    @cached_property
    def words(self) -> tuple[Span, ...]:
        """The maximal runs of letters, combining marks and digits."""
        return words(self.folded)

    @cached_property
    def units(self) -> tuple[Span, ...]:
        """The words and numbers with all that belongs to them, which a quote must not cut."""
        return units(self.folded)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences, which hold each visible sign of the text exactly once."""
        places = Lines(self.raw)
        spans = (span for line in self._lines() for span in split(self.folded, line))
        return tuple(self._sentence(number, span, places) for number, span in enumerate(spans, 1))

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

    @cached_property
    def _folding(self) -> Folded:
        return fold(self.raw)

    def _lines(self) -> Iterator[Span]:
        starts, begin = self._folding.starts, 0
        for space in re.finditer(" ", self.folded):
            if _LINE_BREAK.search(self.raw, starts[space.start()], starts[space.end()]):
                yield Span(begin, space.start())
                begin = space.end()
        yield Span(begin, len(self.folded))

    def _sentence(self, number: int, span: Span, places: Lines) -> Sentence:
        raw_span = self.raw_span(span)
        return Sentence(number, span, raw_span, places.place(raw_span.start).line, self.folded[span.start : span.end])

    def _shared(self, sentence: Sentence, span: Span) -> bool:
        shared = self.folded[max(span.start, sentence.span.start) : min(span.end, sentence.span.end)]
        return any(map(str.isalnum, shared)) or not any(map(str.isalnum, sentence.text))
