"""Harmless edits of what stands around the record: comments, blank lines, line ends, marks of the document."""

from collections.abc import Iterator
from random import Random

from fihrist.text.places import Span
from tests.mutation.harmless_places import excused, heads, line_end, line_start, margin, rest, scalars
from tests.mutation.lying import Subject

REMARKS = (
    "# a remark",
    "#",
    "# ملاحظة للمحررين",
    "# id: somebody-else",
    "# - {value: 12, quote: none}",
    "# an \"open quote, a 'second one and a bracket {",
    "#: no space, # and another #",
    "# compare the second paragraph & the title * [1]",
)


def comment_above(subject: Subject, random: Random) -> Iterator[str]:
    """A comment on a line of its own above a key or item, indented in some way."""
    starts = heads(subject)
    for at in random.sample(starts, len(starts)):
        indent = " " * random.choice((0, margin(subject.text, at), 3))
        yield subject.edited(Span(at, at), f"{indent}{random.choice(REMARKS)}\n")


def comment_beside(subject: Subject, random: Random) -> Iterator[str]:
    """A comment at the end of a line that neither ends within a text nor has a comment."""
    text, found = subject.text, scalars(subject)
    commented = {line_start(text, comment.span.start) for comment in subject.document.comments}
    for start in random.sample(starts := heads(subject), len(starts)):
        end = line_end(text, start)
        inside = any(s.start < end < s.end or (s.end == end and text[s.start] in "|>") for s in found)
        if start not in commented and not inside:
            yield subject.edited(Span(end, end), f"{' ' * random.randint(1, 3)}{random.choice(REMARKS)}")


def comment_gone(subject: Subject, random: Random) -> Iterator[str]:
    """A comment taken out, with its line where it stands alone."""
    kept = list(excused(subject))
    for comment in random.sample(subject.document.comments, len(subject.document.comments)):
        at, text = comment.span, subject.text
        if not any(lines.start <= at.start <= lines.end for lines in kept):
            start = line_start(text, at.start)
            before = text[start : at.start]
            whole_line = Span(start, min(line_end(text, at.end) + 1, len(text)))
            yield subject.edited(Span(start + len(before.rstrip()), at.end) if before.strip() else whole_line, "")


def blank_line(subject: Subject, random: Random) -> Iterator[str]:
    """A blank line, or two, above a key or item or at the start of the file."""
    starts = [0, *heads(subject)]
    for at in random.sample(starts, len(starts)):
        yield subject.edited(Span(at, at), "\n" * random.randint(1, 2))


def end_of_file(subject: Subject, random: Random) -> Iterator[str]:
    """Another end of the file: no line feed, several, or a comment."""
    body = subject.text.rstrip("\n")
    ends = ["", "\n\n", "\n\n\n", *(f"\n{remark}{end}" for remark in REMARKS for end in ("", "\n"))]
    for end in random.sample(ends, len(ends)):
        yield body + end


def document_marks(subject: Subject, random: Random) -> Iterator[str]:
    """The marks of the start and of the end of a document, which YAML leaves free."""
    if "---" in subject.text[:80] or rest(subject.text, subject.text.rfind("\n", 0, -1) + 1) == "...":
        return
    ended = subject.text if subject.text.endswith("\n") else f"{subject.text}\n"
    made = [f"---\n{subject.text}", f"{ended}...\n", f"---  # a record\n{ended}...\n"]
    yield from random.sample(made, len(made))


def line_ends(subject: Subject, _: Random) -> Iterator[str]:
    """Lines that end as they do on Windows."""
    if "\r" not in subject.text:
        yield subject.text.replace("\n", "\r\n")


MAKERS = {
    "comment-above": comment_above,
    "comment-beside": comment_beside,
    "comment-gone": comment_gone,
    "blank-line": blank_line,
    "end-of-file": end_of_file,
    "document-marks": document_marks,
    "line-ends": line_ends,
}
