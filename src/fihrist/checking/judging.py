"""Judging: what the checks find in each file and in all records together, with its places, but for what is excused."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Any

from fihrist.catalogue import Catalogue, full
from fihrist.catalogue.loading import Loaded
from fihrist.checking.checks import Check, checks
from fihrist.checking.diagnostics import Diagnostic, Excerpt, excerpt
from fihrist.checking.evidence import lexicon
from fihrist.checking.finding import Finding, Spot
from fihrist.checking.subjects import PARTS
from fihrist.model import Record
from fihrist.model.shape import part
from fihrist.reading import Document
from fihrist.reading.remarks import Allowance, allowances, outermost
from fihrist.text.places import Fault, Lines

_PARTS, _ITEM = ("claims", "unknown", "passages", "set_aside"), 2
"""The keys of a record that are no envelope, and how deep a field or a passage stands under one."""
TO_DO = "Y203"
"""The code of a line that is to be done."""

Joined = tuple[str, Finding]
"""What a check of the whole catalogue finds in a file, behind the code of the check."""


def diagnostics(loaded: Iterable[Loaded], catalogue: Catalogue, *, joined: bool = True) -> Iterator[Diagnostic]:
    """What is wrong in files that have been loaded and in the catalogue of which they are a part.

    Without `joined`, what needs all records is left out.
    """
    lexicon.add(catalogue.words)
    found, is_whole = join(catalogue) if joined else {}, joined and has_all(catalogue)
    for file in loaded:
        yield from judge(file, catalogue, found.get(file.path, ()), is_whole=is_whole)


def join(catalogue: Catalogue) -> Mapping[str, Sequence[Joined]]:
    """What is found by the checks that need all records, by the path of the file in which it is told."""
    return by_path({check.code: tuple(check.run(catalogue)) for check in joining()}, catalogue)


def joining() -> tuple[Check, ...]:
    """The checks that need all records."""
    return _by_reads()[Catalogue]


def by_path(joined: Mapping[str, Iterable[Finding]], catalogue: Catalogue) -> Mapping[str, Sequence[Joined]]:
    """What such checks have found, by the path of the file in which it is told."""
    found: dict[str, list[Joined]] = {}
    for code, finding in ((code, finding) for code, every in joined.items() for finding in every):
        found.setdefault(catalogue.paths[finding.record or ""], []).append((code, finding))
    return found


def has_all(catalogue: Catalogue) -> bool:
    """Whether all that its files promise is there, so that an allowance which excuses nothing is one too many."""
    return (
        not catalogue.open
        and catalogue.whole
        and all(source.file in catalogue.files for source in catalogue.sources.values())
    )


def lacking(catalogue: Catalogue) -> Iterator[Finding]:
    """One finding, which is told nowhere, unless all is there."""
    if not has_all(catalogue):
        yield Finding(Spot(), "not all is there")


def judge(file: Loaded, catalogue: Catalogue, joined: Sequence[Joined], *, is_whole: bool) -> Iterator[Diagnostic]:
    """What is wrong in one file, with what was found there by the checks that need all records."""
    own = ((code, finding) for code, found in find(file, catalogue) for finding in found())
    yield from tell(file, (*own, *joined), is_whole=is_whole)


def tell(file: Loaded, found: Iterable[Joined], *, is_whole: bool) -> Iterator[Diagnostic]:
    """What is wrong in one file in which the checks have found something, in the end."""
    yield from (_of_fault(file, fault) for fault in file.faults)
    document = file.document
    if document is None:
        return
    sound = (file.sound.document if file.sound else None) or document
    by_check = ((checks()[code], finding) for code, finding in found)
    own = [_placed(document if check.reads is Document else sound, check, one) for check, one in by_check]
    # What is still to be done is told as that, once, and not judged.
    to_do = {one.start.line for one in own if one.code == TO_DO}
    due = [one for one in own if one.code == TO_DO or one.start.line not in to_do]
    given = (one for one in allowances(document) if isinstance(one, Allowance))
    known = {(one.code, one.spot) for one in given if _holds(one)}
    spots = [(one.code, outermost(document, one.spot or ()) if known else ()) for one in due]
    excused = known & set(spots)
    yield from (one for one, spot in zip(due, spots, strict=True) if spot not in excused)
    yield from (_of_fault(file, fault) for fault in _misused(document, excused, judged=is_whole))


def _misused(document: Document, excused: set[tuple[str, tuple[str | int, ...]]], *, judged: bool) -> Iterator[Fault]:
    """What is wrong with the allowances of a document, of which some have excused a finding of a code at a spot.

    Where not all could be `judged`, nothing is said of those that have excused nothing.
    """
    for one in allowances(document):
        if not isinstance(one, Allowance):
            help = "write `# allow V303: the reason`"
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


def find(
    file: Loaded, catalogue: Catalogue, among: Container[str] | None = None
) -> Iterator[tuple[str, Callable[[], tuple[Finding, ...]]]]:
    """Each check of one file, or each `among` some, by its code, with what gives what it finds there."""
    own = file.sound.record if file.sound else file.record
    record = catalogue.records[own.id] if own and catalogue.paths.get(own.id) == file.path else None
    for reads, group in _by_reads().items():
        if subjects := tuple(_subjects(reads, file.document, record, catalogue)):
            for check in group:
                if among is None or check.code in among:
                    yield check.code, partial(_found, check, subjects, record, catalogue)


def _found(check: Check, subjects: Iterable[Any], record: Record | None, catalogue: Catalogue) -> tuple[Finding, ...]:
    found = tuple(finding for subject in subjects for finding in check.run(subject, catalogue))
    if found and check.level == "doubt" and not catalogue.whole:
        return ()  # since a name may be missing by which they are read
    if not found or record is None or not catalogue.open:
        return found
    return tuple(one for one in found if not _is_open(one.spot, check, record, catalogue))


def _is_open(spot: Spot, check: Check, record: Record, catalogue: Catalogue) -> bool:
    """Whether a finding may come of what is told as faulty elsewhere: of its envelope, or of what it names."""
    if spot[:1] and spot[0] not in _PARTS:
        return catalogue.is_open(record.id)
    # What is certain of a whole passage does not hang on those that it follows.
    if len(whole := part(spot)) <= _ITEM and check.level == "error":
        whole = spot if len(spot) > _ITEM else (*spot, "text")
    below = (leaf for leaf in catalogue.leaves(record) if leaf.path[: len(whole)] == whole)
    references = (leaf for leaf in below if leaf.is_passage or leaf.reference is not None)
    names = {full(leaf.value, record.id) if leaf.is_passage else leaf.value for leaf in references}
    named = (catalogue.passages[name] for name in names if name in catalogue.passages)
    passages = (one for at in named for one in (at, *catalogue.context(at)))
    behind = (full(name, one.source) for one in passages for name in one.passage.follows)
    return any(map(catalogue.is_open, (*names, *behind)))


@cache
def _by_reads() -> Mapping[Any, tuple[Check, ...]]:
    """The checks by what they read."""
    found: dict[Any, tuple[Check, ...]] = {}
    for check in checks().values():
        if check.reads:
            found[check.reads] = (*found.get(check.reads, ()), check)
    return found


def _subjects(reads: Any, document: Document | None, record: Record | None, catalogue: Catalogue) -> Iterable[Any]:
    """What a check of one file reads in it."""
    if reads is Document:
        return (document,) if document else ()
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
