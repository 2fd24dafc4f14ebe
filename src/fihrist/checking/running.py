"""Running: a whole catalogue is loaded and judged, here or in shards elsewhere, but for what is known from before."""

import os
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from fihrist.catalogue import Catalogue
from fihrist.catalogue.loading import (
    NO_DOCUMENT,
    Loaded,
    Stub,
    assemble,
    holds_words,
    load,
    placed,
    strays,
    stub,
    stubs,
    unfold,
)  # fmt: skip
from fihrist.checking.checks import checks
from fihrist.checking.diagnostics import Diagnostic
from fihrist.checking.evidence import lexicon
from fihrist.checking.finding import Finding
from fihrist.checking.judging import Joined, find, has_all, join, tell
from fihrist.checking.recording import Answers, Recording, of_list
from fihrist.checking.store import ROOMS, Asked, Inputs, Kept, Known, Lookup, Run, Seen
from fihrist.model.schemas import Witness
from fihrist.reading import Document
from fihrist.reading.files import File
from fihrist.reading.keeping import code, digest

if TYPE_CHECKING:
    from concurrent.futures import Executor

R = TypeVar("R")
Do = Callable[[Sequence[File]], list[R]]
Schemas = tuple[tuple[str, str], ...]
Searched = tuple[frozenset[Lookup], tuple[Finding, ...]]
"""What was looked up by a check of a file, and what it has found there."""

SHARDS = 16
ENOUGH = 4_000_000
"""So many bytes to be judged are worth the start of processes."""


@dataclass(frozen=True, slots=True)
class Found:
    """What checks have found in the file at a path, as it is kept but for the answers to what was looked up."""

    path: str
    asked: frozenset[Lookup]
    checks: Mapping[str, Searched]
    told: tuple[Diagnostic, ...]


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


def running(root: Path, inputs: Inputs, known: Known | None, executor: "Executor | None") -> tuple[Run, Known]:
    """What is wrong in the catalogue at a root, and what is to be kept of it; nothing is without what is `known`."""
    files, schemas = {file.path: placed(file) for file in inputs.files}, inputs.schemas
    spread = partial(_spread, executor, partial(_stubs, schemas), partial(_stubs, schemas))
    found = stubs(root, tuple(files.values()), spread, keeping=known is not None)
    loaded = {one.path: one for one in map(unfold, found)}
    catalogue = assemble(root, loaded.values(), files={file.path: file.data for file in inputs.seeds if not file.fault})
    lexicon.add(catalogue.words)
    joined, is_whole = join(catalogue), has_all(catalogue)
    parcel = Parcel(found, tuple(catalogue.files.items()), schemas, joined, is_whole)
    answers = Answers(catalogue, known.gathered if known else {})
    beside = partial(_beside, digest(repr(schemas)), parcel)
    given = {one.path: (digest(one.values), digest(one.content, *beside(one))) for one in found}
    same = {
        path: _again(files[path], loaded[path], catalogue, parcel, answers, one, given[path][1])
        for path, one in (known.files.items() if known else ())
        if path in given and one.values == given[path][0] and answers.hold(one.asked)
    }
    left = [file for path, file in files.items() if path not in same]
    for one in _spread(executor, partial(_judged, catalogue, parcel), partial(_judged_there, parcel), left):
        asked = answers.given(one.asked) if known else frozenset()
        same[one.path] = Kept(*given[one.path], asked, _resting(one.checks, answers) if known else {}, one.told)
    outside = (one for file in strays(inputs.seeds, [*loaded.values()]) for one in tell(file, (), is_whole=is_whole))
    told = (*(one for path in files for one in same[path].told), *outside)
    return Run(told, _seen(found, catalogue)), Known({path: same[path] for path in files}, answers.gathered)


def _beside(schemas: str, parcel: Parcel, one: Stub) -> Iterator[str]:
    """What has a say in what is told of a file beside its content and what is looked up for it."""
    yield from (schemas, repr(parcel.joined.get(one.path)))
    yield code("checking") if holds_words(one.path) else ""
    # An allowance that excuses nothing is told only of a whole catalogue.
    yield repr(bool(one.allowed) and parcel.is_whole)


def _again(
    file: File, loaded: Loaded, catalogue: Catalogue, parcel: Parcel, answers: Answers, one: Kept, given: str
) -> Kept:
    """What is kept of a file whose values are the same, with what is found by the checks that may find other now."""
    by_text = {check for check in checks() if checks()[check].reads is Document}
    stale = {check for check, (asked, _) in one.checks.items() if not answers.hold(asked)}
    stale |= by_text if one.given != given else set()
    if not stale:
        return one
    read = _loaded(file, parcel.schemas) if stale & by_text else loaded
    found = {check: rest for check, rest in one.checks.items() if check not in stale}
    found |= _resting(_found(read, catalogue, stale)[1], answers)
    is_same = one.given == given and all(_findings(found, check) == _findings(one.checks, check) for check in stale)
    told = one.told if is_same else _told(_loaded(file, parcel.schemas), found, parcel)
    return Kept(one.values, given, one.asked, found, told)


def _findings(found: Mapping[str, tuple[Any, tuple[Finding, ...]]], check: str) -> tuple[Finding, ...]:
    return found[check][1] if check in found else ()


def _resting(found: Mapping[str, Searched], answers: Answers) -> dict[str, tuple[Asked, tuple[Finding, ...]]]:
    """What each check has found, with the answers on which that rests."""
    return {check: (answers.given(asked), findings) for check, (asked, findings) in found.items()}


def _seen(found: Iterable[Stub], catalogue: Catalogue) -> Mapping[str, Seen]:
    """How many claims and statements each document holds."""
    counts = {one.path: (0, 0) for one in found if one.values != NO_DOCUMENT}
    for id, path in catalogue.paths.items():
        record = catalogue.records[id]
        statements = sum(len(one.statements) for one in getattr(record, "passages", {}).values())
        counts[path] = (sum(map(len, record.fields().values())), statements)
    return counts


def _spread(executor: "Executor | None", here: Do[R], there: Do[R], files: Sequence[File]) -> list[R]:
    """What is done about files: here, or in shards by the executor that is given, or by processes if there is much."""
    much = sum(len(file.data) for file in files) >= ENOUGH and (os.cpu_count() or 1) > 1
    if not files or not (executor or much):
        return here(files)
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    shards = [shard for at in range(SHARDS) if (shard := files[at::SHARDS])]
    with nullcontext(executor) if executor else ProcessPoolExecutor(mp_context=get_context("spawn")) as workers:
        return [one for shard in workers.map(partial(_by_same_code, code(*ROOMS), there), shards) for one in shard]


def _by_same_code(ours: str, there: Do[R], files: Sequence[File]) -> list[R]:
    if code(*ROOMS) != ours:
        raise OtherCode("a worker runs another version of fihrist, Python or its libraries")
    return there(files)


def _stubs(schemas: Schemas, files: Sequence[File]) -> list[Stub]:
    return [stub(file, _loaded(file, schemas)) for file in files]


def _judged(catalogue: Catalogue, parcel: Parcel, files: Sequence[File]) -> list[Found]:
    found = ((file, *_found(file, catalogue)) for file in (_loaded(file, parcel.schemas) for file in files))
    return [Found(file.path, asked, checks, _told(file, checks, parcel)) for file, asked, checks in found]


def _judged_there(parcel: Parcel, files: Sequence[File]) -> list[Found]:
    return _judged(_catalogue(parcel), parcel, files)


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


def _told(file: Loaded, found: Mapping[str, tuple[Any, tuple[Finding, ...]]], parcel: Parcel) -> tuple[Diagnostic, ...]:
    """What is told of a file in which this was found."""
    own = ((check, finding) for check, (_, findings) in found.items() for finding in findings)
    return tuple(tell(file, (*own, *parcel.joined.get(file.path, ())), is_whole=parcel.is_whole))


@lru_cache(maxsize=1)
def _catalogue(parcel: Parcel) -> Catalogue:
    made = assemble(Path(), map(unfold, parcel.stubs), files=dict(parcel.documents))
    lexicon.add(made.words)
    return made


@lru_cache(maxsize=512)
def _loaded(file: File, schemas: Schemas) -> Loaded:
    # It is asked for twice, for its stub and to be judged.
    return load(file, _witness(schemas))


@lru_cache(maxsize=1)
def _witness(schemas: Schemas) -> Witness:
    return Witness(dict(schemas))
