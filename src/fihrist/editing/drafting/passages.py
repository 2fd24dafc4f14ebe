"""Passages that are proposed: cut from a sentence where it is free, and put at their place in the source's record."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from typing import Any

from fihrist.catalogue import Catalogue
from fihrist.catalogue.coverage import coverage, set_aside
from fihrist.catalogue.parts import passages_in
from fihrist.checking.evidence.stand_ins import stand_in
from fihrist.editing.drafting.reading import Reading
from fihrist.editing.drafting.writing import TO_DO, flow, inserted
from fihrist.text import Match, Several, SourceText, border_fault, find, fold_key, long_enough, nearest
from fihrist.text.places import Span

_MARKS = " .،؛:؟!…-–"
"""What stands around a clause and is no part of it."""
_LONGEST_KEY = 60


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence of a source by its number, and what has been made of it."""

    number: int
    text: str
    state: str


@dataclass(frozen=True, slots=True)
class Cut:
    """A piece of a source: the number of its sentence, its words, and where they stand in the folded text."""

    sentence: int
    text: str
    span: Span


@dataclass(frozen=True)
class Draft:
    """A passage that is proposed for a source, under a key, and the key of the passage before which it stands."""

    source: str
    key: str
    passage: Mapping[str, Any]
    before: str | None
    to_do: Mapping[str, str]

    @property
    def name(self) -> str:
        """The name of the passage in the whole catalogue."""
        return f"{self.source}/{self.key}"


def search(source: str, text: str, catalogue: Catalogue) -> Iterator[Hit]:
    """The sentences of a source in which a text stands by its search key, in their order; all of them for no text."""
    found = coverage(source, catalogue)
    wanted = " ".join(fold_key(text).split())
    for sentence in found.sentences:
        if wanted in fold_key(sentence.text):
            keys = ", ".join(passage.key for passage in found.passages.get(sentence.number, ()))
            aside = found.set_aside.get(sentence.number)
            yield Hit(sentence.number, sentence.text, keys or (f"set aside as {aside}" if aside else "open"))


def cut(source: str, sentence: int | None, words: str | None, catalogue: Catalogue) -> Cut | str:
    """The clause that `words` give, else the first piece of a sentence that is free; or why there is none."""
    text = catalogue.text(source)
    if text is None:
        return f"`{source}` has no text"
    taken = sorted(span for span, _ in _taken(source, catalogue))
    if words is None:
        assert sentence is not None
        whole = text.sentences[sentence - 1].span
        free = (_trimmed(text, span) for span in _between(whole, taken))
        span = next((s for s in free if s.start < s.end and long_enough(text.folded[s.start : s.end])), None)
        if span is None:
            return f"all of sentence {sentence} stands in passages or is set aside"
        return Cut(sentence, text.folded[span.start : span.end], span)
    found = find(words.strip(), text)
    if not isinstance(found, Match):
        near = nearest(words, text)
        several = f"these words stand {found.count} times in `{source}`" if isinstance(found, Several) else ""
        return several or (near.as_help() if near else f"these words do not stand in `{source}`")
    fault = border_fault(found, text)
    if fault or len(found.sentences) != 1 or any(s.start < found.span.end and found.span.start < s.end for s in taken):
        return fault.as_message() if fault else "these words overlap a passage, or run over several sentences"
    return Cut(found.sentences[0], words.strip(), found.span)


def proposed(source: str, piece: Cut, catalogue: Catalogue) -> Draft:
    """A passage of a source for a piece of its text, with its voice as far as the words show it."""
    read = Reading(piece.text, catalogue)
    places = sorted((span, key) for span, key in _taken(source, catalogue) if key)
    later = [key for span, key in places if span.start >= piece.span.end]
    earlier = [key for span, key in places if span.end <= piece.span.start]
    passage: dict[str, Any] = {"text": piece.text, "en": TO_DO, **read.voice}
    to_do = {"en": "translate it: faithful, complete, every hedge kept"}
    if earlier and (words := stand_in(piece.text)):
        passage["follows"] = [earlier[-1]]
        to_do["follows"] = f"see whether «{words}» means what this passage says"
    key = _key(read, piece.sentence, catalogue.sources[source].passages.keys())
    return Draft(source, key, passage, later[0] if later else None, to_do)


def with_passage(path: str, text: str, draft: Draft) -> str | None:
    """The text of a source's record with a passage that is proposed, or None where the file cannot be read rightly."""
    lines = [f"{draft.key}:"]
    for key, value in draft.passage.items():
        to_do = f"  # to do: {draft.to_do[key]}" if key in draft.to_do else ""
        lines.append(f"  {key}: {flow(value)}{to_do}")
    return inserted(path, text, ("passages",), lines, before=draft.before)


def _taken(source: str, catalogue: Catalogue) -> Iterator[tuple[Span, str]]:
    """The places of the passages of a source, with their keys, and of what it sets aside, with none."""
    record = catalogue.sources[source]
    for passage in passages_in(record):
        if match := catalogue.match(passage):
            yield match.span, passage.key
    yield from ((match.span, "") for _, match in set_aside(record, catalogue))


def _between(whole: Span, taken: list[Span]) -> Iterator[Span]:
    """The pieces of a span between others that are sorted and do not overlap."""
    start = whole.start
    for span in taken:
        if whole.start < span.end and span.start < whole.end:
            yield Span(start, max(start, span.start))
            start = span.end
    yield Span(start, max(start, whole.end))


def _trimmed(text: SourceText, span: Span) -> Span:
    inside = text.folded[span.start : span.end]
    start = span.end - len(inside.lstrip(_MARKS))
    return Span(start, max(start, span.start + len(inside.rstrip(_MARKS))))


def _key(read: Reading, sentence: int, taken: Collection[str]) -> str:
    """A key that is free: the records that the text names, else the number of its sentence."""
    made = "-and-".join(list(read.named)[:2])[:_LONGEST_KEY].rstrip("-") or f"sentence-{sentence}"
    return next(key for n in count(1) if (key := made if n == 1 else f"{made}-{n}") not in taken)
