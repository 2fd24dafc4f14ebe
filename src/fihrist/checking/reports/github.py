"""GitHub workflow commands: one line a diagnostic, shown by GitHub beside the changed lines of a pull request."""

from collections.abc import Iterable, Iterator

from fihrist.checking.diagnostics import Diagnostic
from fihrist.checking.reports import Options, shown, visible


def render(diagnostics: Iterable[Diagnostic], _options: Options) -> Iterator[str]:
    """One `::error` or `::warning` line for each diagnostic."""
    for diagnostic in diagnostics:
        message = shown(diagnostic.message)
        if diagnostic.help:
            message += f"\nhelp: {shown(diagnostic.help)}"
        properties = ",".join(f"{key}={_property(str(value))}" for key, value in _properties(diagnostic))
        yield f"::{diagnostic.level} {properties}::{_data(message)}\n"


def _properties(diagnostic: Diagnostic) -> Iterator[tuple[str, str | int]]:
    start, end = diagnostic.start, diagnostic.end
    yield "file", visible(diagnostic.path)
    yield "line", start.line
    yield "endLine", end.line
    # GitHub rejects columns on a range of several lines.
    if start.line == end.line:
        yield "col", start.column
        yield "endColumn", end.column
    yield "title", f"{visible(diagnostic.code)} {visible(diagnostic.name)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
