"""The check of the form in which a record is written."""

from fihrist.catalogue.formatting import misformed
from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.reading import Document

MEND = "run `fihrist check --fix`"


def y301_not_in_canonical_form(document: Document) -> Findings:
    """The record is not written in the canonical form.

    One fact stands on a line, keys in the order of the model, quotation marks in one style: `name: {en: MiG-29, ar: ميغ - 29}`, and
    not `name: {ar: ميغ - 29, en: "MiG-29"}`. So the lines that a change shows are those that say something else.

    `fihrist check --fix` writes a file in this form, and no value changes. Where one line is meant, the finding shows how it is written.
    Of a file that has another fault of its writing or its shape, that is told first.
    """
    made = misformed(document)
    if made is None:
        return
    here, wanted = document.text.splitlines(keepends=True), made.splitlines(keepends=True)
    at = next((n for n, pair in enumerate(zip(here, wanted, strict=False)) if pair[0] != pair[1]), len(wanted))
    alone = len(here) == len(wanted) and here[at + 1 :] == wanted[at + 1 :]
    # What differs in its end alone looks the same.
    is_seen = alone and at < len(wanted) and wanted[at].strip() != here[at].strip()
    help = f"write `{wanted[at].strip()}`, or {MEND}" if is_seen else MEND
    yield Finding(Spot(*_at(document, at)), "this is not in canonical form", help, on="key")


def _at(document: Document, line: int) -> tuple[str | int, ...]:
    """The path of the first key or item that begins on a line or after it; the last one where none does."""
    start = sum(len(text) for text in document.text.splitlines(keepends=True)[:line])
    spans = ((document.span(path, on="key").start, len(path), path) for path in document.places if path)
    ordered = sorted(spans, key=lambda found: found[:2])
    return next((path for at, _, path in ordered if at >= start), ordered[-1][2] if ordered else ())
