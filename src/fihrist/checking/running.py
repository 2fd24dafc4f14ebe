"""Running: a whole catalogue is loaded and judged, here or in shards elsewhere, but for what is known from before."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from fihrist.catalogue import Catalogue
from fihrist.catalogue.loading import NO_DOCUMENT, Loaded, Stub, assemble, load, records, strays, stub, stubs, unfold
from fihrist.checking.diagnostics import Diagnostic
from fihrist.checking.evidence import lexicon
from fihrist.checking.judging import Joined, has_all, join, judge
from fihrist.checking.recording import Answers, Recording
from fihrist.checking.store import ROOMS, Kept, Lookup, Run, Seen
from fihrist.model.schemas import Witness, published
from fihrist.reading.files import SCHEMAS, File
from fihrist.reading.keeping import code, digest

if TYPE_CHECKING:
    from concurrent.futures import Executor

R = TypeVar("R")
Do = Callable[[Sequence[File]], list[R]]
Schemas = tuple[tuple[str, str], ...]
Judged = tuple[str, tuple[Diagnostic, ...], tuple[Lookup, ...]]
"""The path of a file, what was found in it, and what was looked up for that."""

SHARDS = 16
ENOUGH = 4_000_000
"""So many bytes to be judged are worth the start of processes."""


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


def running(
    root: Path, kept: Mapping[str, Kept], executor: "Executor | None", *, keeping: bool
) -> tuple[Run, Mapping[str, Kept]]:
    """What is wrong in the catalogue at a root, and what is to be kept of each of its files for the next run."""
    files, schemas = {file.path: file for file in records(root)}, tuple(published(root / SCHEMAS).items())
    spread = partial(_spread, executor, partial(_stubs, schemas), partial(_stubs, schemas))
    found = stubs(root, tuple(files.values()), spread, keeping=keeping)
    loaded = [*map(unfold, found)]
    catalogue = assemble(root, loaded)
    lexicon.add(catalogue.words)
    joined, is_whole = join(catalogue), has_all(catalogue)
    every = digest(repr((schemas, catalogue.words, is_whole)))
    given = {path: digest(every, repr(joined.get(path))) for path in files}
    contents, answers = {one.path: one.content for one in found}, Answers(catalogue)
    same = {
        path: one
        for path, one in kept.items()
        if (one.content, one.given) == (contents.get(path), given.get(path)) and answers.hold(one.asked)
    }
    left = [file for path, file in files.items() if path not in same]
    parcel = Parcel(found, tuple(catalogue.files.items()), schemas, joined, is_whole)
    judged = _spread(executor, partial(_judged, catalogue, parcel), partial(_judged_there, parcel), left)
    new = {
        path: Kept(contents[path], given[path], {look: answers[look] for look in asked}, told)
        for path, told, asked in judged
    }
    every_file = {path: new.get(path) or same[path] for path in files}
    outside = (one for file in strays(root, loaded) for one in judge(file, catalogue, (), is_whole=is_whole))
    told = (*(one for each in every_file.values() for one in each.told), *outside)
    return Run(told, _seen(found, catalogue)), every_file


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


def _judged(catalogue: Catalogue, parcel: Parcel, files: Sequence[File]) -> list[Judged]:
    return [_judgement(file, catalogue, parcel) for file in files]


def _judged_there(parcel: Parcel, files: Sequence[File]) -> list[Judged]:
    return _judged(_catalogue(parcel), parcel, files)


def _judgement(file: File, catalogue: Catalogue, parcel: Parcel) -> Judged:
    asked: dict[Lookup, None] = {}
    watched, joined = Recording(catalogue, asked), parcel.joined.get(file.path, ())
    told = tuple(judge(_loaded(file, parcel.schemas), watched, joined, is_whole=parcel.is_whole))
    return file.path, told, tuple(sorted(asked))


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
