"""The ids of headings of Markdown: in both languages those of the English page, so that a link means the same place."""

import re
from collections.abc import Mapping

from markdown.extensions.toc import slugify

_HEADING = re.compile(r"#+ (.*?)(?: *\{ *#([\w-]+) *\})?$")


def with_anchors(markdown: str, english: str) -> str:
    """A page of which each heading has the id of the heading at its place among those of the English page.

    Headings that are more than the English page has, and those that have an id, keep what they have.
    """
    ids = [found[2] or slugify(found[1], "-") for found in _headings(english).values()]
    lines = markdown.split("\n")
    for (number, found), id in zip(_headings(markdown).items(), ids, strict=False):
        if not found[2]:
            lines[number] += f" {{#{id}}}"
    return "\n".join(lines)


def _headings(markdown: str) -> Mapping[int, re.Match[str]]:
    """The headings by the number of their line from 0; what stands in a block of code is none."""
    found, in_code = {}, False
    for number, line in enumerate(markdown.split("\n")):
        in_code ^= line.startswith("```")
        if not in_code and (match := _HEADING.match(line)):
            found[number] = match
    return found
