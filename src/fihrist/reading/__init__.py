"""Reading: from the bytes of a YAML file to a document with places, or to the faults that stand in the way."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from fihrist.reading.building import Building
from fihrist.reading.document import Comment, Document, KeyAndValue, Path, Value, readable
from fihrist.reading.events import MAX_NODES
from fihrist.text import characters
from fihrist.text.places import Fault, Lines, Span

__all__ = ["Comment", "Document", "KeyAndValue", "Path", "Value", "load", "read"]

MAX_BYTES = 262_144
MAX_SAME = 20
"""So many faults of one code are told for a file; then comes one that says how many more there are."""

_FATAL = frozenset({"Y101", "Y102", "Y105", "Y109", "Y110"})
"""After these the values are not those that the file means, so that there is no document."""
MISREAD = frozenset({"T102", "T103", "T104", "T105", "T107"})
"""A banned character of these kinds may be what breaks the YAML around it."""


def read(
    path: str, data: bytes, *, passed_over: Callable[[Document, Fault], bool] | None = None
) -> tuple[Document | None, tuple[Fault, ...]]:
    """The document in the bytes of the file at `path`, and every fault of its bytes, characters and YAML.

    There is a document wherever its values are those that the file means; faults are in the order of the file, and
    their offsets are those of the text as decoded up to the first byte that is not UTF-8. In a document, those that are
    to be `passed_over` are not told.
    """
    if len(data) > MAX_BYTES:
        message = f"a file of {len(data):,} bytes, where at most {MAX_BYTES:,} are read"
        return None, (Fault("F102", Span(0, 0), message, "divide the file"),)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, (_not_utf_8(data, error.start),)
    parsed = readable(text)
    building = Building(parsed)
    odd = tuple(characters.faults(text))
    remarks = tuple(islice(_comments(parsed, building.scalars, end=building.reach), MAX_NODES + 1))
    faults = [*odd, *_of_yaml(parsed, building, remarks, odd)]
    if remarks[MAX_NODES:]:
        faults.append(Fault("Y110", remarks[-1].span, f"more than {MAX_NODES:,} remarks", "divide the file"))
    if not isinstance(building.root, dict) or not building.whole or any(f.code in _FATAL for f in faults):
        return None, tuple(_told(faults))
    document = Document(path, text, building.root, building.places, remarks)
    left = [fault for fault in faults if not (passed_over and passed_over(document, fault))]
    return document, tuple(_told(left))


def load(data: bytes | str) -> Value:
    """The values of a YAML text of our own; raises ValueError where it has a fault."""
    if isinstance(data, str):
        data = data.encode("utf-8", "surrogatepass")
    document, faults = read("", data)
    if document is None or faults:
        place = Lines(data.decode("utf-8", "replace")).place(faults[0].span.start)
        raise ValueError(f"{faults[0].code} in line {place.line}, column {place.column}: {faults[0].message}")
    return document.values


def _not_utf_8(data: bytes, at: int) -> Fault:
    end = len(data[:at].decode("utf-8"))
    message = f"not UTF-8: byte 0x{data[at]:02X} at offset {at:,}"
    return Fault("F103", Span(end, end), message, "save the file as UTF-8")


def _of_yaml(parsed: str, building: Building, remarks: tuple[Comment, ...], odd: tuple[Fault, ...]) -> Iterator[Fault]:
    """The faults of YAML, without those that a banned character has caused."""
    # Where the reading stopped early, a `#` behind that point may well be part of a text.
    if building.whole:
        yield from filter(None, (_of_remark(parsed, remark, building.scalars) for remark in remarks))
    # What was read as part of a comment, or of a scalar that did not end at the break, broke nothing.
    read_well = sorted([*building.scalars[:-1], *(remark.span for remark in remarks)])
    misread = [fault.span.start for fault in odd if fault.code in MISREAD]
    suspects = [at for at in misread if at >= _before(read_well, at).end]
    for fault in building.faults:
        line_end = parsed.find("\n", fault.span.end)
        if fault.code != "Y101" or not any(at <= line_end or line_end < 0 for at in suspects):
            yield fault
    if building.ended and not isinstance(building.root, dict) and not misread:
        yield _of_root(building)


def _comments(text: str, scalars: Sequence[Span], *, end: int) -> Iterator[Comment]:
    """The comments of a text up to the offset `end`, given its scalars in the order of the text."""
    at = text.find("#", 0, end)
    while at >= 0:
        scalar = _before(scalars, at)
        # Behind the `|` or `>` that begins a block, on the same line, a `#` begins a comment.
        if at < scalar.end and (text[scalar.start] not in "|>" or "\n" in text[scalar.start : at]):
            at = text.find("#", scalar.end, end)
            continue
        line_end = text.find("\n", at)
        comment = text[at : line_end if line_end >= 0 else len(text)].removesuffix("\r")
        yield Comment(Span(at, at + len(comment)), comment[1:].strip())
        at = text.find("#", at + len(comment), end)


def _of_remark(text: str, comment: Comment, scalars: Sequence[Span]) -> Fault | None:
    """The fault of a comment without white space before its `#`, or behind a plain value of which it may be a part."""
    start = comment.span.start
    if start and text[start - 1] not in " \r\n":
        # libyaml lets this pass, and YAML does not.
        return Fault("Y101", Span(start, start + 1), "no space before `#`", "put a space before `#`")
    value = _before(scalars, start)
    is_plain = text[value.start : value.end] and text[value.start] not in "\"'|>"
    if is_plain and not text[value.end : start].strip(" ") and text[start + 1 : start + 2].strip(" #\r\n"):
        help = "put the text in quotes, or a space behind the `#` of a remark"
        return Fault("Y112", comment.span, "everything from this `#` on is a remark, and no part of the value", help)
    return None


def _of_root(building: Building) -> Fault:
    if building.root is None:
        return Fault("Y102", Span(0, 0), "nothing in this file", "write keys and values")
    what = "a list" if isinstance(building.root, list) else "a single value"
    return Fault("Y102", building.places[()].value, f"{what} in place of keys and values", "write keys and values")


def _before(spans: Sequence[Span], at: int) -> Span:
    """The last span that begins at an offset or before it, an empty one where there is none."""
    number = bisect_right(spans, at, key=lambda span: span.start)
    return spans[number - 1] if number else Span(0, 0)


def _told(faults: Sequence[Fault]) -> Iterator[Fault]:
    """The faults in the order of the file, only the first of each code and then how many more there are."""
    faults = tuple(dict.fromkeys(faults))
    counts = Counter(fault.code for fault in faults)
    seen: Counter[str] = Counter()
    for fault in sorted(faults, key=lambda f: (f.span, f.code)):
        seen[fault.code] += 1
        if seen[fault.code] <= MAX_SAME:
            yield fault
        elif seen[fault.code] == MAX_SAME + 1:
            more = counts[fault.code] - MAX_SAME
            yield Fault(fault.code, fault.span, f"{more:,} more of this kind from here on", "mend those before first")
