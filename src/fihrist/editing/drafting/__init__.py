"""Drafts: from a sentence of a source to a passage and the claims that it bears out; what is unsure is left open."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any

from fihrist.catalogue import Catalogue
from fihrist.catalogue.coverage import Coverage, set_aside
from fihrist.catalogue.parts import passages_in
from fihrist.checking.evidence.referring import stand_in
from fihrist.editing.drafting.reading import Reading
from fihrist.editing.drafting.writing import TO_DO, flow
from fihrist.text import Match, Sentence, Several, SourceText, border_fault, find, fold_key, long_enough, nearest
from fihrist.text.places import Span

_MARKS = " .،؛:؟!…-–"
"""What stands around a clause and is no part of it."""
_LONGEST_KEY = 60
_TRANSLATE = "  # to do: translate it: faithful, complete, every hedge kept"


@dataclass(frozen=True, slots=True)
class Cut:
    """A piece of a source: the number of its sentence, its words, and where they stand in the folded text."""

    sentence: int
    text: str
    span: Span


@dataclass(frozen=True)
class Draft:
    """A passage that is proposed: its key, its lines, and the key of the passage before which they stand."""

    key: str
    lines: tuple[str, ...]
    before: str | None


def search(source: str, words: str, catalogue: Catalogue) -> Iterator[Sentence]:
    """The sentences of a source in which words stand by their search key, in their order; all of them for no words."""
    text, wanted = catalogue.text(source), " ".join(fold_key(words).split())
    return (sentence for sentence in text.sentences if wanted in fold_key(sentence.text)) if text else iter(())


def state(found: Coverage, sentence: Sentence) -> str:
    """What has been made of a sentence: the keys of its passages, why it is set aside, or `open`."""
    keys = ", ".join(passage.key for passage in found.passages.get(sentence.number, ()))
    aside = found.set_aside.get(sentence.number)
    return keys or (f"set aside as {aside}" if aside else "open")


def cut(source: str, sentence: int | None, words: str | None, catalogue: Catalogue) -> Cut | str:
    """The clause that `words` give, else the first piece of a sentence that is free; or why there is none."""
    text = catalogue.text(source)
    if text is None:
        return f"`{source}` has no text"
    taken = sorted(span for span, _ in _taken(source, catalogue))
    if words is not None:
        return _clause(source, words, text, taken)
    assert sentence is not None
    whole = text.sentences[sentence - 1].span
    own = (end for span in taken if whole.start < span.end and span.start < whole.end for end in (span.start, span.end))
    edges = [whole.start, *own, whole.end]
    free = (_trimmed(text, *between) for between in zip(edges[::2], edges[1::2], strict=True))
    pieces = (Cut(sentence, text.folded[span.start : span.end], span) for span in free)
    none = f"all of sentence {sentence} stands in passages or is set aside"
    return next((piece for piece in pieces if long_enough(piece.text)), none)


def _clause(source: str, words: str, text: SourceText, taken: list[Span]) -> Cut | str:
    found = find(words.strip(), text)
    if isinstance(found, Several):
        return f"these words stand {found.count} times in `{source}`"
    if not isinstance(found, Match):
        near = nearest(words, text)
        return (near.as_help() if near else None) or f"these words do not stand in `{source}`"
    if fault := border_fault(found, text):
        return fault.as_message()
    if len(found.sentences) != 1 or any(s.start < found.span.end and found.span.start < s.end for s in taken):
        return "these words overlap a passage, or run over several sentences"
    return Cut(found.sentences[0], words.strip(), found.span)


def proposed(source: str, piece: Cut, catalogue: Catalogue) -> Draft:
    """A passage of a source for a piece of its text, with its voice as far as the words show it."""
    read, places = Reading(piece.text, catalogue), sorted(found for found in _taken(source, catalogue) if found[1])
    later = [key for span, key in places if span.start >= piece.span.end]
    earlier = [key for span, key in places if span.end <= piece.span.start]
    told: dict[str, Any] = {"text": piece.text, "en": TO_DO, **read.voice}
    to_do = {"en": _TRANSLATE}
    if earlier and (words := stand_in(piece.text)):
        told["follows"] = [earlier[-1]]
        to_do["follows"] = f"  # to do: see whether «{words}» means what this passage says"
    named = "-and-".join(list(read.named)[:2])[:_LONGEST_KEY].rstrip("-") or f"sentence-{piece.sentence}"
    keys = (named if number == 1 else f"{named}-{number}" for number in count(1))
    key = next(key for key in keys if key not in catalogue.sources[source].passages)
    lines = (f"  {name}: {flow(value)}{to_do.get(name, '')}" for name, value in told.items())
    return Draft(key, (f"{key}:", *lines), later[0] if later else None)


def _taken(source: str, catalogue: Catalogue) -> Iterator[tuple[Span, str]]:
    """The places of the passages of a source, with their keys, and of what it sets aside, with none."""
    record = catalogue.sources[source]
    for passage in passages_in(record):
        if match := catalogue.match(passage):
            yield match.span, passage.key
    yield from ((match.span, "") for _, match in set_aside(record, catalogue))


def _trimmed(text: SourceText, start: int, end: int) -> Span:
    inside = text.folded[start:end]
    first = min(end, end - len(inside.lstrip(_MARKS)))
    return Span(first, max(first, start + len(inside.rstrip(_MARKS))))
