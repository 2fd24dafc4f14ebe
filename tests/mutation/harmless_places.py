"""Places for harmless edits: the scalars and lines of a file, and the lines of which an allowance speaks."""

from collections.abc import Iterator

from fihrist.text.places import Span
from tests.mutation.lying import Path, Subject


def whole(value: object) -> bool:
    """Whether a value is a mapping or list that holds something."""
    return isinstance(value, dict | list) and bool(value)


def collections(subject: Subject) -> Iterator[Path]:
    """The paths of the mappings and lists that hold something, the root first."""
    return (path for path in subject.document.places if whole(subject.value(path)))


def bracketed(subject: Subject, path: Path) -> bool:
    """Whether a mapping or list stands in brackets."""
    return whole(subject.value(path)) and subject.source(path)[:1] in ("{", "[")


def in_brackets(subject: Subject, path: Path) -> bool:
    """Whether something stands within brackets; the outermost of them stands in a block."""
    return any(bracketed(subject, path[:depth]) for depth in range(len(path)))


def steps(subject: Subject, path: Path) -> list[Path]:
    """The paths of the keys of a mapping or the items of a list, in the order of the file."""
    value = subject.value(path)
    found = [(*path, step) for step in (value if isinstance(value, dict) else range(len(value)))]  # type: ignore[arg-type]
    return sorted(found, key=lambda p: subject.document.span(p, on="key").start)


def scalars(subject: Subject, path: Path = ()) -> list[Span]:
    """The spans of all keys and of all values that hold no others at a path and below, in the order of the file."""
    found = []
    for at, place in subject.document.places.items():
        if at[: len(path)] == path:
            found += [place.key] if place.key and at != path else []
            found += [] if whole(subject.value(at)) else [place.value]
    return sorted(found)


def line_start(text: str, at: int) -> int:
    """Where the line of an offset begins."""
    return text.rfind("\n", 0, at) + 1


def line_end(text: str, at: int) -> int:
    """Where the line of an offset ends, in front of its line feed."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def rest(text: str, at: int) -> str:
    """What stands behind an offset on its line, without the spaces around it."""
    return text[at : line_end(text, at)].strip()


def margin(text: str, at: int) -> int:
    """How many spaces stand at the start of the line of an offset."""
    start = line_start(text, at)
    return len(text[start : line_end(text, at)]) - len(text[start : line_end(text, at)].lstrip(" "))


def excused(subject: Subject) -> Iterator[Span]:
    """The lines of allowances with those of which they speak, whose bounds must stay."""
    text = subject.text
    for comment in subject.document.comments:
        if comment.text.startswith("allow "):
            start, end = line_start(text, comment.span.start), line_end(text, comment.span.end)
            alone = not text[start : comment.span.start].strip()
            yield Span(start, line_end(text, end + 1) if alone else end)


def free(subject: Subject, span: Span) -> bool:
    """Whether no allowance speaks of a line at a span, so that these lines may be broken and joined."""
    return not any(lines.start <= span.end and span.start <= lines.end for lines in excused(subject))


def bare(subject: Subject, span: Span) -> bool:
    """Whether no comment stands at a span."""
    return not any(span.start <= comment.span.start < span.end for comment in subject.document.comments)


def heads(subject: Subject) -> list[int]:
    """The starts of the lines that begin with a key or an item, but for those right below an allowance."""
    text, found = subject.text, set()
    for path, place in subject.document.places.items():
        at = (place.key or place.value).start
        start = line_start(text, at)
        if path and not text[start:at].strip(" -"):
            found.add(start)
    return sorted(start for start in found if not any(lines.start < start <= lines.end for lines in excused(subject)))
