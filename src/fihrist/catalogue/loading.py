"""Loading: from a file to its document and record, and from all files to the catalogue."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from fihrist.catalogue import Catalogue, files
from fihrist.catalogue.files import File
from fihrist.model import Record
from fihrist.model.kinds import by_folder, kinds
from fihrist.model.kinds.source import Source
from fihrist.model.shape import read_as, shape
from fihrist.model.witness import Witness
from fihrist.reading import Document
from fihrist.reading.remarks import Allowance, allowances
from fihrist.text.places import Fault, Span


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
    name = by_folder()[file.path.split("/")[1]]
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
    faults = (*faults, *(f for f in more if not any(_overlap(f.span, r.span) for r in faults)))
    return Loaded(file.path, document.text, document, record, faults)


def load_all(root: Path) -> Iterator[Loaded]:
    """Every file of the catalogue at a root, in the order of their paths."""
    witness = Witness.of(root / files.SCHEMAS)
    yield from (load(file, witness) for file in files.records(root, frozenset(by_folder())))


def catalogue_at(root: Path) -> Catalogue:
    """The catalogue at a root, without a word about what is wrong in it: for what only reads."""
    return assemble(root, load_all(root))


def assemble(root: Path, loaded: Iterable[Loaded]) -> Catalogue:
    """The catalogue of the records that have their shape; of two with one id, the one that takes precedence."""
    found: dict[str, tuple[str, Record]] = {}
    in_order = sorted(loaded, key=lambda file: file.path)
    for path, record in ((file.path, file.record) for file in in_order if file.record):
        # Of the files with one id, the one that is named so is first, then the one whose path is.
        if record.id not in found or promised_by(found[record.id][0]) != record.id == promised_by(path):
            found[record.id] = (path, record)
    ordered = sorted(found.items(), key=lambda item: item[1][0])
    records, paths = {id: record for id, (_, record) in ordered}, {id: path for id, (path, _) in ordered}
    made = (one for file in in_order if file.document for one in allowances(file.document))
    allowed = tuple(one for one in made if isinstance(one, Allowance))
    promised = frozenset(promised_by(file.path) for file in in_order)
    return Catalogue(records, _sources(root, records), paths, promised, allowed)


def promised_by(path: str) -> str:
    """The id that the name of a file promises."""
    return path.rpartition("/")[2].removesuffix(".yaml")


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _sources(root: Path, records: Mapping[str, Record]) -> dict[str, bytes]:
    wanted = sorted({r.file for r in records.values() if isinstance(r, Source)})
    loaded = (files.load(root, path, max_bytes=files.MAX_SOURCE_BYTES) for path in wanted)
    return {file.path: file.data for file in loaded if not file.fault}
