"""Discord: claims on the same words that differ in voice or mode, and which of two such stands alone with its own."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations, product

from fihrist.catalogue import Catalogue
from fihrist.grounding.grading import Grade, Passage, acts, grades
from fihrist.record import Record


@dataclass(frozen=True, slots=True)
class Discord:
    """A claim that is graded otherwise than another one on the same words or on the same act."""

    grade: Grade
    other: Grade
    is_act: bool


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two claims at odds, and whether the first is the surer of them."""

    grade: Grade
    other: Grade
    is_surer: bool


def discords(record: Record, catalogue: Catalogue) -> Iterator[Discord]:
    """For each claim of a record that is to blame for a discord, the first claim with which it is at odds."""
    told: set[tuple[str, int]] = set()
    for found in _all(record, catalogue):
        where = (found.grade.field, found.grade.index)
        if where not in told:
            told.add(where)
            yield found


def _all(record: Record, catalogue: Catalogue) -> Iterator[Discord]:
    yield from catalogue.told(_on_acts, record)
    for passage in catalogue.told(grades, record):
        yield from (found for found in catalogue.once(_on, passage) if found.grade.holder == record.id)


def _on_acts(record: Record, catalogue: Catalogue) -> tuple[Discord, ...]:
    """The claims of a record that are to blame within one act."""
    return tuple(found for act in catalogue.told(acts, record).values() for found in _within(act, is_act=True))


def _on(passage: Passage, catalogue: Catalogue) -> tuple[Discord, ...]:
    """The claims on a passage that are to blame, in all records; those of the catalogue before, while it stays."""
    before = catalogue.before
    if before is not None and _stays(passage, catalogue, before):
        return before.once(_on, passage)
    others = catalogue.holding(grades, passage)
    group = tuple(grade for other in others for grade in catalogue.told(grades, other)[passage])
    return _within(group, is_act=False)


def _stays(passage: Passage, catalogue: Catalogue, before: Catalogue) -> bool:
    """Whether no record that is other than before has a claim on a passage, or had one."""
    states = ((one, one.records.get(id)) for one in (catalogue, before) for id in catalogue.touched)
    return not any(record and passage in one.told(grades, record) for one, record in states)


def _within(group: tuple[Grade, ...], *, is_act: bool) -> tuple[Discord, ...]:
    """The claims on one act or one passage that are to blame."""
    classes: dict[tuple[bool, str], list[Grade]] = {}
    for grade in group:
        classes.setdefault((bool(grade.speakers), grade.mode), []).append(grade)
    pairs = [
        _Pair(grade, other, is_surer)
        for mine, theirs in permutations(classes.values(), 2)
        for grade, other in product(mine, theirs)
        if (is_surer := _differ(grade, other, is_act=is_act)) or _differ(other, grade, is_act=is_act)
    ]
    against = Counter(id(pair.grade) for pair in pairs)
    blamed = (pair for pair in pairs if _is_blamed(pair, against))
    return tuple(Discord(pair.grade, pair.other, is_act) for pair in blamed)


def _differ(surer: Grade, other: Grade, *, is_act: bool) -> bool:
    return surer.surer(other) and (is_act or surer.same(other))


def _is_blamed(pair: _Pair, against: Counter[int]) -> bool:
    """Whether the first of two at odds has more claims against it than the other; of two with as many, the surer."""
    mine, theirs = against[id(pair.grade)], against[id(pair.other)]
    return mine > theirs or (mine == theirs and pair.is_surer)
