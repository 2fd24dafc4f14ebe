"""The examples in the pages of checks and kinds, made into small catalogues."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from fihrist.checking.allowances import Allowances
from fihrist.catalogue import Catalogue
from fihrist.checking.checks import Check, checks
from fihrist.catalogue.files import File
from fihrist.checking.engine import placed, run
from fihrist.model.kinds import by_folder, kinds
from fihrist.reading import Document, read
from fihrist.model import Record
from fihrist.model.shape import shape
from fihrist.text.places import Lines

ROOT = Path(__file__).parents[2]
FENCE = re.compile(r"^(Fails|Passes):\n\n```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"^# (catalogue/\S+\.yaml)", re.MULTILINE)
MARK = re.compile(r"<- ([A-Z]\d{3})")


@dataclass(frozen=True)
class Example:
    """One example: whether it fails, its files by path, and the code and line that each mark names."""

    fails: bool
    files: Mapping[str, str]
    marks: frozenset[tuple[str, str, int]]


def examples(check: Check) -> tuple[Example, ...]:
    """The examples on the page of a check."""
    return tuple(_example(head == "Fails", body) for head, body in FENCE.findall(check.page))


def _example(fails: bool, body: str) -> Example:
    starts = [(m.start(), m.group(1)) for m in FILE.finditer(body)]
    ends = [start for start, _ in starts[1:]] + [len(body)]
    files = {path: body[start:end] for (start, path), end in zip(starts, ends, strict=True)}
    marks = frozenset(
        (code, path, number)
        for path, text in files.items()
        for number, line in enumerate(text.splitlines(), 1)
        for code in MARK.findall(line)
    )
    clean = {path: re.sub(r" *(# *)?<- [A-Z]\d{3}$", "", text, flags=re.MULTILINE) for path, text in files.items()}
    return Example(fails, clean, marks)


def smallest() -> Iterator[File]:
    """The smallest whole record of every kind, and the records to which these refer."""
    for kind in kinds().values():
        body = re.findall(r"^```yaml\n(.*?)^```$", __import__(kind.__module__, fromlist=["x"]).__doc__, re.M | re.S)[0]
        match = FILE.search(body)
        assert match
        yield File(match.group(1), body.encode())


def record_of(file: File) -> Record:
    """The record in a file that has one."""
    document, _ = read(file.path, file.data)
    assert document
    record = shape(document, kinds()[kind_of(file.path)])
    assert isinstance(record, Record)
    return record


def whole(path: str, text: str) -> Document | None:
    """The document of an example, completed from the smallest whole record of its kind."""
    document, _ = read(path, text.encode())
    if document is None:
        return None
    model = next(read(f.path, f.data)[0] for f in smallest() if f.path.split("/")[1] == path.split("/")[1])
    assert model
    return replace(document, values=_completed(document.values, model.values, Path(path).stem))


def _completed(given: dict[str, Any], model: Mapping[str, Any], id: str) -> dict[str, Any]:
    made = {"id": id} | {key: value for key, value in model.items() if key not in given and key != "id"} | given
    model_quote = next(iter(model.get("quotes", {}).values()), {})
    for quote in (given.get("quotes") or {}).values():
        if isinstance(quote, dict):
            quote.setdefault("en", model_quote.get("en", "text"))
    return made


def kind_of(path: str) -> str:
    """The kind of the record at a path."""
    return by_folder()[path.split("/")[1]]


def judged(example: Example, check: Check, base: Catalogue) -> frozenset[tuple[str, str, int]]:
    """The code, path and line of what one check (or reading, or shape) finds in an example, on top of a catalogue."""
    found: set[tuple[str, str, int]] = set()
    documents: dict[str, Document] = {}
    records = dict(base.records)
    paths = dict(base.paths)
    for path, text in example.files.items():
        document, faults = read(path, text.encode())
        found |= {(f.code, path, Lines(text).place(f.span.start).line) for f in faults}
        completed = whole(path, text)
        if document is None or completed is None:
            continue
        documents[path] = completed
        shaped = shape(completed, kinds()[kind_of(path)])
        if isinstance(shaped, tuple):
            found |= {(f.code, path, Lines(text).place(f.span.start).line) for f in shaped}
        else:
            if check.code != "I102":
                paths = {id: p for id, p in paths.items() if p != path}
            records.setdefault(shaped.id, shaped) if check.code == "I102" else records.update({shaped.id: shaped})
            paths.setdefault(shaped.id, path)
        idle = Allowances.of(document).faults(frozenset(checks()))
        found |= {(f.code, path, Lines(text).place(f.span.start).line) for f in idle if check.code.startswith("Y2")}
    catalogue = Catalogue(records, base.files, paths)
    for path, finding in run(check, catalogue, documents):
        if path in documents:
            found.add((check.code, path, placed(documents[path], check, finding).start.line))
    return frozenset((code, path, line) for code, path, line in found if code == check.code)
