"""The store: what a run has found, kept in the user's cache folder for the next one, and believed only if it is whole.

One file holds what is kept of one catalogue: a line on the whole run; the look-ups, each with the fingerprint of its
answer, in the groups in which something rests on them; then a line for each file.
"""

import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import astuple, dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from fihrist.checking.diagnostics import Diagnostic, Excerpt
from fihrist.checking.finding import Finding, Note, Spot
from fihrist.reading.files import CATALOGUE, MAX_SOURCE_BYTES, SCHEMAS, SEEDS, File, everything, published
from fihrist.reading.keeping import code, digest, keep, kept
from fihrist.text.places import Place, Span

ROOMS = ("text", "reading", "model", "catalogue", "checking")
"""What has a say in what is found."""

Lookup = tuple[str, str, str]
"""What is looked up in, how, and the key: `("records", "get", "iran")`."""
Asked = frozenset[tuple[Lookup, str]]
"""The look-ups on which something rests, with the fingerprints of their answers."""
Gathered = Mapping[Lookup, tuple[str, Asked]]
"""The answers that were gathered, by their look-ups: the fingerprint of each, and what it rests on."""
Seen = tuple[int, int]
"""How many claims and statements a document holds."""


@dataclass(frozen=True, slots=True)
class Run:
    """What a run over a whole catalogue has found, and how much it has seen in each document."""

    told: tuple[Diagnostic, ...]
    seen: Mapping[str, Seen]


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of a file: fingerprints of its values and of all else that was given, and what was found and told.

    On `asked` rests what there is for the checks to judge; by the code of each check stands on what it rests, and what
    it has found. One that looks nothing up and finds nothing is left out.
    """

    values: str
    given: str
    asked: Asked
    checks: Mapping[str, tuple[Asked, tuple[Finding, ...]]]
    told: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What is kept of each file, by its path, and of all that was gathered for any of them."""

    files: Mapping[str, Kept]
    gathered: Gathered


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
        """What is kept of each file, and of all that was gathered."""
        with suppress(ValueError, TypeError, IndexError):
            looks, groups, gathered = json.loads(self._lines[1])
            asked = [((name, how, key), answer) for name, how, key, answer in looks]
            sets = [frozenset(asked[at] for at in group) for group in groups]
            files = dict(_kept(json.loads(row), sets) for row in self._lines[2:])
            return Known(files, {asked[at][0]: (asked[at][1], sets[group]) for at, group in gathered})
        return Known({}, {})

    def keep(self, inputs: Inputs, run: Run, known: Known) -> None:
        """Keep what was found, in place of what is there."""
        keep(self._name, self._key, b"\n".join(_rows(inputs, run, known)))

    @cached_property
    def _lines(self) -> list[bytes]:
        return (kept(self._name, self._key) or b"").split(b"\n")


def _rows(inputs: Inputs, run: Run, known: Known) -> list[bytes]:
    looks: dict[tuple[Lookup, str], int] = {}
    sets: dict[Asked, int] = {}

    def numbered(asked: Asked) -> int:
        return sets.setdefault(asked, len(sets))

    rows = []
    for path, one in known.files.items():
        checks = [(check, numbered(asked), [*map(_row, found)]) for check, (asked, found) in one.checks.items()]
        rows.append(_json([path, one.values, one.given, numbered(one.asked), checks, _plain(one.told)]))
    gathered = [(look, answer, numbered(asked)) for look, (answer, asked) in sorted(known.gathered.items())]
    groups = [[looks.setdefault(one, len(looks)) for one in sorted(asked)] for asked in sets]
    answers = [(looks.setdefault((look, answer), len(looks)), group) for look, answer, group in gathered]
    asked = [(*look, answer) for look, answer in looks]
    return [_json([inputs.digest, _plain(run.told), run.seen]), _json([asked, groups, answers]), *rows]


def _kept(row: Any, sets: list[Asked]) -> tuple[str, Kept]:
    path, values, given, asked, checks, told = row
    found = {check: (sets[group], tuple(map(_finding, rows))) for check, group, rows in checks}
    return path, Kept(values, given, sets[asked], found, tuple(map(_diagnostic, told)))


def _json(value: Any) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()


def _row(one: Finding) -> list[Any]:
    notes = [(note.spot, note.message) for note in one.notes]
    return [one.spot, one.message, one.help, one.on, one.within and astuple(one.within), notes, one.record]


def _finding(row: Any) -> Finding:
    spot, message, help, on, within, notes, record = row
    whole = tuple(Note(Spot(*spot), message) for spot, message in notes)
    return Finding(Spot(*spot), message, help, on, within and Span(*within), whole, record)


def _plain(told: Iterable[Diagnostic]) -> list[Any]:
    return [[*astuple(replace(one, spot=None))[:-1], one.spot] for one in told]


def _diagnostic(row: Any) -> Diagnostic:
    path, span, code, name, level, start, end, message, help, shown, spot = row
    excerpts = tuple(Excerpt(*one) for one in shown)
    whole = spot if spot is None else tuple(spot)
    return Diagnostic(path, Span(*span), code, name, level, Place(*start), Place(*end), message, help, excerpts, whole)
