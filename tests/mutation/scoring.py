"""Scoring: lies told, caught, and where; over all operators and records, or a sample of them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from random import Random
from time import process_time

from fihrist.diagnostics import Diagnostic
from fihrist.reading import Document
from tests.mutation.judging import Judge
from tests.mutation.lying import Lie, Operator, Subject
from tests.mutation.operators import operators


@dataclass(frozen=True, slots=True)
class Told:
    """One lie that was told and what came of it."""

    operator: Operator
    record: str
    lie: Lie
    found: tuple[Diagnostic, ...]
    killed: bool
    exact: bool
    seconds: float


@dataclass
class Score:
    """What came of many lies."""

    told: list[Told] = field(default_factory=list)

    def of(self, name: str) -> list[Told]:
        """The lies of one operator."""
        return [told for told in self.told if told.operator.name == name]


def subjects(judge: Judge) -> list[Subject]:
    """Every file of the catalogue that can be lied about."""
    catalogue, documents = judge.catalogue, judge.documents
    found = (catalogue.records[id] for id in sorted(catalogue.records))
    return [Subject(documents[catalogue.paths[r.id]], r, catalogue, documents) for r in found]


def every(judge: Judge, seed: str, *, each: int = 1) -> Iterator[Told]:
    """The first lies of every operator about every record, `each` of them where there are so many."""
    for operator in operators():
        yield from about(judge, operator, seed, each=each)


def about(judge: Judge, operator: Operator, seed: str, *, each: int = 1) -> Iterator[Told]:
    """The first lies of one operator about every record."""
    for subject in subjects(judge):
        made = operator.make(subject, Random(f"{seed} {operator.name} {subject.path}"))
        for lie, _ in zip(made, range(each), strict=False):
            yield tell(judge, operator, subject, lie)


def sample(judge: Judge, seed: str, count: int) -> Iterator[Told]:
    """So many lies, of each operator about as many as of any other, about records at random."""
    random, pool = Random(seed), subjects(judge)
    left = {operator: random.sample(pool, len(pool)) for operator in operators()}
    told = 0
    while left and told < count:
        for operator in list(left):
            lie, subject = _next(operator, left[operator], random)
            if lie is None or subject is None:
                del left[operator]
            elif told < count:
                told += 1
                yield tell(judge, operator, subject, lie)


def _next(operator: Operator, pool: list[Subject], random: Random) -> tuple[Lie | None, Subject | None]:
    while pool:
        subject = pool.pop()
        if made := next(operator.make(subject, random), None):
            return made, subject
    return None, None


def tell(judge: Judge, operator: Operator, subject: Subject, lie: Lie) -> Told:
    """Tell one lie and see what catches it."""
    start = process_time()
    found, documents = judge.verdict(lie.files)
    seconds = process_time() - start
    right = [d for d in found if d.code in operator.codes]
    exact = any(d.path == lie.path and d.start.line in lines(lie, documents, subject) for d in right)
    return Told(operator, subject.record.id, lie, found, bool(right), exact, seconds)


def lines(lie: Lie, documents: Mapping[str, Document], subject: Subject) -> set[int]:
    """The lines at which a finding on a lie may begin: those of its spots, key or value."""
    found = {lie.line} if lie.line else set()
    document = documents.get(lie.path) or subject.documents.get(lie.path)
    if document is None or (lie.path in lie.files and lie.path not in documents):
        return found
    for spot in lie.spots:
        for on in ("key", "value"):
            start = document.span(spot, on=on).start  # type: ignore[arg-type]
            found.add(document.text.count("\n", 0, start) + 1)
    return found


def matrix(told: list[Told]) -> Mapping[str, Counter[str]]:
    """How often each check speaks up on the lies of each operator."""
    found: dict[str, Counter[str]] = {}
    for one in told:
        found.setdefault(one.operator.name, Counter()).update(sorted({d.code for d in one.found}))
    return found
