"""The store: what a run has found, kept in the user's cache folder for the next one, and believed only if it is whole.

One file holds what is kept of one catalogue: a line on the whole run; the look-ups, each with the fingerprint of its
answer; then a line for each file.
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
from fihrist.reading.files import CATALOGUE, MAX_SOURCE_BYTES, SCHEMAS, SEEDS, below, file_at
from fihrist.reading.keeping import code, digest, keep, kept
from fihrist.text.places import Place, Span

ROOMS = ("text", "reading", "model", "catalogue", "checking")
"""What has a say in what is found."""

Lookup = tuple[str, str, str]
"""What is looked up in, how, and the key: `("records", "get", "iran")`."""
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

    `asked` has the look-ups on which that rests, with the fingerprints of their answers.
    """

    content: str
    given: str
    asked: Mapping[Lookup, str]
    told: tuple[Diagnostic, ...]


class Store:
    """What is kept of the catalogue at a root; nothing where it is damaged, foreign or made by other code."""

    def __init__(self, root: Path) -> None:
        self._name = f"{digest(os.path.realpath(root))}.jsonl"

    def run(self, inputs: str) -> Run | None:
        """What was found the last time, if that was with the same inputs."""
        with suppress(ValueError, TypeError, IndexError):
            known, told, seen = json.loads(self._lines[0])
            if known == inputs:
                found = tuple(_diagnostic(row) for row in told)
                return Run(found, {path: tuple(counts) for path, counts in seen.items()})
        return None

    @property
    def files(self) -> Mapping[str, Kept]:
        """What is kept of each file, by its path."""
        with suppress(ValueError, TypeError, IndexError):
            looks = [((name, how, key), answer) for name, how, key, answer in json.loads(self._lines[1])]
            return dict(_kept(json.loads(row), looks) for row in self._lines[2:])
        return {}

    def keep(self, inputs: str, run: Run, files: Mapping[str, Kept]) -> None:
        """Keep what was found, in place of what is there."""
        keep(self._name, code(*ROOMS), b"\n".join(_rows(inputs, run, files)))

    @cached_property
    def _lines(self) -> list[bytes]:
        return (kept(self._name, code(*ROOMS)) or b"").split(b"\n")


def inputs(root: Path) -> str:
    """A digest of all on which a run rests: the files as they are, and the code."""
    return digest(
        code(*ROOMS), schemas(root), *_files(root, CATALOGUE), *_files(root, SEEDS, max_bytes=MAX_SOURCE_BYTES)
    )


def schemas(root: Path) -> str:
    """A digest of the published schemas."""
    found: list[str | bytes] = []
    for path in sorted((root / SCHEMAS).glob("*.schema.json")):
        with suppress(OSError):
            found += [path.name, path.read_bytes() if path.is_file() else b""]
    return digest(*found)


def _files(root: Path, folder: str, **limits: int) -> Iterator[str | bytes]:
    for path, fault in sorted(below(root, folder)):
        file = file_at(root, path, **limits)
        yield from (path, fault, repr(file.fault), file.data)


def _rows(inputs: str, run: Run, files: Mapping[str, Kept]) -> Iterator[bytes]:
    numbers: dict[tuple[Lookup, str], int] = {}
    rows: list[bytes] = []
    for path, one in files.items():
        asked = [numbers.setdefault(look, len(numbers)) for look in one.asked.items()]
        rows.append(_json([path, one.content, one.given, asked, _plain(one.told)]))
    yield _json([inputs, _plain(run.told), run.seen])
    yield _json([(*look, answer) for look, answer in numbers])
    yield from rows


def _kept(row: Any, looks: list[tuple[Lookup, str]]) -> tuple[str, Kept]:
    path, content, given, asked, told = row
    return path, Kept(content, given, dict(looks[at] for at in asked), tuple(map(_diagnostic, told)))


def _json(value: Any) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()


def _plain(told: Iterable[Diagnostic]) -> list[Any]:
    return [[*astuple(replace(one, spot=None))[:-1], one.spot] for one in told]


def _diagnostic(row: Any) -> Diagnostic:
    path, span, code, name, level, start, end, message, help, shown, spot = row
    excerpts = tuple(Excerpt(*one) for one in shown)
    whole = spot if spot is None else tuple(spot)
    return Diagnostic(path, Span(*span), code, name, level, Place(*start), Place(*end), message, help, excerpts, whole)
