"""What each check says of the example that fails on its page, as a person sees it."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from fihrist.catalogue import files as discovery
from fihrist.checking.allowances import Allowances
from fihrist.catalogue import Catalogue
from fihrist.checking.checks import Check, checks
from fihrist.checking.diagnostics import Diagnostic, excerpt
from fihrist.checking.engine import diagnose, placed, run
from fihrist.model.kinds import kinds
from fihrist.reading import Document, read
from fihrist.checking.reports import render
from fihrist.model.shape import shape
from fihrist.text.places import Fault, Lines
from tests import tiny
from tests.checks.examples import Example, examples, kind_of, record_of, smallest, whole

FOLDER = Path(__file__).parent
NOT_SHOWN = frozenset({"S107", "S901"})
"""Faults that only a bug of ours, or a value that no YAML file can hold, brings about."""
MIG = "catalogue/weapons/mig-29.yaml"


def golden(code: str, full: Catalogue) -> str:
    """The plain form of what a check finds in its example, among the smallest records or in the whole catalogue."""
    check = checks()[code]
    example = next((example for example in examples(check) if example.fails), None)
    if example is None:
        found = tuple(_of_files(code))
    else:
        alone = Catalogue({r.id: r for r in map(record_of, smallest())}, full.files, full.paths)
        found = tuple(_of_example(example, check, alone))
        if {(d.code, d.path, d.start.line) for d in found} != example.marks:
            found = tuple(_of_example(example, check, full))
    ordered = sorted(found, key=lambda diagnostic: diagnostic.order)
    return "".join(render("plain", ordered, width=100))


def _of_example(example: Example, check: Check, base: Catalogue) -> Iterator[Diagnostic]:
    documents: dict[str, Document] = {}
    records, paths = dict(base.records), dict(base.paths)
    for path, text in example.files.items():
        document, faults = read(path, text.encode())
        yield from _told(path, text, check, faults)
        completed = whole(path, text)
        if document is None or completed is None:
            continue
        documents[path] = completed
        yield from _told(path, text, check, Allowances.of(document).faults(frozenset(checks())))
        shaped = shape(completed, kinds()[kind_of(path)])
        if isinstance(shaped, tuple):
            yield from _told(path, text, check, shaped)
            continue
        if check.code != "I102":
            paths = {id: p for id, p in paths.items() if p != path}
        records = {shaped.id: shaped} | records if check.code == "I102" else records | {shaped.id: shaped}
        paths.setdefault(shaped.id, path)
    for path, finding in run(check, Catalogue(records, base.files, paths), documents):
        if path in documents:
            yield placed(documents[path], check, finding)


def _told(path: str, text: str, check: Check, faults: tuple[Fault, ...]) -> Iterator[Diagnostic]:
    lines = Lines(text)
    for fault in faults:
        if fault.code == check.code:
            start, end = lines.place(fault.span.start), lines.place(fault.span.end)
            shown, at = (excerpt(lines, fault.span),), fault.span.start
            yield Diagnostic(path, at, check.code, check.name, "error", start, end, fault.message, fault.help, shown)


def _of_files(code: str) -> Iterator[Diagnostic]:
    """What is found in a small catalogue with a file that no example can show."""
    with tempfile.TemporaryDirectory() as folder:
        root = tiny.make(Path(folder))
        _spoil(root, code)
        found = diagnose(root).diagnostics
        yield from (diagnostic for diagnostic in found if diagnostic.code == code)


def _spoil(root: Path, code: str) -> None:
    path = root / MIG
    data = path.read_bytes()
    match code:
        case "F101":
            path.unlink()
            path.mkdir()
        case "F102":
            path.write_bytes(data + b"#" * discovery.MAX_SOURCE_BYTES)
        case "F103":
            path.write_bytes(data.replace(b"MiG", b"M\xefG"))
        case "F104":
            path.unlink()
            path.symlink_to("/etc/hostname")
        case "F105":
            path.rename(path.with_name("mig-29.yml"))
        case "F106":
            path.unlink()
            path.symlink_to(path.name)
        case "T101":
            path.write_bytes("\ufeff".encode() + data)
        case "T108":
            path.write_bytes(data.replace(b"id: mig-29", b"id: mig-29  "))
        case "Y110":
            path.write_bytes(data + b"note: [" + b"a, " * 6000 + b"a]\n")


def main() -> None:
    """Writes the file of every code anew and removes those of codes that are gone."""
    full = diagnose(tiny.ROOT).catalogue
    for file in FOLDER.glob("*.txt"):
        file.unlink()
    for code in sorted(set(checks()) - NOT_SHOWN):
        (FOLDER / f"{code}.txt").write_text(golden(code, full), "utf-8")
