"""Sentences: where one ends inside a line of Arabic text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fihrist.text.places import Span

# The run of stops and of what closes directly after them; in `؟".` the stop after the quotation mark belongs to it.
_RUN = re.compile(r"[.؟?!…\"'”’“‘»«›‹)\]}\u200e\u200f\u061c\u2069]+")
_STOP = re.compile(r"[.؟?!…]")
_MARKS = r"\u0300-\u036f\u064b-\u065f\u0670"
_LETTER_AND_DOT = re.compile(rf"(?<![\w{_MARKS}])[^\W\d_][{_MARKS}]{{0,3}}\.$")
_WORD_SIGN = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a source: `span` in the folded text, `raw_span` and `line` in the text as received."""

    number: int
    span: Span
    raw_span: Span
    line: int
    text: str


def split(text: str, line: Span) -> tuple[Span, ...]:
    """The sentences of a line of folded text, without the spaces around them; signs without a word join a neighbour."""
    spans: list[Span] = []
    start = before = line.start
    for end in (*_ends(text, line), line.end):
        if _WORD_SIGN.search(text, before, end):
            spans.append(Span(start, end))
            start = end
        before = end
    if start < line.end:
        spans[-1:] = [Span(spans[-1].start if spans else start, line.end)]
    return tuple(span for span in (_trimmed(text, span) for span in spans) if span.start < span.end)


def _ends(text: str, line: Span) -> Iterator[int]:
    """The offsets at which a sentence may end; a letter with its dot (`س.س.`) is a designation and ends none."""
    for run in _RUN.finditer(text, line.start, line.end):
        end = run.end()
        before_space = end == line.end or text[end] == " "
        if before_space and _STOP.search(run[0]) and not _LETTER_AND_DOT.search(text[max(line.start, end - 6) : end]):
            yield end


def _trimmed(text: str, span: Span) -> Span:
    inside = text[span.start : span.end]
    return Span(span.end - len(inside.lstrip(" ")), span.start + len(inside.rstrip(" ")))
