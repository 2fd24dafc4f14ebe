"""Building: from the events of a text to values and places, with the faults of keys and scalars."""

import re
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from unicodedata import is_normalized

from fihrist.reading.document import KeyAndValue, Path, Value, aligned
from fihrist.reading.events import Event, events
from fihrist.reading.scalars import Plain, plain
from fihrist.reading.syntax import NO_SPACE
from fihrist.text import characters
from fihrist.text.characters import shown
from fihrist.text.places import Fault, Span

_DIVIDED = re.compile(r"(?<![\w.,])[0-9]{1,3}(?:,[0-9]{3})+$")
_WRITE_OUT = "write the values out where they are needed"


class Building:
    """What the events of a text make: values and places, the spans of scalars, and the faults of all."""

    def __init__(self, text: str) -> None:
        self.places: dict[Path, KeyAndValue] = {}
        self.scalars: list[Span] = []
        self.faults: list[Fault] = []
        self.root: Value = None
        self.whole = False
        """Whether the root has begun and ended."""
        self.reach = len(text)
        """The offset up to which the text has been read."""
        self._text = text
        self._events = events(text, self.faults)
        self._end = 0
        """Where the last scalar, alias or bracket ends."""
        # The events end before the root does where a fault has ended the reading.
        with suppress(StopIteration):
            self.root = self._value(next(self._events), ())
            self.whole = True
            before = len(self.faults)
            assert not any(self._events)
            # A fault behind the root is that of a second document, which is not read.
            for fault in self.faults[before:]:
                self.reach = fault.span.start

    @property
    def ended(self) -> bool:
        """Whether the text has been read to its end and can be judged as a whole."""
        return not any(fault.code == "Y101" for fault in self.faults) and (self.whole or not self.faults)

    def _value(self, event: Event, path: Path | None, key: Span | None = None, *, merged: bool = False) -> Value:
        """The value that begins with an event; without a path it has no place in the document.

        What a merge key brings in has its fault at that key.
        """
        match event.kind:
            case "alias":
                self._place(path, key, self._alias(event, merged=merged))
                return None
            case "scalar":
                span = self._span(event)
                self._place(path, key, span)
                judged = Plain(event.value) if event.style else plain(event.value)
                if judged.code and not merged:
                    self.faults.append(Fault(judged.code, span, judged.message, judged.help))
                return judged.value
        # The place of the outer stands before those of the inner, and gets its end behind them.
        self._place(path, key, Span(event.start, event.end))
        values: Value
        values, end = self._mapping(path) if event.kind == "mapping" else self._list(path)
        # libyaml ends a block at the next token, so its span would run over blank lines and comments.
        if event.style:
            self._end = end.end
        self._place(path, key, Span(event.start, max(self._end, event.start)))
        return values

    def _list(self, path: Path | None) -> tuple[list[Value], Event]:
        values: list[Value] = []
        while (event := next(self._events)).kind != "end":
            values.append(self._value(event, None if path is None else (*path, len(values))))
        return values, event

    def _mapping(self, path: Path | None) -> tuple[dict[str, Value], Event]:
        values: dict[str, Value] = {}
        keys: dict[str, Span] = {}
        while (event := next(self._events)).kind != "end":
            key, name = self._key(event, keys)
            place = None if path is None or name is None else (*path, name)
            value = self._value(next(self._events), place, key, merged=event.value == "<<" and not event.style)
            if name is not None:
                values[name] = value
        return values, event

    def _key(self, event: Event, keys: dict[str, Span]) -> tuple[Span, str | None]:
        """The span of a key and its name, None where its value is left out; `keys` has the spans of those before it."""
        if event.kind == "alias":
            return self._alias(event), None
        if event.kind != "scalar":
            span = self._fault("Y107", event, "a key that is a list or mapping", "write a plain text as key")
            self._value(event, None)
            return span, None
        span, name = self._span(event), event.value
        if not event.style and name == "<<":
            self._fault("Y105", event, "a merge key: `<<`", _WRITE_OUT)
            return span, None
        if not event.style:
            self.faults += self._key_faults(name, span)
        if name in keys:
            line = self._text.count("\n", 0, keys[name].start) + 1
            message = f"the key `{shown(name)}` a second time; the first is in line {line}"
            self._fault("Y106", event, message, "keep one of the two")
        is_named = (name or event.style) and name not in keys
        keys.setdefault(name, span)
        return span, name if is_named else None

    def _key_faults(self, name: str, span: Span) -> Iterator[Fault]:
        """The fault of a key without quotes that is no text, with the slip that may have made it one."""
        number = _DIVIDED.search(self._text, max(0, span.start - 20), span.end)
        if not name:
            at = Span(span.start, min(span.start + 1, len(self._text)))
            yield Fault("Y107", at, "an empty key", "write the key, or put it in quotes")
        elif name.startswith("-"):
            yield Fault("Y101", Span(span.start, span.start + 1), *NO_SPACE)
        elif number:
            help = f"write {number[0].replace(',', '')}, without separators"
            yield Fault("Y107", Span(*number.span()), f"`,` within the number {number[0]}", help)
        elif not _is_text(name):
            yield Fault("Y107", span, f"the key `{shown(name)}` is not read as a text", "put it in quotes")

    def _span(self, event: Event) -> Span:
        """The span of a scalar, after the faults of its escapes."""
        _, start, end, value, style = event
        if style == "|" or style == ">":
            end = start + len(self._text[start:end].rstrip(" \r\n"))
        self._end = end
        self.scalars.append(Span(start, end))
        if style == '"' and "\\" in self._text[start:end]:
            self.faults += _escape_faults(self._text[start:end], value, at=start)
        return self.scalars[-1]

    def _alias(self, event: Event, *, merged: bool = False) -> Span:
        self._end, span = event.end, event.span(self._text)
        if not merged:
            self._fault("Y105", event, f"an alias: `{shown(self._text[span.start : span.end])}`", _WRITE_OUT)
        return span

    def _place(self, path: Path | None, key: Span | None, value: Span) -> None:
        if path is not None:
            self.places[path] = KeyAndValue(key, value)

    def _fault(self, code: str, event: Event, message: str, help: str) -> Span:
        span = event.span(self._text)
        self.faults.append(Fault(code, span, message, help))
        return span


def _escape_faults(source: str, value: str, *, at: int) -> Iterator[Fault]:
    """The banned characters that escapes bring into the value of a double-quoted scalar at offset `at`."""
    made = zip(value, aligned(source, value) or (), strict=False)
    escapes = ((char, Span(at + span.start, at + span.end)) for char, span in made if source[span.start] == "\\")
    yield from filter(None, (characters.escaped(char, span) for char, span in escapes))
    composed = characters.not_composed(value, at)
    if composed and is_normalized("NFC", source):
        yield Fault(composed.code, Span(at, at + len(source)), composed.message, composed.help)


@lru_cache(maxsize=4096)
def _is_text(name: str) -> bool:
    judged = plain(name)
    return isinstance(judged.value, str) and judged.code is None
