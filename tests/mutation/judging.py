"""Judging mutants: each is put in the place of its file, and the engine tells what it finds that it did not before."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path as FilePath
from random import Random

from fihrist.catalogue import Catalogue
from fihrist.catalogue.loading import Loaded, assemble, load, records
from fihrist.checking.diagnostics import Diagnostic
from fihrist.checking.judging import diagnostics
from fihrist.model.schemas import Witness
from fihrist.reading.files import SCHEMAS, File
from tests.mutation.mutations import Mutant, Operator, Subject, operators, written
from tests.small import ROOT

FORM = "Y301"
"""Mutants are judged by what they say; that one has no canonical form says nothing of it."""


@dataclass(frozen=True)
class Judge:
    """A right catalogue, whose mutants are judged one at a time, by the schemas of this repository."""

    root: FilePath

    @cached_property
    def witness(self) -> Witness:
        """The published schemas."""
        return Witness.of(ROOT / SCHEMAS)

    @cached_property
    def loaded(self) -> Mapping[str, Loaded]:
        """The files as they are, by path."""
        found = records(self.root)
        return {file.path: load(file, self.witness) for file in found}

    @cached_property
    def catalogue(self) -> Catalogue:
        """The catalogue as it is."""
        return assemble(self.root, self.loaded.values())

    @cached_property
    def known(self) -> Counter[tuple[str, str, str]]:
        """What is found in the catalogue as it is."""
        return Counter(_key(one) for one in self.right)

    @cached_property
    def right(self) -> tuple[Diagnostic, ...]:
        """What is found in the catalogue as it is, diagnostic by diagnostic."""
        told = diagnostics(list(self.loaded.values()), self.catalogue)
        return tuple(one for one in told if one.code != FORM)

    def subjects(self) -> list[Subject]:
        """The records, by id."""
        found = []
        for id in sorted(self.catalogue.records):
            document = self.loaded[self.catalogue.paths[id]].document
            assert document
            found.append(Subject(self.catalogue.records[id], document.values, self.catalogue))
        return found

    def judge(self, texts: Mapping[str, str | None], *, alone: bool = False) -> list[Diagnostic]:
        """What is found with other texts at some paths that was not found before; None is a file that is gone.

        With `alone` only these files are judged, each by itself.
        """
        made = dict(self.loaded)
        for path, text in texts.items():
            made.pop(path, None)
            if text is not None:
                made[path] = load(File(path, text.encode("utf-8", "surrogatepass")), self.witness)
        loaded = [made[path] for path in sorted(made)]
        judged = [one for one in loaded if one.path in texts] if alone else loaded
        left, found = Counter(self.known), []
        told = diagnostics(judged, assemble(self.root, loaded), joined=not alone)
        for one in sorted(told, key=lambda one: one.order):
            if left[_key(one)]:
                left[_key(one)] -= 1
            elif one.code != FORM:
                found.append(one)
        return found


def _key(one: Diagnostic) -> tuple[str, str, str]:
    return one.path, one.code, one.message


@dataclass(frozen=True)
class Verdict:
    """What came of a mutant: the codes found, whether one of those meant is among them, and whether at its place."""

    operator: Operator
    mutant: Mutant
    found: tuple[Diagnostic, ...]

    @property
    def killed(self) -> bool:
        """Whether one of the checks that have to find it does."""
        return any(one.code in self.operator.codes for one in self.found)

    @property
    def placed(self) -> bool:
        """Whether it is found at its place."""
        return any(
            one.code in self.operator.codes
            and one.path == path
            and (one.spot is None or one.spot[: len(spot)] == spot or spot[: len(one.spot)] == one.spot)
            for one in self.found
            for path, spot in self.mutant.places
        )

    @property
    def told(self) -> str:
        """The mutant in a line."""
        path, spot = self.mutant.places[0] if self.mutant.places else (self.mutant.file, ())
        found = ", ".join(sorted({one.code for one in self.found})) or "nothing"
        return f"{self.operator.name}: {path} {'.'.join(map(str, spot))}: {found}"


def verdicts(
    judge: Judge, seed: str, *, each: int = 1, only: str | None = None, quick: bool = False
) -> Iterator[Verdict]:
    """The verdicts on the first `each` mutants of every operator about every record, made at random from a seed.

    Where `quick`, the other files are judged only if the mutant's own does not show the fault at its place.
    """
    for operator in operators():
        if only in (None, operator.name, operator.family):
            for subject in judge.subjects():
                random = Random(f"{seed} {operator.name} {subject.record.id}")
                for _, made in zip(range(each), operator.make(subject, random), strict=False):
                    text = None if made.values is None else written(made.file, made.values)
                    alone = Verdict(operator, made, tuple(judge.judge({made.file: text}, alone=True) if quick else ()))
                    done = alone.killed and alone.placed
                    yield alone if done else Verdict(operator, made, tuple(judge.judge({made.file: text})))
