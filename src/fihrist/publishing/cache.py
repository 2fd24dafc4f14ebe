"""The cache of a build: what was made from a catalogue is kept while all that was looked up for it stays the same."""

import json
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeVar

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from fihrist.catalogue import Catalogue
from fihrist.checking.memory import Lookup
from fihrist.checking.recording import Answers, Recording
from fihrist.reading.keeping import code, digest, keep, kept

T = TypeVar("T")
Asked = Mapping[Lookup, str]
"""The look-ups on which something rests, with the fingerprints of their answers."""

ROOMS = ("text", "reading", "model", "catalogue", "checking", "publishing")
LIBRARIES = ("babel", "jinja2", "markdown", "markupsafe", "pygments", "pymdown-extensions")
"""What has a say, beside the catalogue, in what is made."""


class _Compiled(BytecodeCache):
    """The code into which templates were compiled, each under the key that Jinja gives it."""

    def __init__(self, key: str) -> None:
        self._key = key

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the code, where it was kept and the template is the same."""
        if found := kept(f"{bucket.key[:32]}.template", self._key):
            bucket.bytecode_from_string(found)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code."""
        keep(f"{bucket.key[:32]}.template", self._key, bucket.bytecode_to_string())


class Cache:
    """What was made for earlier builds of the catalogue at a root; one without a catalogue keeps nothing."""

    def __init__(self, root: Path | None = None, catalogue: Catalogue | None = None) -> None:
        self._catalogue, self._now = catalogue, dict[str, tuple[Asked, Any]]()
        self._name = f"{digest(os.path.realpath(root or ''))}.build"

    def made(self, what: str, catalogue: Catalogue, make: Callable[[Catalogue], T]) -> T:
        """What `make` makes from a catalogue and nothing else, in plain JSON; `what` names it and all else that it is.

        It is made anew where nothing is kept of it, or where the catalogue answers to a look-up otherwise than then.
        """
        if catalogue is not self._catalogue:
            return make(catalogue)
        if what not in self._now:
            found = self._before.get(what)
            if found is None or not self._answers.hold(found[0].items()):
                asked: dict[Lookup, None] = {}
                value = make(Recording(catalogue, asked))
                found = {look: self._answers[look] for look in asked}, value
            self._now[what] = found
        return self._now[what][1]  # type: ignore[no-any-return]

    @property
    def compiled(self) -> BytecodeCache | None:
        """The code of templates that were compiled before."""
        return _Compiled(self._key) if self._catalogue is not None else None

    def keep(self) -> None:
        """Keep what was made or used, and nothing else, for the next build."""
        numbers: dict[tuple[Lookup, str], int] = {}
        rows = [
            [what, [numbers.setdefault(look, len(numbers)) for look in asked.items()], value]
            for what, (asked, value) in self._now.items()
        ]
        if self._catalogue is not None:
            looks = [[*look, answer] for look, answer in numbers]
            keep(self._name, self._key, json.dumps([looks, rows], ensure_ascii=False).encode())

    @cached_property
    def _before(self) -> Mapping[str, tuple[Asked, Any]]:
        with suppress(ValueError, TypeError, IndexError):
            looks, rows = json.loads(kept(self._name, self._key) or b"")
            known = [((name, how, key), answer) for name, how, key, answer in looks]
            return {what: (dict(known[at] for at in asked), value) for what, asked, value in rows}
        return {}

    @cached_property
    def _answers(self) -> Answers:
        assert self._catalogue is not None
        return Answers(self._catalogue)

    @cached_property
    def _key(self) -> str:
        return digest(code(*ROOMS), *(f"{name} {version(name)}" for name in LIBRARIES))
