"""Scoring: lies told, caught, and where; over all operators and records, or a sample of them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from random import Random
from time import process_time

from fihrist.checking.diagnostics import Diagnostic
from fihrist.reading import Document
from tests.mutation.judging import Judge
from tests.mutation.lying import Lie, Operator, Subject
from tests.mutation.operators import operators

POOL = "all"
"""The seed of the lies that `make mutation` tells; samples are drawn from these."""


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


def subjects(judge: Judge) -> list[Subject]:
    """Every file of the catalogue that can be lied about."""
    catalogue, documents = judge.catalogue, judge.documents
    found = (catalogue.records[id] for id in sorted(catalogue.records))
    return [Subject(documents[catalogue.paths[r.id]], r, catalogue, documents) for r in found]


def every(judge: Judge, *, lies: str = POOL) -> Iterator[Told]:
    """The first lie of every operator about every record, made with the seed `lies`."""
    for operator in operators():
        yield from about(judge, operator, lies)


def about(judge: Judge, operator: Operator, lies: str = POOL) -> Iterator[Told]:
    """The first lie of one operator about every record, made with the seed `lies`."""
    for subject in subjects(judge):
        if made := first(operator, subject, lies):
            yield tell(judge, operator, subject, made)


def sample(judge: Judge, seed: str, count: int, *, lies: str = POOL) -> Iterator[Told]:
    """So many of the lies of `every`, about as many of each operator as of any other, about records at random."""
    yield from (tell(judge, *drawn) for drawn in draw(judge, seed, count, lies=lies))


def draw(judge: Judge, seed: str, count: int, *, lies: str = POOL) -> Iterator[tuple[Operator, Subject, Lie]]:
    """The lies of a sample before they are told."""
    random, pool = Random(seed), subjects(judge)
    left = {operator: random.sample(pool, len(pool)) for operator in operators()}
    taken = 0
    while left and taken < count:
        for operator in list(left):
            made = next(((s, lie) for s in _popped(left[operator]) if (lie := first(operator, s, lies))), None)
            if made is None:
                del left[operator]
            elif taken < count:
                taken += 1
                yield operator, *made


def first(operator: Operator, subject: Subject, lies: str = POOL) -> Lie | None:
    """The first lie of an operator about a record, made with the seed `lies`, or None where it has none to tell."""
    return next(operator.make(subject, Random(f"{lies} {operator.name} {subject.path}")), None)


def _popped(pool: list[Subject]) -> Iterator[Subject]:
    while pool:
        yield pool.pop()


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
