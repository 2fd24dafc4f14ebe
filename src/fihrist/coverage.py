"""Coverage: which sentences of a source back records, which are set aside, and which are open."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fihrist.catalogue import Catalogue
from fihrist.kinds.source import Source
from fihrist.matching import Match, Sentence, find
from fihrist.record import Record
from fihrist.text import Span

Backing = tuple[str, str]
"""The id of a record and the key of the quote in it."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """A source's sentences by what they do; `words` counts all words, `quoted_words` those within a quote in use."""

    source: str
    sentences: tuple[Sentence, ...]
    backing: Mapping[int, tuple[Backing, ...]]
    set_aside: Mapping[int, str]
    words: int
    quoted_words: int

    @property
    def open(self) -> tuple[Sentence, ...]:
        """The sentences that back no record and are not set aside."""
        return tuple(s for s in self.sentences if not self.backing.get(s.number) and s.number not in self.set_aside)


def coverage(id: str, catalogue: Catalogue) -> Coverage:
    """The coverage of the source with this id; a source without its text has no sentences."""
    source, text = catalogue.sources.get(id), catalogue.text(id)
    if source is None or text is None:
        return Coverage(id, (), {}, {}, 0, 0)
    inside: set[Span] = set()
    for record in catalogue.holding(_used, id):
        for _, match in used_quotes(record, catalogue, id):
            inside.update(text.words_in(match.span))
    aside = {n: source.set_aside[i].why for i, match in set_aside(source, catalogue) for n in match.sentences}
    return Coverage(id, text.sentences, backing(id, catalogue), aside, len(text.words), len(inside))


def backing(id: str, catalogue: Catalogue) -> Mapping[int, tuple[Backing, ...]]:
    """What rests on each sentence of a source on which anything rests, by the number of the sentence."""
    return catalogue.once(_backing, id)


def _backing(id: str, catalogue: Catalogue) -> Mapping[int, tuple[Backing, ...]]:
    found: dict[int, list[Backing]] = {}
    for record in catalogue.holding(_used, id):
        for key, match in used_quotes(record, catalogue, id):
            for number in match.sentences:
                found.setdefault(number, []).append((record.id, key))
    return {number: tuple(quotes) for number, quotes in found.items()}


def open_sentences(source: Source, catalogue: Catalogue) -> Iterator[Sentence]:
    """The sentences of a source that back no record and are not set aside."""
    text = catalogue.text(source.id)
    closed = {n for _, match in set_aside(source, catalogue) for n in match.sentences} | backing(
        source.id, catalogue
    ).keys()
    yield from (sentence for sentence in text.sentences if sentence.number not in closed) if text else ()


def used_quotes(record: Record, catalogue: Catalogue, source: str) -> Iterator[tuple[str, Match]]:
    """The quotes of a record from a source that are in use and stand in it, with their places."""
    yield from catalogue.told(_used, record).get(source, ())


def _used(record: Record, catalogue: Catalogue) -> Mapping[str, tuple[tuple[str, Match], ...]]:
    """The quotes of a record that are in use and stand in their source, with their places, by source."""
    used = {key for claims in record.fields().values() for c in claims for key in (c.quote, *c.also)}
    used |= {unknown.quote for unknown in record.unknown.values() if unknown.quote}
    found: dict[str, tuple[tuple[str, Match], ...]] = {}
    for key, quote in record.quotes.items():
        if key in used and (match := catalogue.match(quote)):
            found[quote.source] = (*found.get(quote.source, ()), (key, match))
    return found


def set_aside(source: Source, catalogue: Catalogue) -> Iterator[tuple[int, Match]]:
    """The places of the sentences that a source sets aside, each with its number in the list from 0."""
    text = catalogue.text(source.id)
    if text is None:
        return
    for index, item in enumerate(source.set_aside):
        found = find(item.text, text, prefix=item.prefix, suffix=item.suffix)
        if isinstance(found, Match):
            yield index, found
