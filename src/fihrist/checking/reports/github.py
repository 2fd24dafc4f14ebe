"""GitHub workflow commands: annotations beside the changed lines of a pull request, the rest in the log."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from operator import itemgetter

from fihrist.checking.diagnostics import Diagnostic
from fihrist.checking.reports import Options, shown, visible

MOST = 10
"""GitHub shows so many errors and so many warnings of a step, and drops the rest without a word."""

_COMMANDS = {"error": "error", "doubt": "warning"}


def render(diagnostics: Iterable[Diagnostic], _options: Options) -> Iterator[str]:
    """Errors first, doubts as warnings, of each one of every code first; the last that is shown counts the rest."""
    found = list(diagnostics)
    for level, command in _COMMANDS.items():
        own = _spread([one for one in found if one.level == level])
        shown_whole = own if len(own) <= MOST else own[: MOST - 1]
        rest = own[len(shown_whole) :]
        for one in shown_whole:
            yield _annotation(command, one, _message(one))
        if rest:
            codes = ", ".join(f"{count} {code}" for code, count in sorted(Counter(o.code for o in rest).items()))
            yield _annotation(command, rest[0], f"and {len(rest):,} more, which the log shows: {visible(codes)}")
        for one in rest:
            place = f"{visible(one.path)}:{one.start.line}:{one.start.column}"
            yield f"- {place} {level}[{visible(one.code)}] {shown(one.message)}\n"


def _spread(found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The first of each code, then the second of each, and so on."""
    numbers: defaultdict[str, count[int]] = defaultdict(count)
    ranked = [(next(numbers[one.code]), one) for one in found]
    return [one for _, one in sorted(ranked, key=itemgetter(0))]


def _message(diagnostic: Diagnostic) -> str:
    message = shown(diagnostic.message)
    return f"{message}\nhelp: {shown(diagnostic.help)}" if diagnostic.help else message


def _annotation(command: str, diagnostic: Diagnostic, message: str) -> str:
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in _properties(diagnostic))
    return f"::{command} {properties}::{_data(message)}\n"


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
