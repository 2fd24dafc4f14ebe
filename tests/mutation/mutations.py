"""A mutation: one changed value in one file of a catalogue, the checks that have to find it, and where."""

from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from functools import cache, reduce
from importlib import import_module
from operator import getitem
from pkgutil import iter_modules
from random import Random
from typing import Any

from fihrist.catalogue import Catalogue
from fihrist.catalogue.formatting import Layout
from fihrist.model import Record
from fihrist.model.kinds import kind_of
from fihrist.model.walk import Leaf
from fihrist.reading.document import Document, KeyAndValue
from fihrist.reading.remarks import Remarks
from fihrist.text.places import Span

Path = tuple[str | int, ...]
Values = dict[str, Any]


@dataclass(frozen=True)
class Subject:
    """A record of the catalogue with the values of its file, ready to be changed."""

    record: Record
    values: Mapping[str, Any]
    catalogue: Catalogue

    @property
    def path(self) -> str:
        """The path of its file."""
        return self.catalogue.paths[self.record.id]

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """Every scalar in it."""
        return self.catalogue.leaves(self.record)

    def at(self, path: Path) -> Any:
        """The value at a path, or None where the file has none."""
        found: Any = self.values
        for step in path:
            if isinstance(found, dict):
                found = found.get(step)
            elif isinstance(found, list) and isinstance(step, int) and step < len(found):
                found = found[step]
            else:
                return None
        return found

    def paths(self, *pattern: str | int | None) -> list[Path]:
        """Every path in the values that fits a pattern, in which None stands for any step."""
        found: list[Path] = [()]
        for want in pattern:
            found = [(*p, step) for p in found for step in _steps(self.at(p)) if want in (None, step)]
        return found

    def set(self, path: Path, value: Any) -> Values:
        """The values with another one at a path."""
        made = deepcopy(dict(self.values))
        part: Any = reduce(getitem, path[:-1], made)
        if isinstance(part, list) and path[-1] == len(part):
            part.append(value)
        else:
            part[path[-1]] = value
        return made

    def drop(self, path: Path) -> Values:
        """The values without what stands at a path."""
        made = deepcopy(dict(self.values))
        del reduce(getitem, path[:-1], made)[path[-1]]
        return made


def _steps(value: Any) -> list[str | int]:
    return list(value) if isinstance(value, dict) else list(range(len(value))) if isinstance(value, list) else []


@dataclass(frozen=True)
class Mutant:
    """The changed values of a file (None where it is gone), and the places of which one has to be named.

    A place is the path of its file and the beginning of a path of keys in it.
    """

    file: str
    values: Values | None
    places: tuple[tuple[str, Path], ...]


Maker = Callable[[Subject, Random], Iterator[Mutant]]


@dataclass(frozen=True)
class Operator:
    """A kind of fault: its family, the codes of which one has to find it, and what makes its mutants of a record."""

    name: str
    family: str
    codes: frozenset[str]
    make: Maker


def mutant(subject: Subject, values: Values, *paths: Path) -> Mutant:
    """A mutant of a record's own file, to be found at one of these paths."""
    return Mutant(subject.path, values, tuple((subject.path, path) for path in paths))


def written(path: str, values: Values) -> str:
    """The text of a file with these values, in canonical form as far as they have one."""
    document = Document(path, "", values, {(): KeyAndValue(None, Span(0, 0))}, ())
    return Layout(document, kind_of(path), Remarks((), {}, {}, {}, ())).text()


def shuffled(random: Random, items: list[Any]) -> list[Any]:
    """The items in a random order."""
    return random.sample(items, len(items))


def family(name: str, rows: Mapping[str, tuple[str, Maker]]) -> tuple[Operator, ...]:
    """The operators of a family, from the codes and the maker of each by its name."""
    return tuple(Operator(one, name, frozenset(codes.split()), make) for one, (codes, make) in rows.items())


@cache
def operators() -> tuple[Operator, ...]:
    """Every operator, from the modules of the folder, each of which is a family."""
    package = import_module("tests.mutation.operators")
    modules = (import_module(f"{package.__name__}.{found.name}") for found in iter_modules(package.__path__))
    return tuple(operator for module in modules for operator in module.OPERATORS)
