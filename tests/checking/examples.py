"""The examples in the pages of checks and kinds, judged by the engine on top of the small catalogue."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from fihrist.catalogue import Catalogue
from fihrist.catalogue.loading import Loaded, assemble, holds_words, load, load_all
from fihrist.checking.checks import Check
from fihrist.checking.diagnostics import Diagnostic
from fihrist.checking.judging import diagnostics
from fihrist.model.kinds import by_folder
from fihrist.model.schemas import Witness
from fihrist.reading import read
from fihrist.reading.files import File

FENCE = re.compile(r"^(Fails|Passes):\n\n```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"^# (catalogue/\S+\.yaml)", re.MULTILINE)
MARK = re.compile(r" *(?:# *)?<- ([A-Z]\d{3})$", re.MULTILINE)
BLOCK = re.compile(r"^(\w+):.*\n(?:[ -].*\n)*", re.MULTILINE)
"""A key of the root of a record with all that stands under it."""


@dataclass(frozen=True)
class Example:
    """One example: whether it fails, its files by path, and the code, path and line of each of its marks."""

    fails: bool
    files: Mapping[str, str]
    marks: frozenset[tuple[str, str, int]]


@dataclass(frozen=True)
class Base:
    """A catalogue that is clean: its root, and its files as they were loaded."""

    root: Path
    loaded: tuple[Loaded, ...]

    @classmethod
    def at(cls, root: Path) -> "Base":
        """The catalogue at a root."""
        return cls(root, tuple(load_all(root)))

    def whole_with(self, files: Mapping[str, bytes]) -> tuple[tuple[Diagnostic, ...], Catalogue]:
        """What the engine says of some files, each in place of the one with its path, and the catalogue with them."""
        witness = Witness.of(self.root / "schemas")
        made = [load(File(path, data), witness) for path, data in files.items()]
        rest = [one for one in self.loaded if one.path not in files]
        catalogue = assemble(self.root, [*rest, *made])
        return tuple(sorted(diagnostics(made, catalogue), key=lambda one: one.order)), catalogue

    def told(self, files: Mapping[str, str]) -> tuple[Diagnostic, ...]:
        """What the engine says of pieces of records, which have no form of a file."""
        found, _ = self.whole_with({path: text.encode() for path, text in files.items()})
        return tuple(one for one in found if one.code != "Y301")

    def changed(self, path: str, old: str, new: str) -> tuple[Diagnostic, ...]:
        """What the engine says of a file once a text in it, which stands there once, has been replaced."""
        text = next(one.text for one in self.loaded if one.path == path)
        assert text.count(old) == 1, old
        return self.told({path: text.replace(old, new)})

    def judged(self, example: "Example") -> tuple[Diagnostic, ...]:
        """What the engine says of an example, whose files are completed first."""
        return self.told({path: self.whole(path, text) for path, text in example.files.items()})

    def whole(self, path: str, text: str) -> str:
        """The text of an example with the keys that it leaves out, from the record at its path or the smallest one."""
        if holds_words(path) or read(path, text.encode())[0] is None:
            return text
        model = next((one.text for one in self.loaded if one.path == path), None) or smallest(path.split("/")[1])
        given = {match[1] for match in BLOCK.finditer(text)}
        missing = [match[0] for match in BLOCK.finditer(model) if match[1] not in {*given, "id"}]
        id = [] if "id" in given else [f"id: {Path(path).stem}\n"]
        return "".join((text, *id, *missing))


def examples(check: Check) -> tuple[Example, ...]:
    """The examples on the page of a check."""
    return tuple(_example(head == "Fails", body) for head, body in FENCE.findall(check.page))


def _example(fails: bool, body: str) -> Example:
    starts = [(match.start(), match[1]) for match in FILE.finditer(body)]
    ends = [start for start, _ in starts[1:]] + [len(body)]
    files = {path: body[start:end] for (start, path), end in zip(starts, ends, strict=True)}
    marks = frozenset(
        (code, path, number)
        for path, text in files.items()
        for number, line in enumerate(text.splitlines(), 1)
        for code in MARK.findall(line)
    )
    return Example(fails, {path: MARK.sub("", text) for path, text in files.items()}, marks)


def smallest(folder: str) -> str:
    """The smallest whole record of the kind with this folder, which stands beside its module."""
    return files("fihrist.model.kinds").joinpath(f"{by_folder()[folder]}.yaml").read_text("utf-8")


def placed(found: tuple[Diagnostic, ...], code: str) -> frozenset[tuple[str, str, int]]:
    """The code, path and line of each diagnostic of a code."""
    return frozenset((one.code, one.path, one.start.line) for one in found if one.code == code)
