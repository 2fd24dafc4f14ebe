"""Documents: the values of a YAML file with the place of every key and value."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from fihrist.reading.alignment import aligned
from fihrist.text.places import Span

Value = dict[str, "Value"] | list["Value"] | str | int | float | bool | None
Path = tuple[str | int, ...]

# Tabs, NEL and the separators U+2028 and U+2029 are read differently by YAML 1.1 and 1.2; the rest stops libyaml.
_REFUSED = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)")


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


def readable(text: str) -> str:
    """The text as libyaml can read it, of the same length, so that one banned character does not hide other faults."""
    return _REFUSED.sub(_stand_in, text)


def _stand_in(match: re.Match[str]) -> str:
    # A line feed for the byte-order mark keeps the first key at the start of its line.
    return "\n" if match[0] == "\r" or (match[0] == "\ufeff" and match.start() == 0) else " "
