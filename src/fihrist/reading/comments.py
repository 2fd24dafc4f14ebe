"""Comments: what stands in a YAML file behind `#` outside of its scalars; libyaml itself drops it."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from fihrist.reading.document import Comment
from fihrist.text.places import Fault, Span


def comments(text: str, scalars: Sequence[Span], *, end: int) -> Iterator[Comment]:
    """The comments of a text up to the offset `end`, given its scalars in the order of the text."""
    at = text.find("#", 0, end)
    while at >= 0:
        before = bisect_right(scalars, Span(at, end)) - 1
        scalar = scalars[before] if before >= 0 and at < scalars[before].end else None
        if scalar and not _in_header(text, scalar, at):
            at = text.find("#", scalar.end, end)
            continue
        line_end = text.find("\n", at)
        comment = text[at : line_end if line_end >= 0 else len(text)].removesuffix("\r")
        yield Comment(Span(at, at + len(comment)), comment[1:].strip())
        at = text.find("#", at + len(comment), end)


def joined(text: str, comment: Comment) -> Fault | None:
    """The fault of a comment without white space before it, which libyaml lets pass and YAML does not."""
    start = comment.span.start
    if start == 0 or text[start - 1] in " \r\n":
        return None
    return Fault("Y101", Span(start, start + 1), "no space before `#`", "put a space before `#`")


def _in_header(text: str, scalar: Span, at: int) -> bool:
    """Whether an offset in a scalar is behind the `|` or `>` that begins a block, on the same line."""
    return text[scalar.start] in "|>" and "\n" not in text[scalar.start : at]
