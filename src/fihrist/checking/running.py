"""Running: a whole catalogue is loaded and judged, here or in shards elsewhere, but for what is known from before."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

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
from fihrist.checking.judging import Joined, find, has_all, join, tell
from fihrist.checking.recording import Answers, Recording, of_list
from fihrist.checking.store import ROOMS, Inputs, Kept, Known, Lookup, Run, Seen
from fihrist.model.schemas import Witness
from fihrist.reading import Document
from fihrist.reading.files import File
from fihrist.reading.keeping import code, digest

if TYPE_CHECKING:
    from concurrent.futures import Executor

R = TypeVar("R")
Do = Callable[[Sequence[File]], list[R]]
Schemas = tuple[tuple[str, str], ...]
Codes = frozenset[str]
Lists = dict[str, set[Lookup]]
"""The look-ups of lists of words, by the check that made them."""

SHARDS = 16
ENOUGH = 4_000_000
"""So many bytes to be judged are worth the start of processes."""


@dataclass(frozen=True, slots=True)
class Found:
    """What checks have found in the file at a path: fingerprints by their codes, and diagnostics if these were made.

    `asked` has what was looked up in the catalogue for that.
    """

    path: str
    prints: Mapping[str, str]
    asked: tuple[Lookup, ...]
    lists: Lists
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
    parcel, answers = Parcel(found, tuple(catalogue.files.items()), schemas, joined, is_whole), Answers(catalogue)
    every = digest(repr((schemas, is_whole)))
    given = {one.path: (one.content, digest(every, *_beside(one.path, joined))) for one in found}
    same, lists = _unchanged(known, given, answers, partial(_again, files, loaded, catalogue, parcel))
    left = [file for path, file in files.items() if path not in same]
    for one in _spread(executor, partial(_judged, catalogue, parcel), partial(_judged_there, parcel), left):
        asked = answers.given(one.asked) if known else {}
        same[one.path] = Kept(*given[one.path], asked, one.prints, one.told)
        _add(lists, one.lists)
    outside = (one for file in strays(inputs.seeds, [*loaded.values()]) for one in tell(file, (), is_whole=is_whole))
    told = (*(one for path in files for one in same[path].told), *outside)
    kept = Known(
        {path: same[path] for path in files},
        {check: answers.given(sorted(asked)) for check, asked in sorted(lists.items())},
    )
    return Run(told, _seen(found, catalogue)), kept


def _beside(path: str, joined: Mapping[str, Sequence[Joined]]) -> tuple[str, str]:
    """What has a say in one file beside its content and what is looked up for it."""
    return repr(joined.get(path)), code("checking") if holds_words(path) else ""


def _unchanged(
    known: Known | None, given: Mapping[str, tuple[str, str]], answers: Answers, again: Callable[[str, Codes], Found]
) -> tuple[dict[str, Kept], Lists]:
    """What is kept of the files in which nothing else is found now, and the lists that have a say in any of them.

    Where lists have changed, the checks that look at them search each file `again`.
    """
    before = known or Known({}, {})
    files = before.files.items()
    same = {path: one for path, one in files if (one.content, one.given) == given.get(path) and answers.hold(one.asked)}
    lists = {check: {*asked} for check, asked in before.lists.items()}
    stale = frozenset(check for check, asked in before.lists.items() if not answers.hold(asked))
    for path, one in [*same.items()] if stale else ():
        found = again(path, stale)
        if found.prints == {check: told for check, told in one.found.items() if check in stale}:
            same[path] = replace(one, asked={**one.asked, **answers.given(found.asked)})
            _add(lists, found.lists)
        else:
            del same[path]
    return same, lists


def _again(
    files: Mapping[str, File], loaded: Mapping[str, Loaded], catalogue: Catalogue, parcel: Parcel,
    path: str, only: Codes,
) -> Found:  # fmt: skip
    """What some checks find in a file of the catalogue, which is read again only where one of them needs its text."""
    reads_text = any(checks()[check].reads is Document for check in only)
    file = _loaded(files[path], parcel.schemas) if reads_text else loaded[path]
    return _found(file, catalogue, parcel, only)


def _add(lists: Lists, more: Lists) -> None:
    for check, asked in more.items():
        lists.setdefault(check, set()).update(asked)


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
    return [_found(_loaded(file, parcel.schemas), catalogue, parcel) for file in files]


def _judged_there(parcel: Parcel, files: Sequence[File]) -> list[Found]:
    return _judged(_catalogue(parcel), parcel, files)


def _found(file: Loaded, catalogue: Catalogue, parcel: Parcel, only: Codes | None = None) -> Found:
    """What the checks find in a file, and what is told of it; of some checks `only` what they find."""
    asked: dict[Lookup, None] = {}
    found = [*find(file, Recording(catalogue, asked), only)]
    own = [(check, finding) for check, findings, _ in found for finding in findings]
    joined = parcel.joined.get(file.path, ())
    told = tuple(tell(file, (*own, *joined), is_whole=parcel.is_whole)) if only is None else ()
    prints = {check: digest(repr(findings)) for check, findings, _ in found if findings}
    lists = {check: {*map(of_list, keys)} for check, _, keys in found if keys}
    return Found(file.path, prints, tuple(sorted(asked)), lists, told)


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
