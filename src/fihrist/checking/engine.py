"""The engine: files are loaded, each record is judged, what needs all records is joined; out come diagnostics."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from fihrist.catalogue import Catalogue
from fihrist.catalogue.loading import Loaded, assemble, load_all, strays
from fihrist.checking.checks import Check, checks
from fihrist.checking.diagnostics import Diagnostic, Excerpt, excerpt
from fihrist.checking.evidence import lexicon
from fihrist.checking.finding import Finding
from fihrist.checking.subjects import PARTS
from fihrist.model import Record
from fihrist.reading import Document
from fihrist.reading.remarks import Allowance, allowances, outermost
from fihrist.text.places import Fault, Lines

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


def diagnose(root: Path, *, only: frozenset[str] | None = None) -> Outcome:
    """Load and judge the catalogue at `root`; `only` keeps the diagnostics of the files at these paths."""
    loaded = tuple(load_all(root))
    catalogue = assemble(root, loaded)
    kept = (one for one in diagnostics((*loaded, *strays(root, loaded)), catalogue) if only is None or one.path in only)
    told = sorted(kept, key=lambda one: one.order)
    # What is wrong with a schema is told only at the first record that shows it.
    first = {one.message: one for one in reversed(told)}
    documents = {file.path: file.document for file in loaded if file.document}
    return Outcome(catalogue, documents, tuple(one for one in told if one.code != "S901" or one is first[one.message]))


def diagnostics(loaded: Collection[Loaded], catalogue: Catalogue, *, joined: bool = True) -> Iterator[Diagnostic]:
    """What is wrong in files that have been loaded and in the catalogue of which they are a part.

    Without `joined`, what needs all records is left out.
    """
    lexicon.add(catalogue.words)
    records = {path: catalogue.records[id] for id, path in catalogue.paths.items()}
    documents = {file.path: file.document for file in loaded if file.document}
    found = {path: [*_findings(document, records.get(path), catalogue)] for path, document in documents.items()}
    for check in _by_reads()[Catalogue] if joined else ():
        for finding in check.run(catalogue):
            found.get(catalogue.paths[finding.record or ""], []).append((check, finding))
    judged = joined and catalogue.whole and all(s.file in catalogue.files for s in catalogue.sources.values())
    for file in loaded:
        yield from (_of_fault(file, fault) for fault in file.faults)
        if file.document is None:
            continue
        own = [_placed(file.document, check, finding) for check, finding in found[file.path]]
        # What is still to be done is told as that, once, and not judged.
        to_do = {one.start.line for one in own if one.code == TO_DO}
        due = [one for one in own if one.code == TO_DO or one.start.line not in to_do]
        given = (one for one in allowances(file.document) if isinstance(one, Allowance))
        known = {(one.code, one.spot) for one in given if _holds(one)}
        spots = [(one.code, outermost(file.document, one.spot or ()) if known else ()) for one in due]
        excused = known & set(spots)
        yield from (one for one, spot in zip(due, spots, strict=True) if spot not in excused)
        yield from (_of_fault(file, fault) for fault in _misused(file.document, excused, judged=judged))


def _misused(document: Document, excused: set[tuple[str, tuple[str | int, ...]]], *, judged: bool) -> Iterator[Fault]:
    """What is wrong with the allowances of a document, of which some have excused a finding of a code at a spot.

    Where not all could be `judged`, nothing is said of those that have excused nothing.
    """
    for one in allowances(document):
        if not isinstance(one, Allowance):
            help = "write `# allow V301: the reason`"
            yield Fault("Y202", one.span, "this allowance has the wrong form", help)
        elif one.code not in checks():
            help = "name the code that the finding shows"
            yield Fault("Y202", one.comment.span, f"there is no check `{one.code}`", help)
        elif not _holds(one):
            help = "mend it, and remove this comment"
            yield Fault("Y202", one.comment.span, f"what `{one.code}` finds is certain", help)
        elif judged and (one.code, one.spot) not in excused:
            yield Fault("Y201", one.comment.span, "this allowance excuses nothing", "remove it")


def _holds(one: Allowance) -> bool:
    """Whether an allowance excuses what its check finds, which none does where that is certain."""
    return one.code in checks() and checks()[one.code].can_be_allowed


def _findings(document: Document, record: Record | None, catalogue: Catalogue) -> Iterator[tuple[Check, Finding]]:
    """What the checks of one file find about a document and its record."""
    for reads, group in _by_reads().items():
        for subject in _subjects(reads, document, record, catalogue):
            for check in group:
                yield from ((check, finding) for finding in check.run(subject, catalogue))


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


def _placed(document: Document, check: Check, finding: Finding) -> Diagnostic:
    """A finding with its place in the file."""
    if finding.within:
        span = document.within(finding.spot, finding.within)
    else:
        span = document.span(finding.spot, on=finding.on)
    lines = Lines.of(document.text)
    notes = (excerpt(lines, document.span(note.spot), note.message) for note in finding.notes)
    fault = Fault(check.code, span, finding.message, finding.help)
    return _diagnostic(document.path, lines, fault, (excerpt(lines, span), *notes), finding.spot)


def _of_fault(file: Loaded, fault: Fault) -> Diagnostic:
    lines = Lines.of(file.text)
    return _diagnostic(file.path, lines, fault, (excerpt(lines, fault.span),) if file.text else ())


def _diagnostic(
    path: str, lines: Lines, fault: Fault, shown: tuple[Excerpt, ...], spot: tuple[str | int, ...] | None = None
) -> Diagnostic:
    check, start, end = checks()[fault.code], lines.place(fault.span.start), lines.place(fault.span.end)
    return Diagnostic(
        path, fault.span, fault.code, check.name, check.level, start, end, fault.message, fault.help, shown, spot
    )
