"""Harmless edits of layout: blocks and brackets, spaces, indentation, and the order of keys where it says nothing."""

import re
from collections.abc import Callable, Iterator
from random import Random

from fihrist.text.places import Span
from tests.mutation.harmless_places import (
    bare,
    bracketed,
    collections,
    free,
    in_brackets,
    line_end,
    line_start,
    margin,
    rest,
    scalars,
    steps,
)
from tests.mutation.harmless_scalars import double, plain
from tests.mutation.lying import Path, Subject, shuffled


def block(subject: Subject, random: Random) -> Iterator[str]:
    """A mapping or list in brackets written on lines of its own."""
    for path in shuffled(random, [p for p in collections(subject) if bracketed(subject, p)]):
        place, text = subject.document.places[path], subject.text
        outer = not in_brackets(subject, path) and not rest(text, place.value.end)
        if not outer or not free(subject, place.value) or "\n" in subject.source(path):
            continue
        start = place.key.end if place.key else place.value.start
        column = start - line_start(text, start) if not place.key else place.key.start - line_start(text, start) + 2
        lines = list(_lines(subject, path))
        if place.key:
            yield subject.edited(Span(start, place.value.end), "".join((":", *(f"\n{' ' * column}{x}" for x in lines))))
        elif isinstance(subject.value(path), dict):
            yield subject.edited(place.value, f"\n{' ' * column}".join(lines))


def _lines(subject: Subject, path: Path) -> Iterator[str]:
    for step in steps(subject, path):
        key = subject.document.places[step].key
        head = f"{subject.text[key.start : key.end]}:" if key else "-"
        yield f"{head} {subject.source(step)}".rstrip()


def brackets(subject: Subject, random: Random) -> Iterator[str]:
    """A mapping or list on lines of its own written in brackets on one."""
    paths = [p for p in collections(subject) if len(p) > 1 and not bracketed(subject, p)]
    for path in shuffled(random, [p for p in paths if not in_brackets(subject, p)]):
        place = subject.document.places[path]
        span = Span(place.key.end if place.key else place.value.start, place.value.end)
        if free(subject, span) and bare(subject, span):
            yield subject.edited(span, (": " if place.key else "") + _inline(subject, path))


def _inline(subject: Subject, path: Path) -> str:
    value, source = subject.value(path), subject.source(path)
    if isinstance(value, dict) and value:
        keys = ((subject.document.span(step, on="key"), step) for step in steps(subject, path))
        return "{" + ", ".join(f"{subject.text[k.start : k.end]}: {_inline(subject, step)}" for k, step in keys) + "}"
    if isinstance(value, list) and value:
        return "[" + ", ".join(_inline(subject, step) for step in steps(subject, path)) + "]"
    if isinstance(value, str) and ("\n" in source or source == value):
        return plain(value, within=True) or str(double(value))
    return source


def spaces(subject: Subject, random: Random) -> Iterator[str]:
    """Other spaces within brackets, and a comma behind the last part."""

    def blank(least: int = 0) -> str:
        return " " * random.randint(least, 2)

    def gap(text: str) -> str:
        text = re.sub(r"[{\[](?! *[}\]])", lambda m: m[0] + blank(), text)
        text = re.sub(r"(?<![{\[, ])( *)([}\]])", lambda m: random.choice(("", ",")) + blank() + m[2], text)
        return re.sub(r" *([,:]) +", lambda m: blank() + m[1] + blank(int(m[1] == ":")), text)

    for path in shuffled(random, _outermost(subject)):
        whole = subject.document.span(path)
        gaps = _gaps(subject, path)
        pieces = [subject.text[span.start : span.end] for span in gaps]
        if not any("\n" in piece for piece in pieces):
            yield _with(subject, whole, gaps, [gap(piece) for piece in pieces])


def lines_in_brackets(subject: Subject, random: Random) -> Iterator[str]:
    """Brackets over several lines, perhaps with a comment."""
    for path in shuffled(random, [p for p in _outermost(subject) if free(subject, subject.document.span(p))]):
        whole = subject.document.span(path)
        indent = "\n" + " " * (margin(subject.text, whole.start) + random.randint(4, 6))
        remark = random.choice(("", "  # a remark, in brackets"))
        gaps = [span for span in _gaps(subject, path) if "," in subject.text[span.start : span.end]]
        chosen = [span for span in gaps if random.random() < 0.5] or gaps[:1]
        pieces = [subject.text[span.start : span.end] for span in chosen]
        if chosen and not any("\n" in piece for piece in pieces):
            new = [re.sub(r", *", f",{remark}{indent}", piece, count=1) for piece in pieces]
            yield _with(subject, whole, chosen, new)


def _outermost(subject: Subject) -> list[Path]:
    return [p for p in collections(subject) if bracketed(subject, p) and not in_brackets(subject, p)]


def _gaps(subject: Subject, path: Path) -> list[Span]:
    """What stands in brackets between the scalars."""
    whole, inner = subject.document.span(path), scalars(subject, path)
    ends = [whole.start, *(span.end for span in inner)]
    return [Span(a, b) for a, b in zip(ends, [*(s.start for s in inner), whole.end], strict=True) if a < b]


def _with(subject: Subject, whole: Span, gaps: list[Span], new: list[str]) -> str:
    made, at = [], whole.start
    for span, piece in zip(gaps, new, strict=True):
        made += [subject.text[at : span.start], piece]
        at = span.end
    return subject.edited(whole, "".join(made) + subject.text[at : whole.end])


def indentation(subject: Subject, random: Random) -> Iterator[str]:
    """The lines below a key indented by more or less; those of a list perhaps as far as the key itself."""
    text = subject.text
    for path in shuffled(random, [p for p in collections(subject) if not bracketed(subject, p)]):
        place = subject.document.places[path]
        if place.key and not in_brackets(subject, path):
            first, last = line_start(text, place.value.start), line_end(text, place.value.end)
            now = place.value.start - first - (place.key.start - line_start(text, place.key.start))
            wanted = {0, 1, 2, 3, 4} if isinstance(subject.value(path), list) else {1, 2, 3, 4}
            more = random.choice(sorted(wanted - {now})) - now
            lines = (_moved(line, more) for line in text[first:last].split("\n"))
            yield subject.edited(Span(first, last), "\n".join(lines))


def _moved(line: str, more: int) -> str:
    kept = len(line) - len(line.lstrip(" "))
    return " " * max(kept + more, 0) + line.lstrip(" ") if line.strip() else line


def order(wanted: Callable[[Path], bool]) -> Callable[[Subject, Random], Iterator[str]]:
    """The keys of a mapping in another order, each with the comments above it."""

    def make(subject: Subject, random: Random) -> Iterator[str]:
        paths = [p for p in collections(subject) if wanted(p) and isinstance(subject.value(p), dict)]
        for path in shuffled(random, paths):
            parts = _parts(subject, path)
            mixed = random.sample(parts, len(parts))
            if mixed != parts:
                new = [subject.text[part.start : part.end] for part in mixed]
                yield _with(subject, Span(parts[0].start, parts[-1].end), parts, new)

    return make


def _parts(subject: Subject, path: Path) -> list[Span]:
    """The keys of a mapping with their values, in a block with all that stands above and beside them.

    None where they cannot change places, since a line of which an allowance speaks would be another.
    """
    spans = [(subject.document.span(p, on="key").start, subject.document.span(p).end) for p in steps(subject, path)]
    text, whole = subject.text, subject.document.span(path)
    first = line_start(text, spans[0][0])
    if bracketed(subject, path):
        return (
            [Span(*span) for span in spans] if "\n" not in text[whole.start : whole.end] or free(subject, whole) else []
        )
    ends = [line_end(text, end) for _, end in spans]
    if not text[first : spans[0][0]].strip():
        starts = [first, *(end + 1 for end in ends[:-1])]
        return [Span(*span) for span in zip(starts, ends, strict=True)] if free(subject, Span(first, first)) else []
    # Behind a dash the first key has no line of its own, so that nothing may stand between the others.
    alone = all(not text[end:start].strip() for end, (start, _) in zip(ends, spans[1:], strict=False))
    return [Span(s, end) for (s, _), end in zip(spans, ends, strict=True)] if alone and free(subject, whole) else []


MAKERS = {
    "block": block,
    "brackets": brackets,
    "spaces-in-brackets": spaces,
    "lines-in-brackets": lines_in_brackets,
    "indentation": indentation,
    "order-of-keys": order(lambda path: path == ()),
    "order-of-quotes": order(lambda path: path == ("quotes",)),
    "order-of-fields": order(lambda path: path == ("claims",)),
    "order-of-unknowns": order(lambda path: path == ("unknown",)),
    "order-in-a-quote": order(lambda path: len(path) == 2 and path[0] == "quotes"),
    "order-in-a-claim": order(lambda path: len(path) == 3 and path[0] == "claims"),
    "order-in-a-value": order(lambda path: bool(path) and (path[0] not in ("quotes", "claims") or len(path) > 3)),
}
