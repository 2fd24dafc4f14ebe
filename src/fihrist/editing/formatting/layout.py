"""Layout: the lines of a record in canonical form, from its values, the order of the model and its comments."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fihrist.editing.formatting.scalars import written
from fihrist.model import Record
from fihrist.model.walk import model_at
from fihrist.reading import Document, Path, Value
from fihrist.reading.remarks import Remarks

WIDTH = 250
"""So many characters a claim may take to stand on one line."""

_ALLOWS = "# allow "


@dataclass(frozen=True)
class Layout:
    """A document of a kind with its comments, ready to be written."""

    document: Document
    kind: type[Record]
    remarks: Remarks

    def lines(self) -> Iterator[str]:
        """The lines of the record, without the first one, which names the schema."""
        yield from self.remarks.head
        yield from self._mapping((), self.document.values, 0)
        yield from self.remarks.at_end

    def _mapping(self, path: Path, values: dict[str, Value], indent: int) -> Iterator[str]:
        for key in ordered(self.kind, path, values):
            head = f"{' ' * indent}{written(key, flow=True)}:"
            yield from self._lone(self.remarks.above, (*path, key), indent)
            yield from self._part((*path, key), values[key], head, indent + 2)
            yield from self._lone(self.remarks.behind, (*path, key), indent)

    def _part(self, path: Path, value: Value, head: str, indent: int) -> Iterator[str]:
        """A value behind its key, on the same line where it may stand there, else below it."""
        if self._on_one_line(path, value, head):
            yield self._beside(path, f"{head} {self._inline(path, value, flow=False)}", within=True)
        elif isinstance(value, dict):
            yield self._beside(path, head)
            yield from self._mapping(path, value, indent)
        elif isinstance(value, list):
            yield self._beside(path, head)
            for index, item in enumerate(value):
                yield from self._item((*path, index), item, indent)

    def _item(self, path: Path, value: Value, indent: int) -> Iterator[str]:
        head = f"{' ' * indent}-"
        yield from self._lone(self.remarks.above, path, indent)
        if self._on_one_line(path, value, head):
            yield self._beside(path, f"{head} {self._inline(path, value, flow=False)}", within=True)
        else:
            yield from self._block_item(path, value, indent)
        yield from self._lone(self.remarks.behind, path, indent)

    def _block_item(self, path: Path, value: Value, indent: int) -> Iterator[str]:
        """The lines of a mapping or list that is an item, the first one behind its dash."""
        head = f"{' ' * indent}-"
        below = (
            self._mapping(path, value, indent + 2)
            if isinstance(value, dict)
            else (line for i, v in enumerate(value) for line in self._item((*path, i), v, indent + 2))  # type: ignore[arg-type]
        )
        first = True
        for line in below:
            # A comment above the first key stands above the dash.
            if first and not line.lstrip().startswith("#"):
                line, first = f"{head} {line.lstrip(' ')}", False
            elif first:
                line = line[2:]
            yield line

    def _on_one_line(self, path: Path, value: Value, head: str) -> bool:
        if not isinstance(value, dict | list) or not value:
            return True
        if is_block(path) or self.remarks.parted(path):
            return False
        beside = self.remarks.within(path)
        if len(beside) > 1:
            return False
        if any(remark.startswith(_ALLOWS) for remark in beside) and self._stands_on_one_line(path):
            return True
        return len(head) + 1 + len(self._inline(path, value, flow=False)) <= WIDTH

    def _stands_on_one_line(self, path: Path) -> bool:
        span = self.document.span(path)
        return "\n" not in self.document.text[span.start : span.end]

    def _inline(self, path: Path, value: Value, *, flow: bool) -> str:
        if isinstance(value, dict):
            keys = ordered(self.kind, path, value)
            parts = (f"{written(k, flow=True)}: {self._inline((*path, k), value[k], flow=True)}" for k in keys)
            return "{" + ", ".join(parts) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(self._inline((*path, i), v, flow=True) for i, v in enumerate(value)) + "]"
        if isinstance(value, str):
            return written(value, flow=flow)
        span = self.document.span(path)
        return self.document.text[span.start : span.end] or "null"

    def _lone(self, found: Mapping[Path, tuple[str, ...]], path: Path, indent: int) -> Iterator[str]:
        """The comments above or behind a path, each on a line of its own."""
        yield from (" " * indent + remark for remark in found.get(path, ()))

    def _beside(self, path: Path, line: str, *, within: bool = False) -> str:
        found = self.remarks.within(path) if within else self.remarks.beside.get(path, ())
        return "  ".join((line, *found[:1]))


_BLOCKS = ("passages", "claims", "unknown", "set_aside")
_LISTS = ("statements", "left")


def is_block(path: Path) -> bool:
    """Whether what stands at a path is always written on lines of its own: the parts that hold one fact a line."""
    if len(path) < 2:
        return path == () or path[0] in _BLOCKS
    return path[0] in ("passages", "claims") and (len(path) == 2 or (len(path) == 3 and path[2] in _LISTS))


def ordered(kind: type[Record], path: Path, values: dict[str, Any]) -> list[str]:
    """The keys of a mapping in the order of the model, those that it does not know last.

    Where the keys are chosen freely, their order is kept.
    """
    model = model_at(kind, path) if path else kind
    if model is None:
        return list(values)
    known = kind.keys() if model is kind else tuple(model.model_fields)
    return [*(key for key in known if key in values), *(key for key in values if key not in known)]
