"""The pipeline: a catalogue's files in, its records and diagnostics out."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from fihrist import discovery
from fihrist.allowances import Allowance, Allowances
from fihrist.catalogue import Catalogue
from fihrist.checks import Check, checks
from fihrist.diagnostics import Diagnostic, excerpt
from fihrist.finding import Finding
from fihrist.kinds import by_folder, kinds
from fihrist.kinds.source import Source
from fihrist.reading import Document, read
from fihrist.record import Record
from fihrist.shape import shape
from fihrist.shape.witness import Witness
from fihrist.text import Fault, Lines, Place, Span

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Outcome:
    """What a run over a catalogue gives: the records that have their shape, their documents, and all diagnostics."""

    catalogue: Catalogue
    documents: Mapping[str, Document]
    diagnostics: tuple[Diagnostic, ...]


def _silent(_: str) -> None:
    pass


@dataclass(frozen=True)
class Loaded:
    """One file: its document and its record where it has them, and what reading and shaping found."""

    path: str
    document: Document | None
    record: Record | None
    diagnostics: tuple[Diagnostic, ...]


def diagnose(root: Path, *, only: frozenset[str] | None = None, progress: Progress = _silent) -> Outcome:
    """Read, shape and check the catalogue at `root`; `only` keeps the diagnostics of the files at these paths."""
    return judge(root, discovery.records(root, frozenset(by_folder())), only=only, progress=progress)


def judge(
    root: Path, files: Iterable[discovery.File], *, only: frozenset[str] | None = None, progress: Progress = _silent
) -> Outcome:
    """Shape and check files that have been loaded; the texts of sources and the schemas come from `root`."""
    witness = Witness.of(root / discovery.SCHEMAS)
    loaded = []
    for file in files:
        progress(file.path)
        loaded.append(load(file, witness))
    documents = {file.path: file.document for file in loaded if file.document}
    catalogue = assemble(root, loaded)
    found = [*(d for file in loaded for d in file.diagnostics), *_checked(catalogue, documents, progress)]
    kept = (d for d in found if only is None or d.path in only)
    return Outcome(catalogue, documents, tuple(_once(sorted(kept, key=lambda d: d.order))))


def _once(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The diagnostics, but what is wrong with a schema only at the first record that shows it."""
    told: set[str] = set()
    for diagnostic in diagnostics:
        if diagnostic.code != "S901" or diagnostic.message not in told:
            yield diagnostic
        if diagnostic.code == "S901":
            told.add(diagnostic.message)


def load(file: discovery.File, witness: Witness) -> Loaded:
    """Read and shape one file."""
    if file.fault:
        return Loaded(file.path, None, None, (_at_start(file.path, *file.fault),))
    document, faults = read(file.path, file.data)
    if document is None:
        return Loaded(
            file.path, None, None, tuple(_placed_faults(file.path, file.data.decode("utf-8", "replace"), faults))
        )
    kind = by_folder()[file.path.split("/")[1]]
    shaped = shape(document, kinds()[kind])
    # What a value is that YAML leaves open, nobody can tell, so that nothing is judged by such a record.
    is_open = any(fault.code.startswith("Y") for fault in faults)
    record = shaped if isinstance(shaped, Record) and not is_open else None
    more = witness.faults(document.values, kind) if isinstance(shaped, Record) else shaped
    # A value that could not be read rightly would be told a second time by its shape.
    faults = (*faults, *(f for f in more if not any(_overlap(f.span, r.span) for r in faults)))
    return Loaded(file.path, document, record, tuple(_placed_faults(file.path, document.text, faults)))


def assemble(root: Path, loaded: Collection[Loaded]) -> Catalogue:
    """The catalogue of the records that have their shape; of two with one id, the one that takes precedence."""
    found: dict[str, tuple[str, Record]] = {}
    for file in loaded:
        if file.record:
            rivals = [(file.path, file.record), *(found[id] for id in (file.record.id,) if id in found)]
            found[file.record.id] = min(rivals, key=lambda one: precedence(one[0], one[1].id))
    ordered = sorted(found.items(), key=lambda item: item[1][0])
    records, paths = {id: record for id, (_, record) in ordered}, {id: path for id, (path, _) in ordered}
    promised = frozenset(promised_by(file.path) for file in loaded)
    return Catalogue(records, _sources(root, records), paths, promised, tuple(_allowances(loaded)))


def precedence(path: str, id: str) -> tuple[bool, str]:
    """What orders the files with one id: the one that is named so is first, then the one whose path is."""
    return promised_by(path) != id, path


def promised_by(path: str) -> str:
    """The id that the name of a file promises."""
    return path.rpartition("/")[2].removesuffix(".yaml")


def _allowances(loaded: Collection[Loaded]) -> Iterator[Allowance]:
    for file in sorted(loaded, key=lambda file: file.path):
        yield from Allowances.of(file.document) if file.document else ()


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _sources(root: Path, records: Mapping[str, Record]) -> dict[str, bytes]:
    wanted = sorted({r.file for r in records.values() if isinstance(r, Source)})
    loaded = (discovery.load(root, path, max_bytes=discovery.MAX_SOURCE_BYTES) for path in wanted)
    return {file.path: file.data for file in loaded if not file.fault}


def _checked(catalogue: Catalogue, documents: Mapping[str, Document], progress: Progress) -> Iterator[Diagnostic]:
    found: dict[str, list[tuple[Check, Finding]]] = {}
    for check in checks().values():
        progress(check.name)
        for path, finding in run(check, catalogue, documents):
            found.setdefault(path, []).append((check, finding))
    judged = catalogue.whole and all(source.file in catalogue.files for source in catalogue.sources.values())
    for path, document in documents.items():
        allowances = Allowances.of(document)
        for check, finding in found.get(path, ()):
            diagnostic = placed(document, check, finding)
            if not allowances.excuse(diagnostic):
                yield diagnostic
        faults = allowances.faults(frozenset(checks()), judged=judged)
        yield from _placed_faults(path, document.text, faults)


def run(check: Check, catalogue: Catalogue, documents: Mapping[str, Document]) -> Iterator[tuple[str, Finding]]:
    """The findings of one check, each with the path of the file that it is about."""
    if check.run is None or check.reads is None:
        return
    if check.reads is Catalogue:
        for finding in check.run(catalogue):
            yield catalogue.paths[finding.record or ""], finding
    elif check.reads is Document:
        for path, document in documents.items():
            yield from ((path, finding) for finding in check.run(document, catalogue))
    else:
        for id, record in catalogue.records.items():
            if isinstance(record, check.reads):
                for finding in check.run(record, catalogue):
                    yield catalogue.paths[finding.record or id], finding


def placed(document: Document, check: Check, finding: Finding) -> Diagnostic:
    """A finding with its place in the file."""
    if finding.within:
        span = document.within(finding.spot, finding.within)
    else:
        span = document.span(finding.spot, on=finding.on)
    lines = _lines(document.text)
    notes = tuple(excerpt(lines, document.span(note.spot), note.message) for note in finding.notes)
    return Diagnostic(
        document.path, span.start, check.code, check.name, "error", lines.place(span.start), lines.place(span.end),
        finding.message, finding.help, (excerpt(lines, span), *notes),
    )  # fmt: skip


@lru_cache(maxsize=8)
def _lines(text: str) -> Lines:
    """The lines of a text, kept since the findings of a file come one after the other."""
    return Lines(text)


def _placed_faults(path: str, text: str, faults: tuple[Fault, ...]) -> Iterator[Diagnostic]:
    lines = Lines(text)
    for fault in faults:
        start, end = lines.place(fault.span.start), lines.place(fault.span.end)
        shown = (excerpt(lines, fault.span),) if text else ()
        name = checks()[fault.code].name
        yield Diagnostic(
            path, fault.span.start, fault.code, name, "error", start, end, fault.message, fault.help, shown
        )


def _at_start(path: str, code: str, message: str, help: str | None) -> Diagnostic:
    place = Place(1, 1)
    return Diagnostic(path, 0, code, checks()[code].name, "error", place, place, message, help)
