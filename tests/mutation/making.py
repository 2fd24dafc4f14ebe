"""Makers of mutants: another value, or none, at paths of a kind."""

from collections.abc import Callable, Iterator
from random import Random
from typing import Any

from fihrist.model.walk import Leaf
from tests.mutation.mutations import Maker, Mutant, Path, Subject, mutant, shuffled

Paths = Callable[[Subject], list[Path]]
Change = Callable[[Any, Random, Subject], list[Any]]
"""The wrong values that may take the place of a right one."""
Told = Callable[[Path], Path]
"""Where a fault at a path may be found."""


def keys(*patterns: str) -> Paths:
    """The paths in the values of a file that fit one of some patterns; in `name.*` the star is any step."""
    steps = [[None if step == "*" else step for step in pattern.split(".")] for pattern in patterns]
    return lambda subject: [path for pattern in steps for path in subject.paths(*pattern)]


def leaves(wanted: Callable[[Leaf], object]) -> Paths:
    """The paths of the scalars of a kind."""
    return lambda subject: [leaf.path for leaf in subject.leaves if wanted(leaf)]


def first(count: int) -> Told:
    """A fault that is found at the first steps of its path."""
    return lambda path: path[:count]


def above(path: Path) -> Path:
    """The path of what holds the value at a path."""
    return path[:-1]


def setting(paths: Paths, change: Change, *told: Told) -> Maker:
    """Mutants in which another value stands at one of the paths, to be found there where nothing else is said."""

    def make(subject: Subject, random: Random) -> Iterator[Mutant]:
        for path in shuffled(random, paths(subject)):
            for value in change(subject.at(path), random, subject):
                yield mutant(subject, subject.set(path, value), *(at(path) for at in told or [tuple]))

    return make


def dropping(*patterns: str, told: tuple[Told, ...] = (above,)) -> Maker:
    """Mutants in which nothing stands at a path that fits one of the patterns."""

    def make(subject: Subject, random: Random) -> Iterator[Mutant]:
        for path in shuffled(random, keys(*patterns)(subject)):
            yield mutant(subject, subject.drop(path), *(at(path) for at in told))

    return make


def others(id: Any, subject: Subject) -> list[str]:
    """The ids of the records of the kind of an id, but for it and for the subject's own."""
    of = subject.catalogue.of(subject.catalogue.kind(id) or "")
    return [one.id for one in of if one.id not in (id, subject.record.id)]
