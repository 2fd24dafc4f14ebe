"""Text for a person at a terminal: each diagnostic with its lines, the marks under them, and the cure."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import get_args

from fihrist.checking.diagnostics import Diagnostic, Level
from fihrist.checking.reports import Options, shown, visible
from fihrist.checking.reports.plain.cells import isolated
from fihrist.checking.reports.plain.picture import Frame, picture


def render(diagnostics: Iterable[Diagnostic], options: Options) -> Iterator[str]:
    """A paragraph for each diagnostic, errors first, then a line that counts them and says what was judged."""
    found = list(diagnostics)
    for diagnostic in sorted(found, key=lambda one: one.level != "error"):
        digits = max((len(str(excerpt.line)) for excerpt in diagnostic.excerpts), default=1)
        frame = Frame(digits, max(options.width, 40), options.colour, diagnostic.level)
        yield "".join(f"{line}\n" for line in _paragraph(diagnostic, frame)) + "\n"
    levels = Counter(one.level for one in found)
    counts = ", ".join(_count(levels[level], level) for level in get_args(Level))
    if found or options.seen:
        yield ": ".join(filter(None, (options.seen, counts))) + "\n"


def _paragraph(diagnostic: Diagnostic, frame: Frame) -> Iterator[str]:
    start, paint = diagnostic.start, frame.paint
    title = paint(frame.level, f"{diagnostic.level}[{visible(diagnostic.code)}]")
    yield title + paint("title", f": {isolated(shown(diagnostic.message))}")
    arrow = paint("frame", " " * frame.digits + "-->")
    yield f"{arrow} {isolated(shown(diagnostic.path))}:{start.line}:{start.column}"
    yield from picture(diagnostic.excerpts, frame)
    if diagnostic.help:
        yield frame.remark("help", isolated(shown(diagnostic.help)))


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
