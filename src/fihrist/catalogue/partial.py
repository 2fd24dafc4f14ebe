"""A catalogue of which no more is read than what is asked for, and which answers as the whole one does."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from typing import Any, TypeVar

from fihrist.catalogue import Catalogue, Index, StatementAt, full, passages_in
from fihrist.catalogue.loading import Stub, first, holds_words, unfold
from fihrist.catalogue.parts import promised_by
from fihrist.model import Record
from fihrist.model.kinds import kind_of
from fihrist.model.kinds.source import Source
from fihrist.model.walk import leaves

V = TypeVar("V")

_INDEXES = ("resting_on", "answered_by", "said_by", "passed_on_by", "mentions_of", "statements_about")


def keys(one: Stub) -> frozenset[str]:
    """All under which a file has a say in an answer: what it names and promises, and what is open in it."""
    open = (made for name in one.open or () for made in (name, name.removesuffix("/")))
    record = record_in(one)
    return frozenset((promised_by(one.path), *open, *(_named(record) if record else ())))


def _named(record: Record) -> Iterator[str]:
    yield from (record.id, type(record).__name__.lower(), *(at.name for at in passages_in(record)))
    if isinstance(record, Source):
        yield record.file
    for leaf in leaves(record):
        if leaf.is_passage:
            yield full(leaf.value, record.id)
        elif leaf.reference is not None:
            yield leaf.value


def record_in(one: Stub) -> Record | None:
    """The record of a file, or what is sound of it."""
    loaded = unfold(one)
    return loaded.sound.record if loaded.sound else loaded.record


class Partial(Catalogue):
    """The catalogue of files with these stubs, the documents by their paths, and what gives the files that have a key.

    What stands under a key of an index stands in the records that have the key, each of which is read by itself.
    """

    _stubs: Mapping[str, Stub]
    _having: Callable[[str], Iterable[str]]
    _alone: Callable[[str], Catalogue]

    def __init__(
        self, stubs: Iterable[Stub], files: Mapping[str, bytes], having: Callable[[str], Iterable[str]]
    ) -> None:
        held = {one.path: one for one in sorted(stubs, key=lambda one: one.path)}
        paths = first((one.path, one.id, one.open is not None) for one in held.values() if one.id is not None)
        words = {promised_by(path): unfold(one).document for path, one in held.items() if holds_words(path)}
        super().__init__(
            records=_Lazy(lambda id: record_in(held[paths[id]]) if id in paths else None, lambda: paths),
            files=_Lazy(
                lambda path: files[path] if path in files and self._is_wanted(path) else None,
                lambda: filter(self._is_wanted, sorted(files)),
            ),
            paths=paths,
            promised=frozenset(promised_by(path) for path in held if not holds_words(path)),
            allowances=tuple(allowed for one in held.values() for allowed in one.allowed),
            words={name: document.values for name, document in words.items() if document},
            open=frozenset(name for one in held.values() for name in one.open or ()),
        )
        indexes = {name: _Lazily(partial(self._under, name)) for name in _INDEXES}
        # What stands in the instance goes before the cached properties of the class.
        vars(self).update(_stubs=held, _having=having, _alone=cache(self._of_one), **indexes, **self._lazy())

    @property
    def whole(self) -> bool:
        """Whether every file has given its record."""
        return self.promised <= self.paths.keys() and self.open.isdisjoint(self.paths)

    def _lazy(self) -> Mapping[str, Any]:
        sources = {id: None for id, path in sorted(self.paths.items()) if kind_of(path) is Source}
        ids: dict[str, list[str]] = {}
        for id, path in sorted(self.paths.items()):
            ids.setdefault(kind_of(path).__name__.lower(), []).append(id)

        def of_its_source(what: str, name: str) -> Any:
            source = name.partition("/")[0]
            return getattr(self._alone(source), what).get(name) if source in sources else None

        def names() -> Iterator[str]:
            return (name for id in sources for name in self._alone(id).passages)

        return {
            "of": _Lazily(lambda kind: tuple(self.records[id] for id in ids.get(kind, ()))),
            "sources": _Lazy(lambda id: self.records[id] if id in sources else None, lambda: sources),
            "passages": _Lazy(partial(of_its_source, "passages"), names),
            "used": _Lazy(lambda name: self._is_used(name) or None, self._all_used),
            "_texts": _Lazy(
                lambda id: self._alone(id)._texts.get(id) if id in sources else None,
                lambda: (id for id in sources if id in self._alone(id)._texts),
            ),
            "_numbers": _Lazy(lambda name: (name.partition("/")[0], of_its_source("_numbers", name)), names),
            "_claims": _Lazily(lambda id: self._alone(id).claims if id in self.paths else ()),
        }

    def _of_one(self, id: str) -> Catalogue:
        """The catalogue of one record and its document."""
        record = self.records[id]
        wanted = [record.file] if isinstance(record, Source) and record.file in self.files else []
        files = {path: self.files[path] for path in wanted}
        return Catalogue({id: record}, files, {id: self.paths[id]}, open=self.open)

    def _ids(self, key: str) -> list[str]:
        """The ids of the records that have a key, in order."""
        made = ((path, self._stubs[path].id) for path in self._having(key) if path in self._stubs)
        return sorted(id for path, id in made if id is not None and self.paths[id] == path)

    def _is_wanted(self, path: str) -> bool:
        return any(getattr(self.records[id], "file", None) == path for id in self._ids(path))

    def _is_used(self, name: str) -> bool:
        return any(name in self._alone(id).used for id in self._ids(name))

    def _all_used(self) -> list[str]:
        return sorted({name for id in self.paths for name in self._alone(id).used})

    def _under(self, index: str, key: str) -> tuple[Any, ...]:
        ids = sorted(self._ids(key), key=self.paths.__getitem__) if index == "mentions_of" else self._ids(key)
        found = [one for id in ids for one in getattr(self._alone(id), index)(key)]
        # All claims stand before all statements.
        return tuple(sorted(found, key=lambda one: isinstance(one[1] if isinstance(one, tuple) else one, StatementAt)))


class _Lazily(Index[V]):
    """An index of which what stands under a key is found when that is asked for."""

    def __init__(self, find: Callable[[str], tuple[V, ...]]) -> None:
        self._find = cache(find)

    def __call__(self, key: str) -> tuple[V, ...]:
        """What stands under a key."""
        return self._find(key)


class _Lazy(Mapping[str, V]):
    """A mapping of which a value is found when it is asked for."""

    def __init__(self, find: Callable[[str], V | None], keys: Callable[[], Iterable[str]]) -> None:
        self._find, self._keys = cache(find), keys

    def __getitem__(self, key: str) -> V:
        if (found := self._find(key)) is None:
            raise KeyError(key)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys())

    def __len__(self) -> int:
        return sum(1 for _ in self)
