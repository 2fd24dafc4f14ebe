"""Reviewing: what a reviewer has to see first of a difference, and what the checks say of the records that changed."""

from collections.abc import Iterable, Iterator, Mapping

from fihrist.catalogue import Catalogue
from fihrist.catalogue.loading import promised_by
from fihrist.checking.diagnostics import Diagnostic
from fihrist.publishing.comparing import Change

Words = tuple[str, str, str]
"""A list of words, the key in it, and a word."""


def first(changes: Iterable[Change], before: Catalogue, after: Catalogue) -> Iterator[str]:
    """A line for all that is easily missed: what cannot be read or is gone, excuses, new words, lost support."""
    for one in changes:
        if one.what == "unreadable":
            yield f"{one.record}: cannot be read, see the check"
        elif one.sort == "record" and one.what == "removed":
            yield f"{one.record}: the record is removed"
        elif one.sort == "allowance" and one.after:
            yield f"{one.record}: new allowance at {one.part}: {one.after.lines[0]}"
        for name in _lost(one):
            yield f"{one.record}: {one.part} rests no more on {name}"
    old, new = set(_words(before)), set(_words(after))
    for sign, found in (("new", new - old), ("removed", old - new)):
        yield from (f"catalogue/words/{file}.yaml: {sign} word for {key}: {word}" for file, key, word in sorted(found))


def remarks(found: Iterable[Diagnostic]) -> Mapping[str, tuple[str, ...]]:
    """What was found in each record, by its id, a line each."""
    made: dict[str, tuple[str, ...]] = {}
    for one in found:
        line = f"{one.level} {one.code} in line {one.start.line}: {one.message}"
        made[promised_by(one.path)] = (*made.get(promised_by(one.path), ()), line)
    return made


def _lost(one: Change) -> Iterator[str]:
    """The passages that a value had and has no more."""
    own = [fact.own if fact and isinstance(fact.own, dict) else {} for fact in (one.before, one.after)]
    if one.sort == "claim":
        kept = own[1].get("passages", ())
        yield from (name for name in own[0].get("passages", ()) if name not in kept)


def _words(catalogue: Catalogue) -> Iterator[Words]:
    """The words that a catalogue has for its checks."""
    for file, lists in catalogue.words.items():
        for key, words in lists.items():
            yield from ((file, key, str(word)) for word in (words if isinstance(words, list) else [words]))
