"""Loading: which files there are, from a file to its document and record, and from all files to the catalogue."""

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import astuple, dataclass
from functools import partial
from pathlib import Path
from typing import Any

from fihrist.catalogue import Catalogue
from fihrist.catalogue.parts import promised_by
from fihrist.catalogue.sound import Sound, in_document, in_text
from fihrist.model import Record
from fihrist.model.kinds import by_folder, kind_of, kinds
from fihrist.model.kinds.source import Source
from fihrist.model.schemas import Witness
from fihrist.model.shape import read_as, shape
from fihrist.reading import Comment, Document, read
from fihrist.reading.files import CATALOGUE, MAX_SOURCE_BYTES, SCHEMAS, WORDS, File, everything, file_at
from fihrist.reading.keeping import code, digest, keep, kept
from fihrist.reading.remarks import Allowance, allowances
from fihrist.text.places import Fault, Span

ROOMS = ("text", "reading", "model", "catalogue")
"""What has a say in how a file is loaded."""
NO_DOCUMENT, NO_RECORD = b"", b"null"
_STRAY = "add it with `fihrist add-source`, or remove it"


def records(root: Path) -> Iterator[File]:
    """Every file in `catalogue/`, ordered by path; what does not belong there comes with a fault."""
    return map(placed, everything(root, CATALOGUE))


def placed(file: File) -> File:
    """A file of the catalogue, with the fault that it does not belong where it lies, if so."""
    name = file.path.rpartition("/")[2]
    if is_in_place(file.path) or (file.fault and file.fault[0] == "F106"):
        return file
    if name.startswith("."):
        fault = ("a hidden file, which nobody would look at", "remove it")
    elif is_in_place(f"{file.path}.yaml"):
        fault = ("this file does not end in `.yaml`", "rename it, or move it out")
    else:
        where = ", ".join(f"`{CATALOGUE}/{name}/`" for name in (*sorted(by_folder()), WORDS))
        fault = ("no kind of record has its files here", f"move it into one of {where}")
    return File(file.path, fault=("F105", *fault))


def is_in_place(path: str) -> bool:
    """Whether the path is that of a record, or of words for the checks."""
    parts = path.split("/")
    if len(parts) != 3 or parts[0] != CATALOGUE or parts[2].startswith("."):
        return False
    return (parts[1] in by_folder() or parts[1] == WORDS) and path.endswith(".yaml")


@dataclass(frozen=True, slots=True)
class Loaded:
    """One file: its text, its document and its record where it has them, and what reading and shaping found."""

    path: str
    text: str
    document: Document | None
    record: Record | None
    faults: tuple[Fault, ...]
    allowed: tuple[Allowance, ...] = ()
    sound: Sound | None = None
    """What is sound in it where its record has not its shape."""


@dataclass(frozen=True, slots=True)
class Stub:
    """What others may ask of a file with a certain content: its values as JSON, the allowances in it, what is `open`.

    The values are `NO_DOCUMENT` or `NO_RECORD` where the file has none, and those that are sound where some are not;
    the id is that of its record.
    """

    path: str
    content: str
    id: str | None
    values: bytes
    allowed: tuple[Allowance, ...]
    open: tuple[str, ...] | None = None


def load(file: File, witness: Witness) -> Loaded:
    """Read and shape one file."""
    if file.fault:
        code, message, help = file.fault
        return Loaded(file.path, "", None, None, (Fault(code, Span(0, 0), message, help),))
    folder = file.path.split("/")[1]
    if folder == WORDS:
        document, faults = read(file.path, file.data)
        return Loaded(file.path, file.data.decode("utf-8", "replace"), document, None, faults, _allowed(document))
    name, id = by_folder()[folder], promised_by(file.path)
    kind = kinds()[name]
    document, faults = read_as(kind, file.path, file.data)
    if document is None:
        text = file.data.decode("utf-8", "replace")
        return Loaded(file.path, text, None, None, faults, sound=in_text(text, kind, id))
    shaped = shape(document, kind)
    # What a value is that YAML leaves open, nobody can tell, so that nothing is judged by it.
    unread = [document.at(fault.span.start) for fault in faults if fault.code.startswith("Y")]
    record = shaped if isinstance(shaped, Record) and not unread else None
    more = witness.faults(document.values, name) if isinstance(shaped, Record) else shaped
    # A value that could not be read rightly would be told a second time by its shape.
    known = [fault.span for fault in faults]
    new = (f for f in more if not any(f.span.start < span.end and span.start < f.span.end for span in known))
    sound = None if record else in_document(document, kind, id, unread)
    return Loaded(file.path, document.text, document, record, (*faults, *new), _allowed(document), sound)


def load_all(root: Path) -> Iterator[Loaded]:
    """Every file of the catalogue at a root, in the order of their paths."""
    witness = Witness.of(root / SCHEMAS)
    yield from (load(file, witness) for file in records(root))


def strays(seeds: Iterable[File], stubs: Sequence[Stub], is_named: Callable[[str], bool]) -> Iterator[Loaded]:
    """The files in `seeds/` that no record names, if all records of sources can be read."""
    sources = (one for one in stubs if one.path.startswith(f"{CATALOGUE}/{Source.folder}/"))
    for file in seeds if stubs and all(one.id is not None and one.open is None for one in sources) else ():
        known = file.fault if file.fault and file.fault[0] in ("F105", "F106") else None
        if known or not is_named(file.path):
            code, message, help = known or ("F105", "no record has this document", _STRAY)
            yield Loaded(file.path, "", None, None, (Fault(code, Span(0, 0), message, help),))


def catalogue_at(root: Path, *, keeping: bool = True) -> Catalogue:
    """The catalogue at a root, without a word about what is wrong in it: for what only reads.

    Unless it lies there for the moment, what it takes to read it again is kept.
    """
    witness = Witness.of(root / SCHEMAS)
    made = partial(map, lambda file: stub(file, load(file, witness)))
    found = stubs(root, tuple(records(root)), made, keeping=keeping)
    return assemble(root, map(unfold, found), whole=True)


def stubs(
    root: Path, files: Sequence[File], made: Callable[[Sequence[File]], Iterable[Stub]], *, keeping: bool = True
) -> tuple[Stub, ...]:
    """The stub of each file; unless it was kept, it is made, and kept for the next run."""
    name, key = f"{digest(os.path.realpath(root))}.stubs", code(*ROOMS)
    old = {one.path: one for one in (_kept(kept(name, key) or b"") if keeping else ())}
    contents = {file.path: file.content for file in files}
    known = {path: one for path, one in old.items() if one.content == contents.get(path)}
    new = [file for file in files if file.path not in known]
    known |= {one.path: one for one in made(new)}
    found = tuple(known[file.path] for file in files)
    if keeping and (new or len(known) < len(old)):
        keep(name, key, b"\n".join((json.dumps([_row(one) for one in found]).encode(), *(one.values for one in found))))
    return found


def stub(file: File, loaded: Loaded) -> Stub:
    """The stub of a file."""
    sound, document = loaded.sound, loaded.document
    record = sound.record if sound else loaded.record
    made = sound.document if sound else document
    values = json.dumps(made.values).encode() if made and (record or holds_words(file.path)) else NO_RECORD
    open = tuple(sorted(sound.open)) if sound else None
    id = record.id if document and record else None
    return Stub(file.path, file.content, id, values if document else NO_DOCUMENT, loaded.allowed, open)


def unfold(one: Stub) -> Loaded:
    """What others may ask of a file, as it was when it was loaded."""
    document = record = None
    if holds_words(one.path) and one.values not in (NO_DOCUMENT, NO_RECORD):
        document = Document(one.path, "", json.loads(one.values), {}, ())
    elif one.values not in (NO_DOCUMENT, NO_RECORD):
        record = kind_of(one.path).model_validate_json(one.values, strict=True)
    if one.open is not None:
        return Loaded(one.path, "", None, None, (), one.allowed, Sound(None, record, frozenset(one.open)))
    return Loaded(one.path, "", document, record, (), one.allowed)


def _kept(body: bytes) -> Iterator[Stub]:
    with suppress(ValueError, TypeError):
        about, *values = body.split(b"\n")
        for (path, content, id, rows, open), value in zip(json.loads(about), values, strict=True):
            allowed = (
                Allowance(code, why, Comment(Span(*span), text), path, tuple(spot))
                for code, why, (span, text), spot in rows
            )
            yield Stub(path, content, id, value, tuple(allowed), open if open is None else tuple(open))


def _row(one: Stub) -> list[Any]:
    allowed = [(each.code, each.reason, astuple(each.comment), each.spot) for each in one.allowed]
    return [one.path, one.content, one.id, allowed, one.open]


def _allowed(document: Document | None) -> tuple[Allowance, ...]:
    return tuple(one for one in allowances(document) if isinstance(one, Allowance)) if document else ()


def assemble(
    root: Path, loaded: Iterable[Loaded], *, files: Mapping[str, bytes] | None = None, whole: bool = False
) -> Catalogue:
    """The catalogue of the records, and unless these are to be `whole`, of what is sound in those that are not.

    Of two with one id, it has the one that takes precedence. The documents of its sources are read below the root,
    unless they are given as `files`.
    """
    in_order = sorted(loaded, key=lambda file: file.path)
    broken = [] if whole else [(file.path, file.sound) for file in in_order if file.sound]
    made = {path: sound.record for path, sound in broken if sound.record}
    made |= {file.path: file.record for file in in_order if file.record}
    is_broken = {path for path, _ in broken}
    paths = first((path, record.id, path in is_broken) for path, record in made.items())
    records = {id: made[path] for id, path in paths.items()}
    allowed = tuple(one for file in in_order for one in file.allowed)
    promised = frozenset(promised_by(file.path) for file in in_order if not holds_words(file.path))
    wanted = sorted({record.file for record in records.values() if isinstance(record, Source)})
    if files is None:
        sources = (file_at(root, path, max_bytes=MAX_SOURCE_BYTES) for path in wanted)
        files = {file.path: file.data for file in sources if not file.fault}
    documents = {path: files[path] for path in wanted if path in files}
    words = {
        promised_by(file.path): file.document.values for file in in_order if holds_words(file.path) and file.document
    }
    return Catalogue(
        records, documents, paths, promised, allowed, words, frozenset(n for _, one in broken for n in one.open)
    )


def first(made: Iterable[tuple[str, str, bool]]) -> dict[str, str]:
    """By its id the path of each record, in the order of the paths, of some with path, id and whether it is broken.

    Of those with one id, one that is named so takes precedence, then one that is not broken, then the first path.
    """
    ranked = sorted(made, key=lambda one: (promised_by(one[0]) != one[1], one[2], one[0]), reverse=True)
    return dict(sorted({id: path for path, id, _ in ranked}.items(), key=lambda pair: pair[1]))


def holds_words(path: str) -> bool:
    """Whether a file of the catalogue holds words for the checks, and no record."""
    return path.startswith(f"{CATALOGUE}/{WORDS}/")
