"""Building: from the events of a text to values and places, with the faults of keys and scalars."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from fihrist.reading import escapes
from fihrist.reading.document import KeyAndValue, Path, Value
from fihrist.reading.events import Event
from fihrist.reading.scalars import plain
from fihrist.text.characters import shown
from fihrist.text.places import Fault, Span

_QUOTE_IT = "put it in quotes"
_WRITE_OUT = "write the values out where they are needed"


@dataclass(slots=True)
class _Open:
    """A mapping or list that has not ended yet; `path` is None where it has no place in the document."""

    values: dict[str, Value] | list[Value]
    path: Path | None
    start: int
    bracketed: bool
    keys: dict[str, Span] = field(default_factory=dict)
    key: Span | None = None
    """The place of the key that still waits for its value."""
    name: str | None = None
    """That key, None where its value is to be left out."""
    merging: bool = False
    """Whether that key is a merge key, which has its fault already."""


class Building:
    """The values and places that a row of events makes, and the faults among them."""

    def __init__(self, text: str) -> None:
        self.places: dict[Path, KeyAndValue] = {}
        self.scalars: list[Span] = []
        self.faults: list[Fault] = []
        self.root: Value = None
        self.begun = False
        self.reach = len(text)
        """The offset up to which the text has been read."""
        self._text = text
        self._open: list[_Open] = []
        self._end = 0

    @property
    def whole(self) -> bool:
        """Whether the root has begun and ended."""
        return self.begun and not self._open

    @property
    def ended(self) -> bool:
        """Whether the text has been read to its end and can be judged as a whole."""
        if any(fault.code == "Y101" for fault in self.faults):
            return False
        return self.whole or not (self.begun or self.faults)

    def build(self, events: Iterable[Event | Fault]) -> None:
        """Takes the events in, one after the other."""
        for event in events:
            if isinstance(event, Fault):
                self.faults.append(event)
                # A fault behind the root is that of a second document, which is not read.
                self.reach = event.span.start if self.whole else self.reach
            elif event.kind == "scalar":
                self._scalar(event)
            elif event.kind == "end":
                self._close(event)
            else:
                self._node(event)

    def _node(self, event: Event) -> None:
        parent = self._keyless()
        if event.kind == "alias":
            self._alias(event, parent)
        else:
            values: dict[str, Value] | list[Value] = {} if event.kind == "mapping" else []
            if parent:
                parent.key = self._fault("Y107", event, "a key that is a list or mapping", "write a plain text as key")
                parent.name = path = None
            else:
                path = self._put(values, Span(event.start, event.end))
            self._open.append(_Open(values, path, event.start, bool(event.style)))

    def _close(self, event: Event) -> None:
        closed = self._open.pop()
        # libyaml ends a block at the next token, so its span would run over blank lines and comments.
        if closed.bracketed:
            self._end = event.end
        if closed.path is not None:
            key = self.places[closed.path].key
            self.places[closed.path] = KeyAndValue(key, Span(closed.start, max(self._end, closed.start)))

    def _keyless(self) -> _Open | None:
        """The mapping that waits for a key, where the one that is open does."""
        parent = self._open[-1] if self._open else None
        return parent if parent and parent.key is None and isinstance(parent.values, dict) else None

    def _scalar(self, event: Event) -> None:
        _, start, end, value, style = event
        if style == "|" or style == ">":
            end = start + len(self._text[start:end].rstrip(" \r\n"))
        span = Span(start, end)
        self._end = end
        self.scalars.append(span)
        if style == '"' and "\\" in self._text[start:end]:
            self.faults += escapes.faults(self._text[start:end], value, at=start)
        if parent := self._keyless():
            self._key(parent, event, span)
        elif style:
            self._put(value, span)
        else:
            judged = plain(value)
            if judged.code and not self._merging():
                self.faults.append(Fault(judged.code, span, judged.message, judged.help))
            self._put(judged.value, span)

    def _alias(self, event: Event, parent: _Open | None) -> None:
        self._end = event.end
        if not self._merging():
            word = shown(self._text[event.start : event.end])
            self._fault("Y105", event, f"an alias: `{word}`", _WRITE_OUT)
        if parent:
            parent.key, parent.name = Span(event.start, event.end), None
        else:
            self._put(None, Span(event.start, event.end))

    def _key(self, parent: _Open, event: Event, span: Span) -> None:
        name = event.value
        parent.key, parent.name = span, name
        if not event.style and name == "<<":
            self._fault("Y105", event, "a merge key: `<<`", _WRITE_OUT)
            parent.name, parent.merging = None, True
            return
        if not event.style and not name:
            self._fault("Y107", event, "an empty key", "write the key, or put it in quotes")
            parent.name = None
        elif not event.style and not _is_text(name):
            self._fault("Y107", event, f"the key `{shown(name)}` is not read as a text", _QUOTE_IT)
        if name in parent.keys:
            line = self._text.count("\n", 0, parent.keys[name].start) + 1
            message = f"the key `{shown(name)}` a second time; the first is in line {line}"
            self._fault("Y106", event, message, "keep one of the two")
            parent.name = None
        parent.keys.setdefault(name, span)

    def _merging(self) -> bool:
        return bool(self._open) and self._open[-1].merging

    def _put(self, value: Value, span: Span) -> Path | None:
        """Gives a value its place in the mapping or list that is open, and says which path that is."""
        path: Path | None
        if not self._open:
            self.root, self.begun, path, key = value, True, (), None
        else:
            parent = self._open[-1]
            key, name, path = parent.key, parent.name, parent.path
            parent.key, parent.merging = None, False
            if isinstance(parent.values, list):
                path = (*path, len(parent.values)) if path is not None else None
                parent.values.append(value)
            elif name is not None:
                path = (*path, name) if path is not None else None
                parent.values[name] = value
            else:
                path = None
        if path is not None:
            self.places[path] = KeyAndValue(key, span)
        return path

    def _fault(self, code: str, event: Event, message: str, help: str) -> Span:
        span = Span(event.start, max(event.end, min(event.start + 1, len(self._text))))
        self.faults.append(Fault(code, span, message, help))
        return span


@lru_cache(maxsize=4096)
def _is_text(name: str) -> bool:
    judged = plain(name)
    return isinstance(judged.value, str) and judged.code is None
