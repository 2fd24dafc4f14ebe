"""The engine: files are loaded, each record is judged, what needs all records is joined; out come diagnostics."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from fihrist.catalogue import Catalogue, files
from fihrist.catalogue.loading import Loaded, assemble, load
from fihrist.checking.allowances import Allowances
from fihrist.checking.checks import Check, checks
from fihrist.checking.diagnostics import Diagnostic, excerpt
from fihrist.checking.finding import Finding
from fihrist.checking.subjects import PARTS
from fihrist.model import Record
from fihrist.model.kinds import by_folder
from fihrist.model.witness import Witness
from fihrist.reading import Document
from fihrist.text.places import Fault, Lines

Progress = Callable[[str], None]
TO_DO = "Y203"
"""The code of a line that is to be done."""


@dataclass(frozen=True)
class Outcome:
    """What a run over a catalogue gives: the records that have their shape, their documents, and all diagnostics."""

    catalogue: Catalogue
    documents: Mapping[str, Document]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The diagnostics of what is certainly wrong."""
        return tuple(one for one in self.diagnostics if one.level == "error")

    @property
    def doubts(self) -> tuple[Diagnostic, ...]:
        """The diagnostics of what a person has to look at."""
        return tuple(one for one in self.diagnostics if one.level == "doubt")


def _silent(_: str) -> None:
    pass


def diagnose(root: Path, *, only: frozenset[str] | None = None, progress: Progress = _silent) -> Outcome:
    """Load and judge the catalogue at `root`; `only` keeps the diagnostics of the files at these paths."""
    return judge(root, files.records(root, frozenset(by_folder())), only=only, progress=progress)


def judge(
    root: Path, found: Iterable[files.File], *, only: frozenset[str] | None = None, progress: Progress = _silent
) -> Outcome:
    """Load and judge files; the texts of sources and the schemas come from `root`."""
    witness = Witness.of(root / files.SCHEMAS)
    loaded = []
    for file in found:
        progress(file.path)
        loaded.append(load(file, witness))
    catalogue = assemble(root, loaded)
    told = diagnostics(loaded, catalogue, progress=progress)
    kept = (one for one in told if only is None or one.path in only)
    documents = {file.path: file.document for file in loaded if file.document}
    return Outcome(catalogue, documents, tuple(_once(sorted(kept, key=lambda one: one.order))))


def diagnostics(
    loaded: Collection[Loaded],
    catalogue: Catalogue,
    *,
    joined: bool = True,
    only: frozenset[str] | None = None,
    progress: Progress = _silent,
) -> Iterator[Diagnostic]:
    """What is wrong in files that have been loaded and in the catalogue of which they are a part.

    Without `joined`, what needs all records is left out. `only` are the codes of the checks that are run.
    """
    documents = {file.path: file.document for file in loaded if file.document}
    found: dict[str, list[tuple[Check, Finding]]] = {}
    for path, check, finding in findings(documents, catalogue, joined=joined, only=only, progress=progress):
        found.setdefault(path, []).append((check, finding))
    judged = joined and catalogue.whole and all(s.file in catalogue.files for s in catalogue.sources.values())
    for file in loaded:
        yield from (_of_fault(file.path, file.text, fault) for fault in file.faults)
        if file.document is None:
            continue
        allowances = Allowances(file.document)
        own = [placed(file.document, check, finding) for check, finding in found.get(file.path, ())]
        # What is still to be done is told as that, once, and not judged.
        to_do = {diagnostic.start.line for diagnostic in own if diagnostic.code == TO_DO}
        for diagnostic in own:
            is_done = diagnostic.code == TO_DO or diagnostic.start.line not in to_do
            if is_done and not allowances.excuse(diagnostic):
                yield diagnostic
        faults = allowances.faults(frozenset(checks()), judged=judged and only is None)
        yield from (_of_fault(file.path, file.text, fault) for fault in faults)


def findings(
    documents: Mapping[str, Document],
    catalogue: Catalogue,
    *,
    joined: bool = True,
    only: frozenset[str] | None = None,
    progress: Progress = _silent,
) -> Iterator[tuple[str, Check, Finding]]:
    """What the checks find about these files, each with its path."""
    records = {path: catalogue.records[id] for id, path in catalogue.paths.items() if id in catalogue.records}
    for path, document in documents.items():
        progress(path)
        for reads, group in _by_reads().items():
            for subject in _subjects(reads, document, records.get(path), catalogue):
                for check in (check for check in group if only is None or check.code in only):
                    yield from ((path, check, finding) for finding in check.run(subject, catalogue))
    for check in _by_reads()[Catalogue] if joined else ():
        if only is None or check.code in only:
            progress(check.name)
            for finding in check.run(catalogue):
                path = catalogue.paths[finding.record or ""]
                if path in documents:
                    yield path, check, finding


@cache
def _by_reads() -> Mapping[Any, tuple[Check, ...]]:
    """The checks by what they read."""
    found: dict[Any, tuple[Check, ...]] = {}
    for check in checks().values():
        if check.reads:
            found[check.reads] = (*found.get(check.reads, ()), check)
    return found


def _subjects(reads: Any, document: Document, record: Record | None, catalogue: Catalogue) -> Iterable[Any]:
    """What a check of one file reads in it."""
    if reads is Document:
        return (document,)
    if record is None or reads is Catalogue:
        return ()
    return PARTS[reads](record, catalogue) if reads in PARTS else (record,) * isinstance(record, reads)


def placed(document: Document, check: Check, finding: Finding) -> Diagnostic:
    """A finding with its place in the file."""
    if finding.within:
        span = document.within(finding.spot, finding.within)
    else:
        span = document.span(finding.spot, on=finding.on)
    lines = Lines.of(document.text)
    notes = tuple(excerpt(lines, document.span(note.spot), note.message) for note in finding.notes)
    return Diagnostic(
        document.path, span, check.code, check.name, check.level, lines.place(span.start), lines.place(span.end),
        finding.message, finding.help, (excerpt(lines, span), *notes), finding.spot,
    )  # fmt: skip


def _of_fault(path: str, text: str, fault: Fault) -> Diagnostic:
    lines = Lines.of(text)
    start, end = lines.place(fault.span.start), lines.place(fault.span.end)
    shown = (excerpt(lines, fault.span),) if text else ()
    check = checks()[fault.code]
    return Diagnostic(
        path, fault.span, fault.code, check.name, check.level, start, end, fault.message, fault.help, shown
    )


def _once(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The diagnostics, but what is wrong with a schema only at the first record that shows it."""
    told: set[str] = set()
    for diagnostic in found:
        if diagnostic.code != "S901" or diagnostic.message not in told:
            yield diagnostic
        if diagnostic.code == "S901":
            told.add(diagnostic.message)
