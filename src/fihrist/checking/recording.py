"""Recording: a catalogue that notes what is looked up in it, so that what was found can be kept while that is so."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import partial
from importlib import import_module
from typing import Any, TypeVar

from pydantic import BaseModel

from fihrist.catalogue import Catalogue, ClaimAt, PassageAt
from fihrist.checking.evidence import lexicon
from fihrist.checking.memory import Lookup, Memory
from fihrist.checking.store import ROOMS
from fihrist.model import Record
from fihrist.model.walk import Leaf
from fihrist.reading.keeping import code, digest

V = TypeVar("V")
Ask = Callable[[str, str, str], Any]

_COLLECTIONS = ("records", "files", "paths", "promised", "passages", "sources", "used", "_texts")
_INDEXES = (
    "of", "resting_on", "answered_by", "said_by", "passed_on_by", "mentions_of", "statements_about", "allowed_in",
)  # fmt: skip


ALL_WORDS: Lookup = ("words", "", "")
"""The look-up of all words, those of the house and those that the catalogue adds."""


def of_list(keys: lexicon.Keys) -> Lookup:
    """The look-up of a list of words."""
    return "words", "", "\n".join(keys)


def answer(catalogue: Catalogue, look: Lookup) -> Any:
    """What a catalogue answers to a look-up."""
    name, how, key = look
    if look == ALL_WORDS:
        return code(*ROOMS), catalogue.words
    if name == "words":
        return lexicon.held(*key.split("\n"))
    if name == "gathered":
        function, keys = _gathering(look)
        return catalogue.gathered(function, *keys)
    if name == "context":
        return catalogue.context(catalogue.passages[key]) if key in catalogue.passages else None
    held = getattr(catalogue, name)
    match how:
        case "get":
            return held.get(key)
        case "in":
            return key in held
        case "all":
            return tuple(sorted(held) if isinstance(held, frozenset) else held)
        case "call":
            return held(key)
    return held


def _gathering(look: Lookup) -> tuple[Callable[..., Any], tuple[str, ...]]:
    """The function that gathers the answer to a look-up from a catalogue, and the key that it is given, if any."""
    _, how, key = look
    module, _, function = how.partition(":")
    return getattr(import_module(module), function), (key,) if key else ()


class Recording(Catalogue):
    """A catalogue that answers as the whole one does and notes each look-up in `asked`.

    What is computed here from answers that are noted is as good as noted, and so is what the whole one says of a
    record that itself is an answer.
    """

    def __init__(self, whole: Catalogue, asked: dict[Lookup, None]) -> None:
        def ask(name: str, how: str, key: str) -> Any:
            asked[name, how, key] = None
            return answer(whole, (name, how, key))

        collections = {name: _Collection(partial(ask, name)) for name in _COLLECTIONS}
        indexes = {name: partial(ask, name, "call") for name in _INDEXES}
        # What stands in the instance goes before the cached properties of the class.
        vars(self).update(collections | indexes, allowances=None, words={}, _ask=ask, _asked=asked, _whole=whole)

    @property
    def whole(self) -> bool:
        """Whether every file has given its record."""
        return bool(self._ask("whole", "", ""))

    @property
    def open(self) -> frozenset[str]:
        """The names of all of which nothing is known for sure."""
        return self._ask("open", "", "")  # type: ignore[no-any-return]

    def is_open(self, name: str) -> bool:
        """Whether nothing is known for sure of what has this name."""
        return bool(self._ask("is_open", "call", name))

    def kind(self, id: str) -> str | None:
        """The kind of the record with this id."""
        return self._ask("kind", "call", id)  # type: ignore[no-any-return]

    def context(self, passage: PassageAt) -> tuple[PassageAt, ...]:
        """The passages without which one cannot be understood."""
        return self._ask("context", "", passage.name)  # type: ignore[no-any-return]

    def gathered(self, function: Callable[..., V], *key: str) -> V:
        """What a function gathers from the whole catalogue."""
        self._asked["gathered", f"{function.__module__}:{function.__qualname__}", "".join(key)] = None
        return self._whole.gathered(function, *key)

    def claims_in(self, record: Record) -> tuple[ClaimAt, ...]:
        """The claims of a record."""
        return self._whole.claims_in(record)

    def leaves(self, record: Record) -> tuple[Leaf, ...]:
        """Every scalar in a record."""
        return self._whole.leaves(record)

    _ask: Ask
    _asked: dict[Lookup, None]
    _whole: Catalogue


class _Collection(Mapping[str, Any]):
    """A mapping or set of a catalogue, each look at which is noted."""

    def __init__(self, ask: Callable[[str, str], Any]) -> None:
        self._ask = ask

    def __getitem__(self, key: str) -> Any:
        if (found := self._ask("get", key)) is None:
            raise KeyError(key)
        return found

    def __contains__(self, key: object) -> bool:
        return bool(self._ask("in", str(key)))

    def __iter__(self) -> Iterator[str]:
        return iter(self._ask("all", ""))

    def __len__(self) -> int:
        return len(self._ask("all", ""))


def fingerprint(value: Any) -> str:
    """A digest of all that a value says, the same in every run; what stands in it twice is told once."""
    return digest(_told(value, {}))


def _told(value: Any, seen: dict[int, int]) -> str:
    if value is None or isinstance(value, str | int | float):
        return repr(value)
    if isinstance(value, BaseModel):
        return f"{type(value).__name__}{value.model_dump_json()}"
    if isinstance(value, PassageAt):
        return f"{value.name} {value.passage.model_dump_json()}"
    if isinstance(value, ClaimAt):  # what else it holds follows from these
        return f"{value.record} {value.path} {value.claim.model_dump_json()}"
    if is_dataclass(value):
        if id(value) in seen:
            return f"#{seen[id(value)]}"
        seen[id(value)] = len(seen)
        held = (getattr(value, one.name) for one in fields(value) if one.compare)
        return f"{type(value).__name__}{[_told(each, seen) for each in held]}"
    if isinstance(value, Mapping):
        return f"{[(key, _told(each, seen)) for key, each in value.items()]}"
    if isinstance(value, tuple | list):
        return f"({','.join([_told(each, seen) for each in value])})"
    return repr(sorted(value) if isinstance(value, frozenset) else value)


class Answers(dict[Lookup, str]):
    """The fingerprints of what a catalogue answers, each found out when it is asked for.

    What a memory has is the same now, but for what can be reached from what has `changed`. Of that, what was gathered
    is gathered again only where something on which it rests has another answer; `gathered` has on what it rests now. A
    list of words rests on all words, since to compare these is quicker.
    """

    def __init__(self, catalogue: Catalogue, memory: Memory | None = None) -> None:
        super().__init__()
        self._catalogue, self._memory = catalogue, memory
        self._reached: dict[Lookup, str] = {}
        self.gathered: dict[Lookup, Iterable[Lookup]] = {}
        self.others: tuple[Lookup, ...] = ()

    def changed(self, memory: Memory, keys: Iterable[str]) -> tuple[Lookup, ...]:
        """The `others`: what is answered otherwise than a memory has it, where only what has these keys has changed."""
        self._reached = memory.asked(keys)
        direct = [look for look, told in self._reached.items() if self[look] != told]
        self._reached |= memory.reached(direct)
        self.others = tuple(look for look, told in self._reached.items() if self[look] != told)
        return self.others

    def __missing__(self, look: Lookup) -> str:
        before = self._before(look)
        self[look] = self._now(look) if before is None else before
        return self[look]

    def _before(self, look: Lookup) -> str | None:
        """The answer as it was, where that is certain."""
        if self._memory is None:
            return None
        if look not in self._reached:
            return self._memory.answer(look)
        rests = self._memory.rests(look)
        return self._reached[look] if rests and self.hold(rests) else None

    def _now(self, look: Lookup) -> str:
        if self._memory is None or look[0] not in ("gathered", "words") or look == ALL_WORDS:
            return _print(partial(answer, self._catalogue, look))
        if look[0] == "words":
            self.gathered[look] = (ALL_WORDS,)
            return _print(partial(answer, self._catalogue, look))
        asked: dict[Lookup, None] = {}
        function, keys = _gathering(look)
        gather = partial(function, Recording(self._catalogue, asked), *keys)
        told, lists = lexicon.listening(partial(_print, gather))
        self.gathered[look] = (*asked, *map(of_list, lists))
        for one in self.gathered[look]:
            self[one]
        return told

    def hold(self, asked: Iterable[tuple[Lookup, str]]) -> bool:
        """Whether the answers are still those that were given."""
        return all(self[look] == told for look, told in asked)


def _print(find_out: Callable[[], Any]) -> str:
    try:
        return fingerprint(find_out())
    except LookupError:  # what was looked for in vain is gone
        return ""
