"""Impact: what falls in the catalogue when a record, a source, a sentence of it or a passage falls."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from fihrist.catalogue import Catalogue, ClaimAt, Made, full
from fihrist.model import ANSWERS
from fihrist.model.fields import fields
from fihrist.publishing.words import in_words


@dataclass
class Impact:
    """What falls or stays with something less, by its key: the part with the reason, or with what it still has."""

    fallen: dict[str, tuple[Made, str]] = field(default_factory=dict)
    weakened: dict[str, tuple[Made, str]] = field(default_factory=dict)
    unanswered: frozenset[tuple[str, str]] = frozenset()
    """The keys of answers, and the names of the parts that stay and lose such an answer."""
    voiceless: frozenset[str] = frozenset()
    """The names of the passages that lose a speaker."""
    hanging: frozenset[str] = frozenset()
    """The names of the passages that stay and follow one that falls."""


def of_passages(names: frozenset[str], catalogue: Catalogue) -> Impact:
    """What falls with passages: all that rests on no other one."""
    found = Impact()
    for part in (part for name in names for part in catalogue.resting_on(name)):
        if kept := len({*part.passages} - names):
            found.weakened[part.key] = (part, f"keeps {kept} of {len(part.passages)} passages")
        else:
            found.fallen[part.key] = (part, "loses its passages")
    answered = (pair for name in names for pair in catalogue.answered_by(name))
    found.unanswered = frozenset((how, _name(part)) for how, part in answered if part.key not in found.fallen)
    left = (one for one in catalogue.passages.values() if one.name not in names)
    found.hanging = frozenset(p.name for p in left if any(full(name, p.source) in names for name in p.passage.follows))
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
    for one in catalogue.statements_about(id):
        if others := [about for about in one.statement.about if about != id]:
            kept = f"keeps {len(others)} of {len(one.statement.about)} subjects"
            found.weakened.setdefault(one.key, (one, kept))
        else:
            found.fallen.setdefault(one.key, (one, "is about it alone"))
    speaking = (one.name for one in catalogue.passages.values() if id in (*one.passage.said_by, *one.passage.via))
    found.voiceless = frozenset(speaking) - own
    found.weakened = {key: kept for key, kept in found.weakened.items() if key not in found.fallen}
    return found


def lines(found: Impact, catalogue: Catalogue) -> Iterator[str]:
    """The lines that tell an impact, the sum of it first."""
    lost = {
        "loses something": [f"{_name(part)} ({kept})" for part, kept in found.weakened.values()],
        "required fields left empty": list(_emptied(found, catalogue)),
        **{f"no longer {key}": [part for how, part in found.unanswered if how == key] for key in ANSWERS},
        "passages that lose a speaker": found.voiceless,
        "passages that follow one that falls": found.hanging,
    }
    if not found.fallen and not any(lost.values()):
        yield "nothing rests on it"
        return
    sorts = Counter("claim" if isinstance(part, ClaimAt) else "statement" for part, _ in found.fallen.values())
    told = " and ".join(f"{count} {sort}{'s' * (count > 1)}" for sort, count in sorted(sorts.items()))
    yield f"falls: {told or 'nothing'}"
    yield from (f"  {_name(part)} ({reason})" for part, reason in found.fallen.values())
    for title, parts in lost.items():
        if parts:
            yield from ("", f"{title}: {len(parts)}", *(f"  {part}" for part in sorted(parts)))


def _emptied(found: Impact, catalogue: Catalogue) -> Iterator[str]:
    claims = [part for part, _ in found.fallen.values() if isinstance(part, ClaimAt)]
    for id, name in dict.fromkeys((claim.record, claim.field) for claim in claims):
        record = catalogue.records[id]
        keys = {claim.key for claim in catalogue.claims_in(record) if claim.field == name}
        if fields(type(record))[name].required and keys <= found.fallen.keys():
            yield f"{id} · {name}"


def _name(part: Made) -> str:
    """A claim by its record, field and value, a statement by its passage, topic and aspect."""
    if isinstance(part, ClaimAt):
        return f"{part.record} · {part.field}: {in_words(part.claim)}"
    return f"{part.passage.name} · {part.statement.topic}, {part.statement.aspect}"
