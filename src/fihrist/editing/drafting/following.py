"""Following: the earlier passage without which a sentence cannot be understood, by a noun for what it told of."""

from collections.abc import Iterator, Sequence

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.checking.evidence.lexicon import facts, phrases
from fihrist.checking.evidence.spelling import places, words
from fihrist.editing.drafting.reading import drafting_words, named_in
from fihrist.model.vocabulary import term_list

_VAGUE = frozenset({"other", "military-equipment", "missile"})


def followed(text: str, before: Sequence[PassageAt], catalogue: Catalogue) -> PassageAt | None:
    """The last of the passages before a sentence that tells of what it means by a definite noun."""
    found = words(text)
    names = set(named_in(found, catalogue).values())
    for at, known in sorted(_meant(found)):
        if at + 1 in names or any(other < at and not _is_definite(found[other]) for other in places(known, found)):
            continue
        telling = (one for one in reversed(before) if _introduces(known, words(one.passage.text)))
        if last := next(telling, None):
            return _root(last, known, catalogue)
    return None


def _meant(found: tuple[str, ...]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The definite nouns for a thing, a weapon or a source, each with the words for the like of it."""
    things = (phrases("stand-ins", "things", thing) for thing in facts("stand-ins")["things"])
    weapons = (phrases("weapon-category", term) for term in term_list("weapon-category").terms if term not in _VAGUE)
    sources = (tuple(one.split("/")) for one in drafting_words()["meant"])
    for known in (*things, *weapons, *sources):
        at = next((at for at in places(known, found) if _is_definite(found[at])), None)
        if at is not None:
            yield at, known


def _introduces(known: tuple[str, ...], found: tuple[str, ...]) -> bool:
    return any(not _is_definite(found[at]) for at in places(known, found))


def _root(one: PassageAt, known: tuple[str, ...], catalogue: Catalogue) -> PassageAt:
    """The first of the passages that one follows which tells of the same, or else itself."""
    told = (at for at in catalogue.context(one) if any(True for _ in places(known, words(at.passage.text))))
    return next(told, one)


def _is_definite(word: str) -> bool:
    return "ال" in word[:3] or word.startswith("لل")
