"""Documents: the values of a YAML file with the place of every key and value, and of each character of a text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from fihrist.text.places import Span

Value = dict[str, "Value"] | list["Value"] | str | int | float | bool | None
Path = tuple[str | int, ...]

# Tabs, NEL and the separators U+2028 and U+2029 are read differently by YAML 1.1 and 1.2; the rest stops libyaml.
_REFUSED = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)")

_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^xuU\r\n])")
_LETTERS = "0abtnvfre N_LP"
_MEANT = "\0\a\b\t\n\v\f\r\x1b \x85\xa0\u2028\u2029"

_FOLD = r"(?P<fold> *+(?:\r?\n *+)+)"
_REST = r"(?P<blanks> ++)|(?P<other>[^\r\n ]|\r)"
_FLOW = {
    "'": re.compile(rf"{_FOLD}|(?P<quote>'')|{_REST}"),
    '"': re.compile(rf"(?P<joint>\\\r?\n *+(?:\r?\n *+)*)|(?P<escape>{_ESCAPE.pattern})|{_FOLD}|{_REST}", re.DOTALL),
    "": re.compile(rf"{_FOLD}|{_REST}"),
}
_CONTENT = re.compile(r"^( *)([^ \r\n].*?)\r?$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class KeyAndValue:
    """Where a value stands and where its key does; the root and the items of lists have no key."""

    key: Span | None
    value: Span


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment: its span from `#` to the end of the line, and its text without `#` and white space around it."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML file: its path and text, its values, where each of them stands, and its comments."""

    path: str
    text: str
    values: dict[str, Value]
    places: Mapping[Path, KeyAndValue]
    comments: tuple[Comment, ...]

    def span(self, path: Path, *, on: Literal["key", "value"] = "value") -> Span:
        """The span of the key or the value at a path, or at its nearest ancestor that is in the file.

        What has no key, an item of a list or the root, answers with its value.
        """
        path = tuple(path)
        while path not in self.places:
            path = path[:-1]
        place = self.places[path]
        return place.key if on == "key" and place.key else place.value

    def value(self, path: Path) -> Value:
        """The value at a path, None where there is none."""
        value: Any = self.values
        for step in path:
            held = value if isinstance(value, dict) else dict(enumerate(value)) if isinstance(value, list) else {}
            value = held.get(step)
        return value  # type: ignore[no-any-return]

    def without(self, paths: frozenset[Path]) -> "Document":
        """The document without what stands at some paths, and without the lists that are empty then."""
        values: Any = _without(self.values, (), paths)
        moved = ((_moved(path, paths), place) for path, place in self.places.items())
        return replace(self, values=values, places={path: place for path, place in moved if path is not None})

    def at(self, offset: int) -> Path:
        """The path of the innermost key or value that holds an offset; the root where there is none."""
        spans = ((path, span) for path, place in self.places.items() for span in (place.key, place.value) if span)
        return max((p for p, s in spans if s.start <= offset < s.end or s.start == offset), key=len, default=())

    def within(self, path: Path, part: Span) -> Span:
        """The span in the file of a range of the text at a path, as parsed; the whole value where it has none."""
        whole, value = self.span(path), self.value(path)
        if not isinstance(value, str):
            return whole
        offsets = aligned(readable(self.text)[whole.start : whole.end], value)
        if offsets is None or not 0 <= part.start <= part.end <= len(value):
            return whole
        start = offsets[part.start].start if part.start < len(value) else offsets[-1].end
        end = offsets[part.end - 1].end if part.end > part.start else start
        return Span(whole.start + start, whole.start + end)


def _without(value: Value, path: Path, paths: frozenset[Path]) -> Value:
    if isinstance(value, dict):
        kept = {key: _without(one, (*path, key), paths) for key, one in value.items() if (*path, key) not in paths}
        return {key: one for key, one in kept.items() if one != [] or value[key] == []}
    if isinstance(value, list):
        return [_without(one, (*path, at), paths) for at, one in enumerate(value) if (*path, at) not in paths]
    return value


def _moved(path: Path, paths: frozenset[Path]) -> Path | None:
    """The path of the same place where some are gone, None if it is gone too; what follows in a list moves up."""
    made: Path = ()
    for at, step in enumerate(path):
        if path[: at + 1] in paths:
            return None
        gone = sum((*path[:at], before) in paths for before in range(step)) if isinstance(step, int) else 0
        made = (*made, step - gone if isinstance(step, int) else step)
    return made


def readable(text: str) -> str:
    """The text as libyaml can read it, of the same length, so that one banned character does not hide other faults."""
    return _REFUSED.sub(_stand_in, text)


def _stand_in(match: re.Match[str]) -> str:
    # A line feed for the byte-order mark keeps the first key at the start of its line.
    return "\n" if match[0] == "\r" or (match[0] == "\ufeff" and match.start() == 0) else " "


def aligned(source: str, value: str) -> list[Span] | None:
    """For each character of `value` the span of `source`, the scalar as it stands in the file, that makes it.

    None where the two cannot be aligned.
    """
    offsets = _block(source, value) if source.startswith(("|", ">")) else _flow(source, value)
    return offsets if offsets is not None and len(offsets) == len(value) > 0 else None


def _flow(source: str, value: str) -> list[Span] | None:
    style = source[0] if source[:1] in ("'", '"') else ""
    body = (1, len(source) - 1) if style else (0, len(source))
    offsets: list[Span] = []
    made: list[str] = []
    for token in _FLOW[style].finditer(source, *body):
        start, end = token.span()
        match token.lastgroup:
            case "fold":
                breaks = token[0].count("\n")
                made.append("\n" * (breaks - 1) or " ")
                offsets += [Span(start, end)] * len(made[-1])
            case "joint":
                made.append("\n" * (token[0].count("\n") - 1))
                offsets += [Span(start, end)] * len(made[-1])
            case "quote" | "escape":
                made.append("'" if token.lastgroup == "quote" else _character(token[0]))
                offsets.append(Span(start, end))
            case _:
                made.append(token[0])
                offsets += [Span(i, i + 1) for i in range(start, end)]
    return offsets if "".join(made) == value else None


def _block(source: str, value: str) -> list[Span] | None:
    header = source.find("\n") + 1
    # There is one at least: a scalar ends with a letter or, where it has no lines, is its header alone.
    lines = [*_CONTENT.finditer(source, header)]
    body = value.lstrip("\n")
    indent = len(lines[0][1]) - (len(body) - len(body.lstrip(" ")))
    offsets: list[Span] = []
    gap = header
    for line in lines:
        start = line.start() + indent
        content = source[start : line.end(2)]
        # Between two lines stand line feeds, or the one space that they fold to.
        rest = value[len(offsets) :]
        folded = 1 if gap > header and rest.startswith(" ") else len(rest) - len(rest.lstrip("\n"))
        offsets += [Span(gap, start)] * folded
        if not value.startswith(content, len(offsets)):
            return None
        gap = line.end(2)
        offsets += [Span(i, i + 1) for i in range(start, gap)]
    rest = value[len(offsets) :]
    return offsets + [Span(gap, gap)] * len(rest) if not rest.strip("\n") else None


def _character(escape: str) -> str:
    """The character that an escape stands for; an unknown letter stands for itself, as quotes and slashes do."""
    if escape[1] in "xuU":
        return chr(int(escape[2:], 16))
    at = _LETTERS.find(escape[1])
    return _MEANT[at] if at >= 0 else escape[1]
