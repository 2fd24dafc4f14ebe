"""Events: what libyaml meets in a text, one after the other, and the faults of YAML itself that it meets there."""

import json
import re
from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

import yaml

from fihrist.reading.keeping import digest, known
from fihrist.reading.syntax import Breakage, broken, word_at
from fihrist.text.characters import shown
from fihrist.text.places import Fault, Span

MAX_DEPTH = 12
MAX_NODES = 5_000
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

    def span(self, text: str) -> Span:
        """The span of the event in its text, at least one character where there is one."""
        return Span(self.start, max(self.end, min(self.start + 1, len(text))))


def events(text: str, faults: list[Fault]) -> Iterator[Event]:
    """The events of the one document in a text, up to a fault that ends the reading; each fault joins `faults`."""
    # Counting keeps the reading short whatever the file: libyaml itself has no limit.
    level = number = 0
    try:
        for event in _parsed(text, faults):
            number += event.kind != "end"
            level += {"mapping": 1, "list": 1, "end": -1}.get(event.kind, 0)
            if level > MAX_DEPTH:
                message, help = f"nested deeper than {MAX_DEPTH} levels", "make the structure flatter"
                faults.append(Fault("Y109", event.span(text), message, help))
                return
            if number > MAX_NODES:
                message = f"more than {MAX_NODES:,} keys, values and lists"
                faults.append(Fault("Y110", event.span(text), message, "divide the file"))
                return
            yield event
    except yaml.MarkedYAMLError as error:
        at = error.problem_mark.index if error.problem_mark else 0
        since = error.context_mark.index if error.context_mark else at
        faults.append(broken(text, Breakage(error.problem or "", at, error.context or "", since)))


def composed(text: bytes) -> Any:
    """The values of a text that has none of the faults of `read`, as libyaml makes them: the tests read it strictly."""
    key = digest(text)
    return json.loads(known(f"{key}.json", key, lambda: json.dumps(yaml.load(text, Loader=yaml.CSafeLoader)).encode()))


def _parsed(text: str, faults: list[Fault]) -> Iterator[Event]:
    documents = 0
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        assert event.start_mark
        assert event.end_mark
        start, end = event.start_mark.index, event.end_mark.index
        match event:
            case yaml.ScalarEvent() | yaml.CollectionStartEvent():
                yield _node(text, event, start, end, faults)
            case yaml.CollectionEndEvent():
                yield Event("end", start, end)
            case yaml.AliasEvent():
                yield Event("alias", start, end)
            case yaml.DocumentStartEvent() if documents:
                help = "keep one document in a file, and remove this `---`"
                faults.append(Fault("Y103", Span(start, max(end, start + 1)), "a second document in this file", help))
                return
            case yaml.DocumentStartEvent():
                documents += 1
                if event.version or event.tags:
                    end = start + len(text[start:end].partition("\n")[0].rstrip())
                    faults.append(Fault("Y103", Span(start, end), "a `%` directive", "remove this line"))


def _node(
    text: str, event: yaml.ScalarEvent | yaml.CollectionStartEvent, start: int, end: int, faults: list[Fault]
) -> Event:
    """The event of a scalar, or of the start of a mapping or list, behind its tag and anchor, which are at fault."""
    named = event.tag is not None or event.anchor is not None
    while named and start < end and text[start] in "!&":
        span = word_at(text, start)
        word = shown(text[span.start : span.end])
        if text[start] == "!":
            help = "remove it; put the value in quotes if it is a text"
            faults.append(Fault("Y104", span, f"a tag: `{word}`", help))
        else:
            help = "remove it, and write the value out where it is needed"
            faults.append(Fault("Y105", span, f"an anchor: `{word}`", help))
        gap = _BETWEEN.match(text, span.end)
        start = min(gap.end() if gap else span.end, end)
    if isinstance(event, yaml.ScalarEvent):
        # What has a tag is left as a text: the tag has its fault, and the value shall not get another.
        return Event("scalar", start, end, event.value, event.style or ("!" if named else ""))
    if named:
        start = end - 1 if event.flow_style else end
    style = "[" if event.flow_style and text[start] in "[{" else ""
    return Event("mapping" if isinstance(event, yaml.MappingStartEvent) else "list", start, end, style=style)
