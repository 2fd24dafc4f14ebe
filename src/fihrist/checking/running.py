"""Running: a whole catalogue is loaded and judged, here or in shards elsewhere, but for what is known from before."""

import os
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from fihrist.catalogue import Catalogue
from fihrist.catalogue.loading import NO_DOCUMENT, Loaded, Stub, assemble, load, placed, strays, stub, stubs, unfold
from fihrist.catalogue.partial import Partial, keys
from fihrist.checking.changes import Changes, beside, by_text, resting, stale
from fihrist.checking.diagnostics import Diagnostic
from fihrist.checking.evidence import lexicon
from fihrist.checking.finding import Finding
from fihrist.checking.judging import Joined, by_path, find, joining, lacking, tell
from fihrist.checking.memory import JOINED, Found, Lookup, Memory, Run, Searched, Seen
from fihrist.checking.recording import Answers, Recording, of_list
from fihrist.checking.rows import plain
from fihrist.checking.store import ROOMS, Inputs
from fihrist.model.schemas import Witness
from fihrist.reading.files import File, is_utf8
from fihrist.reading.keeping import code, digest

if TYPE_CHECKING:
    from concurrent.futures import Executor

R = TypeVar("R")
Do = Callable[[Sequence[File]], Iterable[R]]
Schemas = tuple[tuple[str, str], ...]
SHARDS = 16
ENOUGH = 12_000_000
"""So many bytes to be judged are worth the start of processes."""
ALL = "all"
"""Stands in place of a check for whether all files are there."""
MANY = 10
"""Where more than one of so many files has changed, the whole catalogue is read."""


class OtherCode(Exception):
    """Why a worker can judge nothing for us."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """All that judges elsewhere have to know of a catalogue: the stubs of its files, its documents, its schemas."""

    stubs: tuple[Stub, ...]
    documents: tuple[tuple[str, bytes], ...]
    schemas: Schemas
    joined: Mapping[str, Sequence[Joined]] = field(hash=False)
    """What was found by the checks that need all records."""
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Work:
    """What is to be judged: the files by their paths, the stub of each, and the catalogue that they make."""

    files: Mapping[str, File]
    stubs: tuple[Stub, ...]
    catalogue: Catalogue
    inputs: Inputs
    executor: "Executor | None"

    def judged(self, paths: Iterable[str], parcel: Parcel) -> Iterator[Found]:
        """What is found in the files at these paths."""
        here, there = partial(_judged, self.catalogue, parcel), partial(_judged_there, parcel)
        return _spread(self.executor, here, there, [self.files[path] for path in paths])

    def parcel(self, joined: Mapping[str, tuple[Finding, ...]]) -> Parcel:
        """What judges elsewhere have to know of the catalogue, and of what is found in all files together."""
        documents = tuple((file.path, file.data) for file in self.inputs.seeds if not file.fault)
        found = by_path({check: joined[check] for check in joined if check != ALL}, self.catalogue)
        return Parcel(self.stubs, documents, self.inputs.schemas, found, not joined[ALL])

    def strays(self, is_named: Callable[[str], bool]) -> Iterator[Diagnostic]:
        """What is told of the documents that no record names."""
        found = strays(self.inputs.seeds, self.stubs, is_named)
        return (one for file in found for one in tell(file, (), is_whole=True))

    def seen(self, one: Stub) -> Seen | None:
        """How many claims and statements the document of a file holds, if it has one."""
        if one.values == NO_DOCUMENT or one.id is None or self.catalogue.paths.get(one.id) != one.path:
            return None if one.values == NO_DOCUMENT else (0, 0)
        record = self.catalogue.records[one.id]
        statements = sum(len(one.statements) for one in getattr(record, "passages", {}).values())
        return sum(map(len, record.fields().values())), statements


def running(root: Path, inputs: Inputs, memory: Memory | None, executor: "Executor | None") -> Run:
    """What is wrong in the catalogue at a root; what a memory knows is not found again, and it learns what is new."""
    files, made = {file.path: placed(file) for file in inputs.files}, partial(_stubs, inputs.schemas)
    found = stubs(root, tuple(files.values()), partial(_spread, executor, made, made), keeping=memory is not None)
    documents = {file.path: file.data for file in inputs.seeds if not file.fault}
    changes = Changes.since(memory, inputs, found) if memory else None
    if memory and changes and len(changes.paths) * MANY < len(files):
        catalogue: Catalogue = Partial(found, documents, memory.having)
    else:
        catalogue = assemble(root, map(unfold, found), files=documents)
    lexicon.add(catalogue.words)
    work = Work(files, found, catalogue, inputs, executor)
    if memory and changes:
        return _renewed(work, memory, changes)
    joined = {check: tuple(run(catalogue)) for check, run in _joining().items()}
    named = {path for one in found for path in keys(one)}
    told = [one for judged in work.judged(files, work.parcel(joined)) for one in judged.told or ()]
    seen = {one.path: counts for one in found if (counts := work.seen(one))}
    return Run((*told, *work.strays(named.__contains__)), seen)


def _renewed(work: Work, memory: Memory, changes: Changes) -> Run:
    """What a memory knows is brought to what is so now."""
    answers = Answers(work.catalogue, memory)
    others = resting(memory, answers.changed(memory, changes.keys))
    before, known = memory.found(JOINED), others.pop(JOINED, set())
    searched = {
        check: _searched(work.catalogue, run) for check, run in _joining().items() if check in known or not changes.keys
    }
    joined = before | _findings(searched)
    for id, _, _ in _told_of(before) ^ _told_of(joined):
        others.setdefault(work.catalogue.paths.get(id, ""), set()).update(by_text())
    parcel = work.parcel(joined)
    now = beside(parcel.schemas, is_whole=parcel.is_whole)
    again = stale(memory, changes, others, work.stubs, now)
    stubs = {one.path: one for one in work.stubs}
    memory.keep(Found(JOINED, frozenset(), searched, among=frozenset(searched)), answers)
    for path, some in again.items():
        if some is not None:
            memory.keep(_again(work, memory, parcel, stubs[path], some), answers)
    for one in work.judged((path for path, some in again.items() if some is None), parcel):
        memory.keep(one, answers)
        memory.see(one.path, digest(stubs[one.path].values), work.seen(stubs[one.path]))
    memory.keep_answers(answers)
    memory.note("beside", now)
    odd = work.judged((one.path for one in work.stubs if not is_utf8(one.path)), parcel)
    strays = work.strays(lambda path: bool(memory.having(path)))
    memory.note("outside", plain((*(one for found in odd for one in found.told or ()), *strays)))
    return memory.run()


def _spread(executor: "Executor | None", here: Do[R], there: Do[R], files: Sequence[File]) -> Iterator[R]:
    """What is done about files: here, or in shards by the executor that is given, or by processes if there is much."""
    much = sum(len(file.data) for file in files) >= ENOUGH and (os.cpu_count() or 1) > 1
    if not files or not (executor or much):
        yield from here(files)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    shards = [shard for at in range(SHARDS) if (shard := files[at::SHARDS])]
    with nullcontext(executor) if executor else ProcessPoolExecutor(mp_context=get_context("spawn")) as workers:
        for made in workers.map(partial(_by_same_code, code(*ROOMS), there), shards):
            yield from made


def _by_same_code(ours: str, there: Do[R], files: Sequence[File]) -> list[R]:
    if code(*ROOMS) != ours:
        raise OtherCode("a worker runs another version of fihrist, Python or its libraries")
    return [*there(files)]


def _stubs(schemas: Schemas, files: Sequence[File]) -> Iterator[Stub]:
    return (stub(file, _loaded(file, schemas)) for file in files)


def _judged(catalogue: Catalogue, parcel: Parcel, files: Sequence[File]) -> Iterator[Found]:
    for file in (_loaded(file, parcel.schemas) for file in files):
        asked, made = _found(file, catalogue)
        yield Found(file.path, asked, made, _told(file, _findings(made), parcel))


def _judged_there(parcel: Parcel, files: Sequence[File]) -> Iterator[Found]:
    return _judged(_catalogue(parcel), parcel, files)


def _again(work: Work, memory: Memory, parcel: Parcel, one: Stub, among: frozenset[str]) -> Found:
    """What some checks find now in a file of which the values are the same."""
    path, is_text = one.path, not by_text().isdisjoint(among)
    before = memory.found(path)
    _, made = _found(_loaded(work.files[path], parcel.schemas) if is_text else unfold(one), work.catalogue, among)
    now = {check: found for check, found in before.items() if check not in among} | _findings(made)
    is_same = not is_text and all(now.get(check, ()) == before.get(check, ()) for check in among)
    told = None if is_same else _told(_loaded(work.files[path], parcel.schemas), now, parcel)
    return Found(path, frozenset(), made, told, among)


def _found(
    file: Loaded, catalogue: Catalogue, only: Container[str] | None = None
) -> tuple[frozenset[Lookup], dict[str, Searched]]:
    """What is looked up for what the checks of a file judge; and what each of them, or of `only` some, finds there."""
    asked: dict[Lookup, None] = {}
    beside, found = set[Lookup](), dict[str, Searched]()
    for check, work in find(file, Recording(catalogue, asked), only):
        beside.update(asked)
        asked.clear()
        findings, lists = lexicon.listening(work)
        if asked or lists or findings:
            found[check] = frozenset((*asked, *map(of_list, lists))), findings
        asked.clear()
    return frozenset((*beside, *asked)), found


def _joining() -> Mapping[str, Callable[[Catalogue], Iterable[Finding]]]:
    """What looks through all files together, and whether all of them are there."""
    return {ALL: lacking, **{check.code: check.run for check in joining()}}


def _searched(catalogue: Catalogue, run: Callable[[Catalogue], Iterable[Finding]]) -> Searched:
    """What a check looks up in all files together, and what it finds there."""
    asked: dict[Lookup, None] = {}
    findings, lists = lexicon.listening(lambda: tuple(run(Recording(catalogue, asked))))
    return frozenset((*asked, *map(of_list, lists))), findings


def _told_of(joined: Mapping[str, Iterable[Finding]]) -> set[tuple[str, str, Finding]]:
    """What is told of a record by which check, in all that was found in all files together."""
    return {(one.record or "", check, one) for check, findings in joined.items() for one in findings}


def _findings(found: Mapping[str, Searched]) -> dict[str, tuple[Finding, ...]]:
    return {check: findings for check, (_, findings) in found.items()}


def _told(file: Loaded, found: Mapping[str, Iterable[Finding]], parcel: Parcel) -> tuple[Diagnostic, ...]:
    """What is told of a file in which this was found."""
    own = ((check, finding) for check, findings in found.items() for finding in findings)
    return tuple(tell(file, (*own, *parcel.joined.get(file.path, ())), is_whole=parcel.is_whole))


@lru_cache(maxsize=1)
def _catalogue(parcel: Parcel) -> Catalogue:
    made = assemble(Path(), map(unfold, parcel.stubs), files=dict(parcel.documents))
    lexicon.add(made.words)
    return made


@lru_cache(maxsize=2048)
def _loaded(file: File, schemas: Schemas) -> Loaded:
    # It is asked for twice, for its stub and to be judged.
    return load(file, _witness(schemas))


@lru_cache(maxsize=1)
def _witness(schemas: Schemas) -> Witness:
    return Witness(dict(schemas))
