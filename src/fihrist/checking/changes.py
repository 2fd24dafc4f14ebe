"""Changes: what is not as it was in the last run, and what of its findings may be others now."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from fihrist.catalogue.loading import Stub, holds_words
from fihrist.catalogue.partial import keys
from fihrist.checking.checks import checks
from fihrist.checking.memory import TO_JUDGE, Lookup, Memory
from fihrist.checking.store import Inputs
from fihrist.model.kinds.source import Source
from fihrist.reading import Document
from fihrist.reading.files import SEEDS, is_utf8
from fihrist.reading.keeping import code, digest


@dataclass(frozen=True, slots=True)
class Changes:
    """The paths of the files that are new, gone or others now, and the keys by which one may ask for what they hold.

    There are none in the first run.
    """

    paths: frozenset[str]
    keys: frozenset[str]

    @classmethod
    def since(cls, memory: Memory, inputs: Inputs, stubs: Iterable[Stub]) -> "Changes":
        """What has changed since the last run; the memory knows the files as they are now."""
        # What has another path cannot be kept, and is nowhere looked up.
        now = {path: content for path, content in inputs.contents.items() if is_utf8(path)}
        before = memory.contents()
        paths = frozenset(path for path in now.keys() | before.keys() if now.get(path) != before.get(path))
        new = {one.path: one for one in stubs if one.path in paths}
        touched = _touched(memory, paths, new) if before else set()
        for path in sorted(paths):
            made = keys(new[path]) if path in new else frozenset()
            touched |= made
            if path in now:
                memory.move(path, now[path], new[path].id if path in new else None, made)
            else:
                memory.drop(path)
        # What stands under no key may hang on any file.
        return cls(paths, frozenset(("", *touched)) if before else frozenset())


def _touched(memory: Memory, paths: frozenset[str], new: Mapping[str, Stub]) -> set[str]:
    """The keys of files that have changed, of others with the same ids, and of sources that name passages of these."""
    ids = memory.ids(paths) | {one.id for one in new.values() if one.id is not None}
    reach = paths | memory.with_ids(ids)
    waiting = [*ids, *memory.ids(reach)]
    while waiting:
        more = {path for path in memory.below(waiting.pop()) if path.split("/")[1] == Source.folder} - reach
        reach |= more
        waiting += memory.ids(more)
    documents = {path for path in paths if path.startswith(f"{SEEDS}/")}
    named = (memory.ids(memory.having(path)) for path in documents)
    return memory.keys(reach).union(documents, *named)


def beside(schemas: Sequence[tuple[str, str]], *, is_whole: bool) -> list[Any]:
    """What has a say in what is told of a file beside its content and what is looked up for it."""
    return [digest(repr(schemas)), code("checking"), is_whole]


def resting(memory: Memory, looks: Iterable[Lookup]) -> dict[str, set[str]]:
    """By the path of its file, each check of which a finding rests on one of some look-ups."""
    found: dict[str, set[str]] = {}
    for path, what in memory.resting(looks):
        found.setdefault(path, set()).add(what)
    return found


def stale(
    memory: Memory, changes: Changes, others: Mapping[str, set[str]], stubs: Iterable[Stub], now: Sequence[Any]
) -> dict[str, frozenset[str] | None]:
    """The checks that are to search a file again, by its path, beside `others`; None where that is all of them.

    Where the text of a file is another, or what stands `beside` it, those are that read text.
    """
    before = memory.about("beside") or [None] * len(now)
    has_others, has_code, was_whole = (old != new for old, new in zip(before, now, strict=True))
    found: dict[str, frozenset[str] | None] = {}
    for one in (one for one in stubs if is_utf8(one.path)):
        is_new = one.path in changes.paths
        among = {*others.get(one.path, ())}
        # An allowance that excuses nothing is told only of a whole catalogue.
        if is_new or has_others or (has_code and holds_words(one.path)) or (was_whole and one.allowed):
            among |= by_text()
        if TO_JUDGE in among or (is_new and memory.said(one.path) != digest(one.values)):
            found[one.path] = None
        elif among:
            found[one.path] = frozenset(among)
    return found


@cache
def by_text() -> frozenset[str]:
    """The checks that read the text of a file, and not its values alone."""
    return frozenset(one.code for one in checks().values() if one.reads is Document)
