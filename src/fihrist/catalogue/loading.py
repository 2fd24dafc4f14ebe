"""Loading: which files there are, from a file to its document and record, and from all files to the catalogue."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from fihrist.catalogue import Catalogue
from fihrist.model import Record
from fihrist.model.kinds import by_folder, kinds
from fihrist.model.kinds.source import Source
from fihrist.model.schemas import Witness
from fihrist.model.shape import read_as, shape
from fihrist.reading import Document, read
from fihrist.reading.files import CATALOGUE, MAX_SOURCE_BYTES, SCHEMAS, SEEDS, WORDS, File, below, file_at
from fihrist.reading.remarks import Allowance, allowances
from fihrist.text.places import Fault, Span


def records(root: Path) -> Iterator[File]:
    """Every file in `catalogue/`, ordered by path; what does not belong there comes with a fault."""
    where = ", ".join(f"`{CATALOGUE}/{name}/`" for name in (*sorted(by_folder()), WORDS))
    for path, fault in sorted(below(root, CATALOGUE)):
        name = path.rpartition("/")[2]
        if fault:
            yield File(path, fault=("F106", f"this folder can't be read: {fault}", "check its rights"))
        elif name.startswith("."):
            yield File(path, fault=("F105", "a hidden file, which nobody would look at", "remove it"))
        elif is_in_place(path):
            yield file_at(root, path)
        elif is_in_place(f"{path}.yaml"):
            yield File(path, fault=("F105", "this file does not end in `.yaml`", "rename it, or move it out"))
        else:
            yield File(path, fault=("F105", "no kind of record has its files here", f"move it into one of {where}"))


def is_in_place(path: str) -> bool:
    """Whether the path is that of a record, or of words for the checks."""
    parts = path.split("/")
    if len(parts) != 3 or parts[0] != CATALOGUE:
        return False
    return parts[1] in (*by_folder(), WORDS) and path.endswith(".yaml")


@dataclass(frozen=True, slots=True)
class Loaded:
    """One file: its text, its document and its record where it has them, and what reading and shaping found."""

    path: str
    text: str
    document: Document | None
    record: Record | None
    faults: tuple[Fault, ...]


def load(file: File, witness: Witness) -> Loaded:
    """Read and shape one file."""
    if file.fault:
        code, message, help = file.fault
        return Loaded(file.path, "", None, None, (Fault(code, Span(0, 0), message, help),))
    folder = file.path.split("/")[1]
    if folder == WORDS:
        document, faults = read(file.path, file.data)
        return Loaded(file.path, file.data.decode("utf-8", "replace"), document, None, faults)
    name = by_folder()[folder]
    kind = kinds()[name]
    document, faults = read_as(kind, file.path, file.data)
    if document is None:
        return Loaded(file.path, file.data.decode("utf-8", "replace"), None, None, faults)
    shaped = shape(document, kind)
    # What a value is that YAML leaves open, nobody can tell, so that nothing is judged by such a record.
    is_open = any(fault.code.startswith("Y") for fault in faults)
    record = shaped if isinstance(shaped, Record) and not is_open else None
    more = witness.faults(document.values, name) if isinstance(shaped, Record) else shaped
    # A value that could not be read rightly would be told a second time by its shape.
    known = [fault.span for fault in faults]
    new = (f for f in more if not any(f.span.start < span.end and span.start < f.span.end for span in known))
    return Loaded(file.path, document.text, document, record, (*faults, *new))


def load_all(root: Path) -> Iterator[Loaded]:
    """Every file of the catalogue at a root, in the order of their paths."""
    witness = Witness.of(root / SCHEMAS)
    yield from (load(file, witness) for file in records(root))


def strays(root: Path, loaded: Iterable[Loaded]) -> Iterator[Loaded]:
    """The files in `seeds/` that no record names, if all records of sources can be read."""
    made = [one.record for one in loaded if one.path.startswith(f"{CATALOGUE}/{Source.folder}/")]
    if not all(made) or not (root / SEEDS).is_dir():
        return
    named = {record.file for record in made if isinstance(record, Source)}
    help = "add it with `fihrist add-source`, or remove it"
    for path, fault in sorted(below(root, SEEDS)):
        if path not in named:
            unread = ("F106", f"this folder can't be read: {fault}")
            code, message = unread if fault else ("F105", "no record has this document")
            yield Loaded(path, "", None, None, (Fault(code, Span(0, 0), message, help),))


def catalogue_at(root: Path) -> Catalogue:
    """The catalogue at a root, without a word about what is wrong in it: for what only reads."""
    return assemble(root, load_all(root))


def assemble(root: Path, loaded: Iterable[Loaded], *, files: Mapping[str, bytes] | None = None) -> Catalogue:
    """The catalogue of the records that have their shape; of two with one id, the one that takes precedence.

    The documents of its sources are read below the root, unless they are given as `files`.
    """
    in_order = sorted(loaded, key=lambda file: file.path)
    # Of the files with one id, the one that is named so takes precedence, then the one whose path is first.
    pairs = [(file.path, file.record) for file in reversed(in_order) if file.record]
    ranked = sorted(pairs, key=lambda pair: promised_by(pair[0]) == pair[1].id)
    ordered = sorted({record.id: (path, record) for path, record in ranked}.values(), key=lambda pair: pair[0])
    records, paths = {record.id: record for _, record in ordered}, {record.id: path for path, record in ordered}
    made = (one for file in in_order if file.document for one in allowances(file.document))
    allowed = tuple(one for one in made if isinstance(one, Allowance))
    promised = frozenset(promised_by(file.path) for file in in_order if not holds_words(file.path))
    wanted = sorted({record.file for record in records.values() if isinstance(record, Source)})
    if files is None:
        sources = (file_at(root, path, max_bytes=MAX_SOURCE_BYTES) for path in wanted)
        files = {file.path: file.data for file in sources if not file.fault}
    words = {
        promised_by(file.path): file.document.values for file in in_order if holds_words(file.path) and file.document
    }
    return Catalogue(records, files, paths, promised, allowed, words)


def holds_words(path: str) -> bool:
    """Whether a file of the catalogue holds words for the checks, and no record."""
    return path.startswith(f"{CATALOGUE}/{WORDS}/")


def promised_by(path: str) -> str:
    """The id that the name of a file promises."""
    return path.rpartition("/")[2].removesuffix(".yaml")
