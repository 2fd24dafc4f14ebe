"""Impact: what falls in the catalogue when a record, a source, a sentence of it or a passage falls."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from fihrist.catalogue import Catalogue, ClaimAt, StatementAt
from fihrist.catalogue.statuses import is_required
from fihrist.publishing.words import in_words

Part = ClaimAt | StatementAt


@dataclass
class Impact:
    """What falls, each part with the reason in a few words, and what only loses something."""

    fallen: dict[str, tuple[Part, str]] = field(default_factory=dict)
    weakened: dict[str, tuple[Part, str]] = field(default_factory=dict)
    """The parts that stay, each with what it still has."""
    undenied: dict[str, Part] = field(default_factory=dict)
    """The parts that stay and lose a denial."""
    voiceless: set[str] = field(default_factory=set)
    """The names of the passages that lose a speaker."""
    hanging: set[str] = field(default_factory=set)
    """The names of the passages that stay and follow one that falls."""


def of_passages(names: frozenset[str], catalogue: Catalogue) -> Impact:
    """What falls with passages: all that rests on no other one."""
    found = Impact()
    for part in _each(names, catalogue.resting_on):
        left = [name for name in part.passages if name not in names]
        if left:
            found.weakened[part.key] = (part, f"keeps {len(left)} of {len(part.passages)} passages")
        else:
            found.fallen[part.key] = (part, "loses its passages")
    found.undenied = {p.key: p for p in _each(names, catalogue.denied_by) if p.key not in found.fallen}
    for passage in catalogue.passages.values():
        followed = {one.name for one in catalogue.named(passage.passage.follows, passage.source)}
        if passage.name not in names and followed & names:
            found.hanging.add(passage.name)
    return found


def of_sentence(source: str, number: int, catalogue: Catalogue) -> Impact:
    """What falls with a sentence of a source, counted from 1."""
    own = (passage for passage in catalogue.passages.values() if passage.source == source)
    matches = ((passage.name, catalogue.match(passage)) for passage in own)
    return of_passages(frozenset(name for name, match in matches if match and number in match.sentences), catalogue)


def of_record(id: str, catalogue: Catalogue) -> Impact:
    """What falls with a record: its claims, those with it as a value, statements about it alone, and its passages."""
    own = frozenset(name for name, passage in catalogue.passages.items() if passage.source == id)
    found = of_passages(own, catalogue)
    for claim in catalogue.claims_in(catalogue.records[id]):
        found.fallen[claim.key] = (claim, "stands in the record")
    named = {(mention.record, mention.path[:3]) for mention in catalogue.mentions_of(id)}
    for claim in catalogue.claims:
        if (claim.record, claim.path) in named:
            found.fallen.setdefault(claim.key, (claim, "has it as its value"))
    for statement in catalogue.statements_about(id):
        others = [about for about in statement.statement.about if about != id]
        if others:
            kept = f"keeps {len(others)} of {len(statement.statement.about)} subjects"
            found.weakened.setdefault(statement.key, (statement, kept))
        else:
            found.fallen.setdefault(statement.key, (statement, "is about it alone"))
    heard = (p for p in catalogue.passages.values() if id in (*p.passage.said_by, *p.passage.via))
    found.voiceless = {passage.name for passage in heard} - own
    found.weakened = {key: kept for key, kept in found.weakened.items() if key not in found.fallen}
    return found


def lines(found: Impact, catalogue: Catalogue) -> Iterator[str]:
    """The lines that tell an impact, the sum of it first."""
    if not (found.fallen or found.weakened or found.undenied or found.voiceless or found.hanging):
        yield "nothing rests on it"
        return
    sorts = Counter("claim" if isinstance(part, ClaimAt) else "statement" for part, _ in found.fallen.values())
    told = " and ".join(f"{count} {sort}{'s' * (count > 1)}" for sort, count in sorted(sorts.items()))
    yield f"falls: {told or 'nothing'}"
    yield from (f"  {_name(part)} ({reason})" for part, reason in found.fallen.values())
    yield from _part("loses something", (f"{_name(part)} ({kept})" for part, kept in found.weakened.values()))
    yield from _part("required fields left empty", _emptied(found, catalogue))
    yield from _part("no longer denied", map(_name, found.undenied.values()))
    yield from _part("passages that lose a speaker", found.voiceless)
    yield from _part("passages that follow one that falls", found.hanging)


def _emptied(found: Impact, catalogue: Catalogue) -> Iterator[str]:
    claims = [part for part, _ in found.fallen.values() if isinstance(part, ClaimAt)]
    for record, name in dict.fromkeys((claim.record, claim.field) for claim in claims):
        own = catalogue.records[record]
        keys = {claim.key for claim in catalogue.claims_in(own) if claim.field == name}
        if is_required(own, name) and keys <= found.fallen.keys():
            yield f"{record} · {name}"


def _name(part: Part) -> str:
    """A claim by its record, field and value, a statement by its passage, topic and aspect."""
    if isinstance(part, ClaimAt):
        return f"{part.record} · {part.field}: {in_words(part.claim)}"
    return f"{part.passage.name} · {part.statement.topic}, {part.statement.aspect}"


def _each(names: Iterable[str], look: Callable[[str], Iterable[Part]]) -> Iterator[Part]:
    return (part for name in names for part in look(name))


def _part(title: str, items: Iterable[str]) -> Iterator[str]:
    if listed := sorted(items):
        yield ""
        yield f"{title}: {len(listed)}"
        yield from (f"  {item}" for item in listed)
