"""One JSON document for programs: the diagnostics one to a line, in ASCII, and how many there are."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from fihrist.checking.diagnostics import Diagnostic, Excerpt
from fihrist.checking.reports import LONGEST, Options, encoded, shown
from fihrist.text.places import Place

SCHEMA = "urn:fihrist:diagnostics:1"
VERSION = 1


def render(diagnostics: Iterable[Diagnostic], _options: Options) -> Iterator[str]:
    """The document that `schema` describes."""
    levels: Counter[str] = Counter()
    files: set[str] = set()
    yield f'{{"schema": {encoded(SCHEMA)}, "version": {VERSION}, "diagnostics": ['
    separator = "\n"
    for diagnostic in diagnostics:
        levels[diagnostic.level] += 1
        files.add(diagnostic.path)
        yield separator + encoded(_diagnostic(diagnostic))
        separator = ",\n"
    summary = {"errors": levels["error"], "doubts": levels["doubt"], "files": len(files)}
    yield f'\n], "summary": {encoded(summary)}}}\n'


def _diagnostic(diagnostic: Diagnostic) -> dict[str, object]:
    return {
        "path": _whole(diagnostic.path),
        "code": diagnostic.code,
        "name": diagnostic.name,
        "level": diagnostic.level,
        "start": _place(diagnostic.start),
        "end": _place(diagnostic.end),
        "message": shown(diagnostic.message),
        "help": None if diagnostic.help is None else shown(diagnostic.help),
        "excerpts": [_excerpt(excerpt) for excerpt in diagnostic.excerpts],
    }


def _place(place: Place) -> dict[str, int]:
    return {"line": place.line, "column": place.column}


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


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the document."""
    count = {"type": "integer", "minimum": 0}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA,
        "title": "Diagnostics of a Fihrist catalogue",
        **_object(
            "Diagnostics in the order of file, offset and code.",
            schema={"const": SCHEMA},
            version={"const": VERSION},
            diagnostics={"type": "array", "items": {"$ref": "#/$defs/diagnostic"}},
            summary=_object("How many there are, and in how many files.", errors=count, doubts=count, files=count),
        ),
        "$defs": {"diagnostic": _diagnostic_schema(), "excerpt": _excerpt_schema(), "place": _place_schema()},
    }


def _diagnostic_schema() -> dict[str, object]:
    text, optional, place = {"type": "string"}, {"type": ["string", "null"]}, {"$ref": "#/$defs/place"}
    return _object(
        "What is certainly wrong (an error) or to be looked at (a doubt), where it stands (`end` exclusive) and what "
        "mends it. Characters that are not seen are written like "
        r"\u{200f} in `message`, `help` and `label`, which are cut after " + f"{LONGEST} code points.",
        path=text,
        code={"type": "string", "pattern": "^[A-Z][0-9]{3}$"},
        name=text,
        level={"enum": ["error", "doubt"]},
        start=place,
        end=place,
        message=text,
        help=optional,
        excerpts={"type": "array", "items": {"$ref": "#/$defs/excerpt"}},
    )


def _excerpt_schema() -> dict[str, object]:
    number = {"type": "integer", "minimum": 1}
    return _object(
        f"A marked part of a line, as it stands in the file up to {LONGEST} code points, and what there is to say of "
        "it; the first is the fault, the others are notes. Columns are as in a place, `end` exclusive.",
        line=number,
        start=number,
        end=number,
        marked={"type": "string"},
        label={"type": ["string", "null"]},
    )


def _place_schema() -> dict[str, object]:
    number = {"type": "integer", "minimum": 1}
    return _object("A line and a column, counted from 1, in code points.", line=number, column=number)


def _object(description: str, **properties: object) -> dict[str, object]:
    return {
        "description": description,
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
