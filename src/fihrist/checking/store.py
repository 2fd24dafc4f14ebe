"""The store: what a run has found, kept in the user's cache folder for the next one, and believed only if it is whole.

One file holds what is kept of one catalogue: a line on the whole run; the look-ups, each with the fingerprint of its
answer; those of lists of words, by the check that looks at them; then a line for each file.
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import astuple, dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from fihrist.checking.diagnostics import Diagnostic, Excerpt
from fihrist.reading.files import CATALOGUE, MAX_SOURCE_BYTES, SCHEMAS, SEEDS, File, everything, published
from fihrist.reading.keeping import code, digest, keep, kept
from fihrist.text.places import Place, Span

ROOMS = ("text", "reading", "model", "catalogue", "checking")
"""What has a say in what is found."""

Lookup = tuple[str, str, str]
"""What is looked up in, how, and the key: `("records", "get", "iran")`."""
Asked = Mapping[Lookup, str]
"""The look-ups on which something rests, with the fingerprints of their answers."""
Seen = tuple[int, int]
"""How many claims and statements a document holds."""


@dataclass(frozen=True, slots=True)
class Run:
    """What a run over a whole catalogue has found, and how much it has seen in each document."""

    told: tuple[Diagnostic, ...]
    seen: Mapping[str, Seen]


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of a file: fingerprints of its content and of all that was given beside it, and what was found.

    `found` has a fingerprint of what each check has found there by itself, if anything.
    """

    content: str
    given: str
    asked: Asked
    found: Mapping[str, str]
    told: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What is kept of each file, by its path; and of each check, by its code, the lists of words that it looks at."""

    files: Mapping[str, Kept]
    lists: Mapping[str, Asked]


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that a run reads: the files of the catalogue, those in `seeds/`, and the published schemas by their kinds."""

    files: tuple[File, ...]
    seeds: tuple[File, ...]
    schemas: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, root: Path) -> "Inputs":
        """What lies below a root now."""
        seeds = everything(root, SEEDS, max_bytes=MAX_SOURCE_BYTES)
        return cls(everything(root, CATALOGUE), seeds, tuple(published(root / SCHEMAS).items()))

    @property
    def digest(self) -> str:
        """A digest of all on which a run rests: what is read, and the code."""
        files = ((file.path, repr(file.fault), file.data) for file in (*self.files, *self.seeds))
        return digest(code(*ROOMS), repr(self.schemas), *(part for file in files for part in file))


class Store:
    """What is kept of the catalogue at a root; nothing where it is damaged, foreign or made by other code."""

    def __init__(self, root: Path) -> None:
        self._name = f"{digest(os.path.realpath(root))}.jsonl"
        # The lists of the checks are watched one by one.
        self._key = digest(code(*ROOMS[:-1]), code(ROOMS[-1], but=".yaml"))

    def run(self, inputs: Inputs) -> Run | None:
        """What was found the last time, if that was with the same inputs."""
        with suppress(ValueError, TypeError, IndexError):
            read, told, seen = json.loads(self._lines[0])
            if read == inputs.digest:
                found = tuple(_diagnostic(row) for row in told)
                return Run(found, {path: tuple(counts) for path, counts in seen.items()})
        return None

    @property
    def known(self) -> Known:
        """What is kept of each file and each check."""
        with suppress(ValueError, TypeError, IndexError):
            looks = [((name, how, key), answer) for name, how, key, answer in json.loads(self._lines[1])]
            lists = {check: dict(looks[at] for at in asked) for check, asked in json.loads(self._lines[2]).items()}
            return Known(dict(_kept(json.loads(row), looks) for row in self._lines[3:]), lists)
        return Known({}, {})

    def keep(self, inputs: Inputs, run: Run, known: Known) -> None:
        """Keep what was found, in place of what is there."""
        keep(self._name, self._key, b"\n".join(_rows(inputs, run, known)))

    @cached_property
    def _lines(self) -> list[bytes]:
        return (kept(self._name, self._key) or b"").split(b"\n")


def _rows(inputs: Inputs, run: Run, known: Known) -> Iterator[bytes]:
    numbers: dict[tuple[Lookup, str], int] = {}

    def numbered(asked: Asked) -> list[int]:
        return [numbers.setdefault(look, len(numbers)) for look in asked.items()]

    lists = {check: numbered(asked) for check, asked in known.lists.items()}
    rows = [
        _json([path, one.content, one.given, numbered(one.asked), one.found, _plain(one.told)])
        for path, one in known.files.items()
    ]
    yield _json([inputs.digest, _plain(run.told), run.seen])
    yield _json([(*look, answer) for look, answer in numbers])
    yield _json(lists)
    yield from rows


def _kept(row: Any, looks: list[tuple[Lookup, str]]) -> tuple[str, Kept]:
    path, content, given, asked, found, told = row
    return path, Kept(content, given, dict(looks[at] for at in asked), found, tuple(map(_diagnostic, told)))


def _json(value: Any) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()


def _plain(told: Iterable[Diagnostic]) -> list[Any]:
    return [[*astuple(replace(one, spot=None))[:-1], one.spot] for one in told]


def _diagnostic(row: Any) -> Diagnostic:
    path, span, code, name, level, start, end, message, help, shown, spot = row
    excerpts = tuple(Excerpt(*one) for one in shown)
    whole = spot if spot is None else tuple(spot)
    return Diagnostic(path, Span(*span), code, name, level, Place(*start), Place(*end), message, help, excerpts, whole)
