"""Coverage: which sentences of a source have passages in use, which are set aside, and which are open."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.catalogue.parts import passages_in
from fihrist.model.kinds.source import Source
from fihrist.text import Match, Sentence, find
from fihrist.text.places import Span


@dataclass(frozen=True, slots=True)
class Coverage:
    """A source's sentences by what they do; `words` counts all words, `used_words` those within a passage in use.

    `passages` and `set_aside` have the passages in use and the reasons by the number of their sentence; `left_over` are
    the stretches of words, in the folded text, that lie in neither.
    """

    source: str
    sentences: tuple[Sentence, ...]
    passages: Mapping[int, tuple[PassageAt, ...]]
    set_aside: Mapping[int, str]
    words: int
    used_words: int
    left_over: tuple[Span, ...]

    @property
    def open(self) -> tuple[Sentence, ...]:
        """The sentences without a passage in use that are not set aside."""
        return tuple(s for s in self.sentences if not self.passages.get(s.number) and s.number not in self.set_aside)


def coverage(id: str, catalogue: Catalogue) -> Coverage:
    """The coverage of the source with this id; a source without its text has no sentences."""
    source, text = catalogue.sources.get(id), catalogue.text(id)
    if source is None or text is None:
        return Coverage(id, (), {}, {}, 0, 0, ())
    inside: set[Span] = set()
    found: dict[int, tuple[PassageAt, ...]] = {}
    for passage in passages_in(source):
        if passage.name in catalogue.used and (match := catalogue.match(passage)):
            inside.update(text.words_in(match.span))
            for number in match.sentences:
                found[number] = (*found.get(number, ()), passage)
    aside: dict[int, str] = {}
    outside = set(text.words) - inside
    for index, match in set_aside(source, catalogue):
        outside.difference_update(text.words_in(match.span))
        aside |= dict.fromkeys(match.sentences, source.set_aside[index].why)
    stretches = (list(group) for is_left, group in groupby(text.words, outside.__contains__) if is_left)
    left_over = tuple(Span(stretch[0].start, stretch[-1].end) for stretch in stretches)
    return Coverage(id, text.sentences, found, aside, len(text.words), len(inside), left_over)


def set_aside(source: Source, catalogue: Catalogue) -> Iterator[tuple[int, Match]]:
    """The places of the pieces that a source sets aside, each with its number in the list from 0."""
    text = catalogue.text(source.id)
    if text is None:
        return
    for index, piece in enumerate(source.set_aside):
        found = find(piece.text, text, prefix=piece.prefix, suffix=piece.suffix)
        if isinstance(found, Match):
            yield index, found
