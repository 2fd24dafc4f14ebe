"""The lexicon: the words by which evidence reads Arabic, those of the house with those that a catalogue adds."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache, partial, wraps
from importlib.resources import files
from typing import Any, ParamSpec, TypeVar, cast

from fihrist.checking.evidence.inflecting import inflected
from fihrist.model.vocabulary import names as vocabularies
from fihrist.model.vocabulary import term_list
from fihrist.reading.events import composed

P = ParamSpec("P")
R = TypeVar("R")

_FORMS: Mapping[str, Callable[[str], bool]] = {
    "nouns": lambda entry: "/" not in entry and entry.endswith("+"),
    "verbs": lambda entry: "/" in entry,
}

_PHRASE = r"[^\s/+،,؛;]+(?: [^\s/+،,؛;]+)*"
_ENTRY = re.compile(rf"(?=.*\w)(?:{_PHRASE}|(?:{_PHRASE})?/(?:{_PHRASE})?(?:/{_PHRASE})?)\+?")


class Phrases(tuple[str, ...]):
    """Phrases of a list, which are reckoned to a key of a memo but once."""

    _hash: int

    def __new__(cls, entries: Iterable[str]) -> "Phrases":
        """Phrases with their hash."""
        made = super().__new__(cls, entries)
        made._hash = tuple.__hash__(made)
        return made

    def __hash__(self) -> int:
        return self._hash


Keys = tuple[str, ...]
"""Which lists: their file and the first key in it; a file alone is all that it holds."""
_caches: list[Any] = []
_added: dict[str, Any] = {}
_heard: list[set[Keys]] = [set()]


def listening(work: Callable[[], R]) -> tuple[R, frozenset[Keys]]:
    """What some work gives, and the lists that have a say in it, those of answers that were known included."""
    _heard.append(set())
    try:
        return work(), frozenset(_heard[-1])
    finally:
        _heard.pop()


def pure_memo(function: Callable[P, R], size: int = 65536) -> Callable[P, R]:
    """A function that looks at no list, and keeps its answers until other words are added."""
    kept: Any = lru_cache(maxsize=size)(function)
    _caches.append(kept)
    return cast(Callable[P, R], kept)


def memo(function: Callable[P, R], size: int = 65536) -> Callable[P, R]:
    """A function of hashable arguments that keeps its answers, and the lists that have a say in them, as long."""
    kept: Any = pure_memo(lambda *args, **more: listening(partial(function, *args, **more)), size)

    @wraps(function)
    def known(*args: Any, **more: Any) -> Any:
        value, lists = kept(*args, **more)
        _heard[-1].update(lists)
        return value

    return cast(Callable[P, R], known)


def add(words: Mapping[str, Any]) -> None:
    """Take words of a catalogue (file → keys → list) beside those of the house, in place of any taken before."""
    if _added != words:
        _added.clear()
        _added.update(words)
        for kept in (_facts, *_caches):
            kept.cache_clear()


def house(file: str) -> Mapping[str, Any] | None:
    """The lists of the house of this name, as they stand there; None where there are none, or no term has words."""
    if file in vocabularies():
        lists = {term: list(about.words) for term, about in term_list(file).terms.items()}
        return lists if any(lists.values()) else None
    path = files(__package__).joinpath(f"{file}.yaml")
    return composed(path.read_bytes()) if path.is_file() else None


def facts(file: str) -> Mapping[str, Any]:
    """The words, numbers or times of a file: those of the house, and behind them those that are added."""
    _heard[-1].add((file,))
    return _facts(file)


@lru_cache
def _facts(file: str) -> Mapping[str, Any]:
    merged: dict[str, Any] = _merged(house(file) or {}, _added.get(file, {}))
    return merged


@memo
def phrases(file: str, *keys: str) -> tuple[str, ...]:
    """The phrases of a list in such a file, by the keys that lead to it, inflected; none where there is none.

    A last key `nouns` or `verbs` after those of a list keeps the entries of that form.
    """
    _heard[-1].add((file, *keys[:1]))
    found: Any = _facts(file)
    for key in keys:
        found = [entry for entry in found if _FORMS[key](entry)] if isinstance(found, list) else found.get(key, {})
    return Phrases(dict.fromkeys(form for entry in found for form in inflected(entry)))


def held(file: str, *key: str) -> Any:
    """What a file holds, or what it has under a key, if anything."""
    return _facts(file).get(*key) if key else _facts(file)


def names() -> tuple[str, ...]:
    """The names of the files of lists, sorted."""
    own = (file.name for file in files(__package__).iterdir() if file.name.endswith(".yaml"))
    worded = (name for name in vocabularies() if house(name))
    return tuple(sorted({*worded, *(name.removesuffix(".yaml") for name in own)}))


def lists_in(house: Any) -> Iterator[tuple[str, ...]]:
    """The keys that lead to each list of words in a file of the house."""
    return (path for path, value in _ends(house) if _is_list(value))


def strange(added: Any, house: Any) -> Iterator[tuple[str, ...]]:
    """The keys that lead to something that is added and is no list of texts, or for which the house has no list."""
    known = set(lists_in(house))
    return (path for path, value in _ends(added) if path not in known or not _is_list(value))


def misshapen(added: Any) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The entries in lists that are added, with their paths, that are no phrase, verb or noun as these are written."""
    lists = ((path, value) for path, value in _ends(added) if _is_list(value))
    return (((*path, at), one) for path, value in lists for at, one in enumerate(value) if not _ENTRY.fullmatch(one))


def _ends(added: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    for key, value in added.items() if isinstance(added, Mapping) else ():
        yield from _ends(value, (*path, str(key))) if isinstance(value, Mapping) else (((*path, str(key)), value),)


def _is_list(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _merged(house: Any, added: Any) -> Any:
    """What the house has, with the lists that are longer by what is added; what it does not have is passed over."""
    if isinstance(house, Mapping) and isinstance(added, Mapping):
        return {key: _merged(value, added[key]) if key in added else value for key, value in house.items()}
    return [*house, *added] if _is_list(house) and _is_list(added) else house
