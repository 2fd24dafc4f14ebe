"""Discord: claims on the same words that differ in voice or mode, and which of two such stands alone with its own."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from fihrist.catalogue import Catalogue
from fihrist.grounding.grading import Grade, acts, grades
from fihrist.record import Record


@dataclass(frozen=True, slots=True)
class Discord:
    """A claim that is graded otherwise than another one on the same words or on the same act."""

    grade: Grade
    other: Grade
    is_act: bool


def discords(record: Record, catalogue: Catalogue) -> Iterator[Discord]:
    """For each claim of a record that is to blame for a discord, the first claim with which it is at odds."""
    told: set[tuple[str, int]] = set()
    for is_act, mine, group in _groups(record, catalogue):
        classes = {_class(grade) for grade in group}
        for grade in mine if len(classes) > 1 else ():
            where = (grade.field, grade.index)
            if where not in told and (other := _at_odds(grade, group, is_act=is_act)):
                told.add(where)
                yield Discord(grade, other, is_act)


def _groups(record: Record, catalogue: Catalogue) -> Iterator[tuple[bool, Iterable[Grade], list[Grade]]]:
    """The claims of a record on each act and each passage, with all that are to be compared with them."""
    for group in catalogue.told(acts, record).values():
        yield True, group, list(group)
    for passage, mine in catalogue.told(grades, record).items():
        others = catalogue.holding(grades, passage)
        yield False, mine, [grade for other in others for grade in catalogue.told(grades, other)[passage]]


def _class(grade: Grade) -> tuple[bool, str]:
    return bool(grade.speakers), grade.mode


def _at_odds(grade: Grade, group: list[Grade], *, is_act: bool) -> Grade | None:
    """The first claim at odds with one that has fewer on its side; of two with as many, the surer is to blame."""
    for other in group:
        is_surer = _differ(grade, other, is_act=is_act)
        if is_surer or _differ(other, grade, is_act=is_act):
            mine, theirs = (_against(one, group, is_act=is_act) for one in (other, grade))
            if mine < theirs or (mine == theirs and is_surer):
                return other
    return None


def _differ(surer: Grade, other: Grade, *, is_act: bool) -> bool:
    return _class(surer) != _class(other) and surer.surer(other) and (is_act or surer.same(other))


def _against(grade: Grade, group: list[Grade], *, is_act: bool) -> int:
    """How many claims are at odds with one."""
    return sum(_differ(grade, other, is_act=is_act) or _differ(other, grade, is_act=is_act) for other in group)
