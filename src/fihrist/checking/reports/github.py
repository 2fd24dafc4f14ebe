"""GitHub workflow commands: annotations beside the changed lines of a pull request, the rest in the log."""

from collections.abc import Iterable, Iterator

from fihrist.checking.diagnostics import Diagnostic
from fihrist.checking.reports import MOST as LOGGED
from fihrist.checking.reports import Options, counted, shown, spread, visible

MOST = 10
"""GitHub shows so many errors and so many warnings of a step, and drops the rest without a word."""

_COMMANDS = {"error": "error", "doubt": "warning"}


def render(diagnostics: Iterable[Diagnostic], _options: Options) -> Iterator[str]:
    """Errors first, doubts as warnings, of each one of every code first; the last that is shown counts the rest."""
    found = list(diagnostics)
    for level, command in _COMMANDS.items():
        own = spread([one for one in found if one.level == level])
        shown_whole = own if len(own) <= MOST else own[: MOST - 1]
        rest = own[len(shown_whole) :]
        for one in shown_whole:
            help = f"\nhelp: {shown(one.help)}" if one.help else ""
            yield _annotation(command, one, f"{shown(one.message)}{help}")
        if rest:
            yield _annotation(command, rest[0], f"and {len(rest):,} more, which the log shows: {counted(rest)}")
        for one in rest[: LOGGED - len(shown_whole)]:
            place = f"{visible(one.path)}:{one.start.line}:{one.start.column}"
            yield f"- {place} {level}[{visible(one.code)}] {shown(one.message)}\n"
        if more := rest[LOGGED - len(shown_whole) :]:
            yield f"and {len(more):,} more: {counted(more)}\n"


def _annotation(command: str, diagnostic: Diagnostic, message: str) -> str:
    start, end = diagnostic.start, diagnostic.end
    properties = {"file": visible(diagnostic.path), "line": start.line, "endLine": end.line}
    # GitHub rejects columns on a range of several lines.
    if start.line == end.line:
        properties |= {"col": start.column, "endColumn": end.column}
    properties["title"] = f"{visible(diagnostic.code)} {visible(diagnostic.name)}"
    told = ",".join(f"{key}={_escaped(str(value), also=':,')}" for key, value in properties.items())
    return f"::{command} {told}::{_escaped(message)}\n"


def _escaped(text: str, *, also: str = "") -> str:
    """The text with the signs that end a line or a part of a command escaped as in an address."""
    return "".join(f"%{ord(sign):02X}" if sign in "%\r\n" + also else sign for sign in text)
