"""From the report of a run that nobody trusts to a comment: the form of a report is kept, all else is plain words.

The run is that of a proposal, which may have changed whatever makes the report. So only the lines of our own form stay
what they are; in every other text nothing is a link, an image, a tag, a formula, a reference or a call of somebody.
"""

import os
import re
import sys
from html import escape, unescape
from pathlib import Path

LONGEST = 60_000
"""So many bytes of a report are taken; a comment on GitHub has at most 65,536 characters."""
FORM = re.compile(r"<details><summary><code>[a-z0-9-]{1,100}</code>: [a-z0-9, ]{1,60}</summary>|</details>|")
ITEM = re.compile(r"((?: {2}){0,4}- )?(.*)")
ESCAPED = re.compile(r"\\([\\`*_\[\]<>#|~&$!(){}])")
MARKUP = re.compile(r"([\\`*_\[\]#|~$!])")
UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]")
BOLD = re.compile(r"(?<!\\)<b>(.*?)(?<!\\)</b>")
POWER = re.compile(r"(@|#|\b[a-z][a-z0-9+.-]*:(?=/)|\bwww(?=\.)|\bGH-)", re.IGNORECASE)
BROKEN = "\u200b"
"""A space of no width, behind what would call somebody or lead somewhere."""


def comment(report: str) -> str:
    """The comment for a report, bounded, in which every fold that is opened is closed."""
    made, size, is_open = [""], 0, False
    for line in map(_line, UNSEEN.sub("", report.replace("\r", "")).split("\n")):
        size += len(line.encode()) + 1
        if size > LONGEST:
            made.append("\n…")
            break
        is_open = line.startswith("<details>") or (is_open and line != "</details>")
        made.append(line)
    return "\n".join((*made[1:], *(["", "</details>"] if is_open else []))).strip() + "\n"


def _line(line: str) -> str:
    if FORM.fullmatch(line):
        return line
    found = ITEM.fullmatch(line)
    assert found
    parts = map(_plain, BOLD.split(found[2].lstrip()))
    return (found[1] or "") + "".join(f"<b>{part}</b>" if at % 2 else part for at, part in enumerate(parts))


def _plain(text: str) -> str:
    """A text that is shown as it is, whatever it holds."""
    marked = escape(MARKUP.sub(r"\\\1", unescape(ESCAPED.sub(r"\1", text))), quote=False)
    return POWER.sub(rf"\1{BROKEN}", marked)


def main(report: Path) -> None:
    """Print the comment for a report, which is a plain file; of a longer one only the beginning is read."""
    if report.is_symlink() or not report.is_file():
        sys.exit(f"{report} is no plain file")
    with report.open("rb") as file:
        data = file.read(LONGEST)
    os.write(1, comment(data.decode("utf-8", "replace")).encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
