"""Documents: the values of a YAML file with the place of every key and value."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from fihrist.reading.alignment import aligned
from fihrist.reading.stand_ins import readable
from fihrist.text.places import Span

Value = dict[str, "Value"] | list["Value"] | str | int | float | bool | None
Path = tuple[str | int, ...]


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

    def within(self, path: Path, part: Span) -> Span:
        """The span in the file of a range of the text at a path, as parsed; the whole value where it has none."""
        whole = self.span(path)
        value: Any = self.values
        for step in path if path in self.places else ():
            value = value[step]
        if not isinstance(value, str):
            return whole
        offsets = aligned(readable(self.text)[whole.start : whole.end], value)
        if offsets is None or not 0 <= part.start <= part.end <= len(value):
            return whole
        start = offsets[part.start].start if part.start < len(value) else offsets[-1].end
        end = offsets[part.end - 1].end if part.end > part.start else start
        return Span(whole.start + start, whole.start + end)
