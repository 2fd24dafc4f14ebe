"""Events: what libyaml meets in a text, one after the other, and the faults of YAML itself."""

import re
from collections.abc import Generator, Iterator
from typing import Literal, NamedTuple

import yaml

from fihrist.reading.syntax import Breakage, broken, word_at
from fihrist.text.characters import shown
from fihrist.text.places import Fault, Span

MAX_DEPTH = 12
MAX_NODES = 5_000
_PROPERTY = re.compile(r"[!&]")
_BETWEEN = re.compile(r"\s*(?:#[^\n]*\n\s*)*")


class Event(NamedTuple):
    """A node or the end of a mapping or list, from offset `start` to `end` in the text.

    `style` is the mark at the start of a scalar, empty for a plain one; for a mapping or list it says whether that
    stands in brackets.
    """

    kind: Literal["scalar", "mapping", "list", "end", "alias"]
    start: int
    end: int
    value: str = ""
    style: str = ""


def events(text: str) -> Iterator[Event | Fault]:
    """The events of the one document in a text; a fault that ends the reading is the last."""
    # Counting keeps the reading short whatever the file: libyaml itself has no limit.
    level = number = 0
    for event in _parsed(text):
        if isinstance(event, Event):
            kind = event.kind
            if kind == "end":
                level -= 1
            else:
                number += 1
                level += kind == "mapping" or kind == "list"
            if level > MAX_DEPTH:
                message = f"nested deeper than {MAX_DEPTH} levels"
                yield Fault("Y109", _visible(text, event), message, "make the structure flatter")
                return
            if number > MAX_NODES:
                message = f"more than {MAX_NODES:,} keys, values and lists"
                yield Fault("Y110", _visible(text, event), message, "divide the file")
                return
        yield event


def _parsed(text: str) -> Iterator[Event | Fault]:
    documents = 0
    try:
        for event in yaml.parse(text, Loader=yaml.CBaseLoader):
            assert event.start_mark
            assert event.end_mark
            start, end = event.start_mark.index, event.end_mark.index
            if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
                yield from _node(text, event, start, end)
            elif isinstance(event, yaml.CollectionEndEvent):
                yield Event("end", start, end)
            elif isinstance(event, yaml.AliasEvent):
                yield Event("alias", start, end)
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                yield from _document_faults(text, event, documents, start, end)
                if documents > 1:
                    return
    except yaml.MarkedYAMLError as error:
        at = error.problem_mark.index if error.problem_mark else 0
        since = error.context_mark.index if error.context_mark else at
        yield broken(text, Breakage(error.problem or "", at, error.context or "", since))


def _node(
    text: str, event: yaml.ScalarEvent | yaml.CollectionStartEvent, start: int, end: int
) -> Iterator[Event | Fault]:
    """The event of a scalar, or of the start of a mapping or list, after the faults of its tag and anchor."""
    named = event.tag is not None or event.anchor is not None
    if named:
        start = yield from _property_faults(text, start, end)
    if isinstance(event, yaml.ScalarEvent):
        # What has a tag is left as a text: the tag has its fault, and the value shall not get another.
        yield Event("scalar", start, end, event.value, event.style or ("!" if named else ""))
        return
    if named:
        start = end - 1 if event.flow_style else end
    style = "[" if event.flow_style and text[start] in "[{" else ""
    yield Event("mapping" if isinstance(event, yaml.MappingStartEvent) else "list", start, end, style=style)


def _document_faults(text: str, event: yaml.DocumentStartEvent, number: int, start: int, end: int) -> Iterator[Fault]:
    if number > 1:
        help = "keep one document in a file, and remove this `---`"
        yield Fault("Y103", Span(start, max(end, start + 1)), "a second document in this file", help)
    elif event.version or event.tags:
        directive = text[start:end].partition("\n")[0].rstrip()
        yield Fault("Y103", Span(start, start + len(directive)), "a `%` directive", "remove this line")


def _property_faults(text: str, start: int, end: int) -> Generator[Fault, None, int]:
    """Yields the faults of the tag and anchor before a value, and returns the offset at which the value starts."""
    while start < end and _PROPERTY.match(text, start):
        span = word_at(text, start)
        word = shown(text[span.start : span.end])
        if text[start] == "!":
            yield Fault("Y104", span, f"a tag: `{word}`", "remove it; put the value in quotes if it is a text")
        else:
            yield Fault("Y105", span, f"an anchor: `{word}`", "remove it, and write the value out where it is needed")
        gap = _BETWEEN.match(text, span.end)
        start = gap.end() if gap else span.end
    return min(start, end)


def _visible(text: str, event: Event) -> Span:
    return Span(event.start, max(event.end, min(event.start + 1, len(text))))
