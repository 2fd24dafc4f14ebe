"""Parts: the passages of a source as parts of its sentences."""

from collections.abc import Mapping
from dataclasses import dataclass

from fihrist.catalogue import Catalogue, PassageAt, passages_in
from fihrist.checking.evidence.spelling import words


@dataclass(frozen=True, slots=True)
class Part:
    """A passage in its sentence: the text of that, the words of it at which the passage begins and ends, from 0.

    `earlier` are the parts before it in the sentence, in the order of the text.
    """

    passage: PassageAt
    sentence: str
    start: int
    end: int
    earlier: tuple["Part", ...]

    @property
    def told(self) -> str:
        """The passage, letter for letter."""
        return self.passage.passage.text

    def holds(self, word: int) -> bool:
        """Whether the word of the sentence with this number is in the passage."""
        return self.start <= word < self.end


def part(passage: PassageAt, catalogue: Catalogue) -> Part | None:
    """A passage in its sentence; None where it does not stand in its source just once, or has no word."""
    return parts(passage.source, catalogue).get(passage.name)


def parts(source: str, catalogue: Catalogue) -> Mapping[str, Part]:
    """The passages of a source in their sentences, by name, in the order of the text."""
    return catalogue.gathered(_parts, source)


def _parts(catalogue: Catalogue, source: str) -> Mapping[str, Part]:
    text, found = catalogue.text(source), dict[int, tuple[Part, ...]]()
    sentences = {one.number: one for one in text.sentences} if text else {}
    matched = ((one, catalogue.match(one)) for one in passages_in(catalogue.sources[source]))
    sound = ((passage, match) for passage, match in matched if match and match.sentences)
    for passage, match in sorted(sound, key=lambda pair: pair[1].span.start):
        sentence, told = sentences[match.sentences[0]], words(passage.passage.text)
        before = text.folded[sentence.span.start : match.span.start] if text else ""
        earlier, start = found.get(sentence.number, ()), len(words(before))
        if told:
            made = Part(passage, sentence.text, start, start + len(told), earlier)
            found[sentence.number] = (*earlier, made)
    return {one.passage.name: one for parts in found.values() for one in parts}
