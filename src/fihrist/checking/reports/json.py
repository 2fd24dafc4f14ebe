"""One JSON document for programs: the diagnostics one to a line, in ASCII, and how many there are."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from fihrist.checking.diagnostics import Diagnostic, Excerpt
from fihrist.checking.reports import LONGEST, Options, counted, cut, encoded, shown

SCHEMA = "urn:fihrist:diagnostics:1"
VERSION = 1


def render(diagnostics: Iterable[Diagnostic], _options: Options) -> Iterator[str]:
    """The document that `schemas/diagnostics.schema.json`, which is written by hand, describes."""
    found = list(diagnostics)
    levels = Counter(one.level for one in found)
    summary = {"errors": levels["error"], "doubts": levels["doubt"], "files": len({one.path for one in found})}
    shown_whole, rest = cut(found)
    more = {"more": f"{len(rest):,} more: {counted(rest)}"} if rest else {}
    head = f'{{"schema": {encoded(SCHEMA)}, "version": {VERSION}, "diagnostics": ['
    rows = ",\n".join(encoded(_diagnostic(one)) for one in shown_whole)
    yield "\n".join(filter(None, (head, rows, f'], "summary": {encoded(summary | more)}}}\n')))


def _diagnostic(diagnostic: Diagnostic) -> dict[str, object]:
    return {
        "path": _whole(diagnostic.path),
        "code": diagnostic.code,
        "name": diagnostic.name,
        "level": diagnostic.level,
        "start": asdict(diagnostic.start),
        "end": asdict(diagnostic.end),
        "message": shown(diagnostic.message),
        "help": None if diagnostic.help is None else shown(diagnostic.help),
        "excerpts": [_excerpt(excerpt) for excerpt in diagnostic.excerpts],
    }


def _excerpt(excerpt: Excerpt) -> dict[str, object]:
    marked = excerpt.text[excerpt.start - 1 : excerpt.end - 1]
    return {
        "line": excerpt.line,
        "start": excerpt.start,
        "end": excerpt.end,
        "marked": _whole(marked[:LONGEST]),
        "label": None if excerpt.label is None else shown(excerpt.label),
    }


def _whole(text: str) -> str:
    # Strict readers refuse a whole document for one lone surrogate, which a file name can hold.
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
