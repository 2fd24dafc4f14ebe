"""Searching: the sentences of a source that hold a text, whatever hamzas, vowel signs and digits it is typed with."""

from collections.abc import Iterator
from dataclasses import dataclass

from fihrist.catalogue import Catalogue
from fihrist.catalogue.coverage import Backing, coverage
from fihrist.text import Sentence, fold_key


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence, the quotes that rest on it, and the reason for which it is set aside, if it is."""

    sentence: Sentence
    backing: tuple[Backing, ...]
    set_aside: str | None

    @property
    def state(self) -> str:
        """What rests on the sentence already, in a few words."""
        records = dict.fromkeys(record for record, _ in self.backing)
        if records:
            return f"backs {', '.join(records)}"
        return f"set aside as {self.set_aside}" if self.set_aside else "open"


def search(source: str, text: str, catalogue: Catalogue) -> Iterator[Hit]:
    """The sentences of a source in which a text stands by its search key, in their order; all of them for no text."""
    found = coverage(source, catalogue)
    wanted = " ".join(fold_key(text).split())
    for sentence in found.sentences:
        if wanted in fold_key(sentence.text):
            number = sentence.number
            yield Hit(sentence, found.backing.get(number, ()), found.set_aside.get(number))
