"""The sentence around a passage, piece by piece, so that no page shows the words of a passage twice."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from fihrist.catalogue import Catalogue, PassageAt, passages_in
from fihrist.text.places import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a sentence: text between passages, the passage that is looked at, or another one.

    Another passage is a `note` where the page shows its words by themselves, or has shown them in an earlier sentence,
    and has its `words` here where it has not.
    """

    sort: Literal["text", "own", "note", "words"]
    text: str = ""
    passage: PassageAt | None = None


def sentences(shown: Iterable[PassageAt], catalogue: Catalogue) -> Mapping[str, Sequence[Piece]]:
    """The sentence around each passage that a page shows, by name; none for one that is a sentence by itself."""
    told, found = {one.name: one for one in shown}, {}
    for one in tuple(told.values()):
        pieces = tuple(_pieces(one, catalogue, told))
        if any(piece.sort != "own" and (piece.passage or any(map(str.isalnum, piece.text))) for piece in pieces):
            found[one.name] = pieces
    return found


def _pieces(passage: PassageAt, catalogue: Catalogue, told: dict[str, PassageAt]) -> Iterator[Piece]:
    for text, one in catalogue.gathered(_sentence, passage.name):
        if one is None:
            yield Piece("text", text)
        else:
            sort: Literal["own", "note", "words"] = "own" if one == passage else "note" if one.name in told else "words"
            yield Piece(sort, text if sort == "words" else "", one)
            told.setdefault(one.name, one)


def _sentence(catalogue: Catalogue, name: str) -> tuple[tuple[str, PassageAt | None], ...]:
    """What stands in the sentences of a passage, in their order: the passages, and the text between them."""
    passage, found = catalogue.passages[name], list[tuple[str, PassageAt | None]]()
    text, match = catalogue.text(passage.source), catalogue.match(passage)
    if text and match and match.sentences:
        first, last = (text.sentences[match.sentences[end] - 1].span for end in (0, -1))
        at = first.start
        for span, one in catalogue.gathered(_places, passage.source):
            if first.start <= span.start and span.end <= last.end:
                found += [(text.folded[at : span.start], None), (text.folded[span.start : span.end], one)]
                at = span.end
        found.append((text.folded[at : last.end], None))
    return tuple(found)


def _places(catalogue: Catalogue, source: str) -> Sequence[tuple[Span, PassageAt]]:
    """The passages of a source with their places, in the order of the text; one that has no place is passed over."""
    found = ((catalogue.match(one), one) for one in passages_in(catalogue.sources[source]))
    return sorted(((match.span, one) for match, one in found if match), key=lambda pair: pair[0].start)
