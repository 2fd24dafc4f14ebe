"""What changed between two states of the catalogue: the state of a commit, and changes told with their words."""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from difflib import SequenceMatcher
from html import escape
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

from fihrist.checking.reports import visible
from fihrist.publishing import commits
from fihrist.publishing.comparing import MARKS, Change
from fihrist.reading.files import CATALOGUE, SCHEMAS, SEEDS, is_within

_REASONS = {
    "not a git repository": "{root} is in no repository",
    "dubious ownership": "git does not trust this repository: {words}",
    "ot a valid object name": "{commit} is no commit here",
    "": "{commit} cannot be read: {words}",
}
"""What git says, and what it means for somebody who asks for a commit."""


class Unreadable(Exception):
    """Why a commit cannot be read, in words for the user."""


@contextmanager
def checkout(root: Path, commit: str) -> Iterator[Path]:
    """A folder with the files of the catalogue as a commit has them; raises Unreadable."""
    if commit.startswith("-"):
        raise Unreadable(f"{commit} is no commit here")
    with TemporaryDirectory() as folder:
        (Path(folder) / CATALOGUE).mkdir()
        try:
            for one in commits.blobs(root, commit, CATALOGUE, SEEDS, SCHEMAS):
                _put(one, Path(folder))
        except FileNotFoundError:
            raise Unreadable(f"{commit} cannot be read: git is not installed") from None
        except commits.Unreadable as error:
            raise Unreadable(_reason(root, commit, str(error))) from None
        yield Path(folder)


def _put(one: commits.Blob, folder: Path) -> None:
    """Write a file of a commit below a folder, and nothing through a link that leads out of it."""
    path = folder / one.path
    if not is_within(folder, path):
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    if one.is_link:
        path.symlink_to(os.fsdecode(one.data))
    else:
        path.write_bytes(one.data)


def _reason(root: Path, commit: str, said: str) -> str:
    words = " ".join(said.removeprefix("fatal: ").split())
    message = next(reason for sign, reason in _REASONS.items() if sign in said)
    shallow = commits.git(root, "rev-parse", "--is-shallow-repository").stdout
    if message.endswith("is no commit here") and b"true" in shallow:
        message += "; this clone does not have the whole past: run `git fetch --unshallow`"
    return message.format(root=root, commit=commit, words=words)


Remarks = Mapping[str, tuple[str, ...]]
"""What the checks say of each record, by its id."""
LONGEST = 58_000
"""So many bytes a comment may have on GitHub, with some room for what is put around it and escaped in it."""

_SORTS = {"envelope": "", "claim": "value", "unknown": "reason why it is unknown", "set_aside": "piece set aside"}
_WHATS = {"unreadable": "cannot be read, see the check", "readable": "can be read again"}
_BULLETS = {"": (0, ""), " ": (2, ""), "-": (1, "➖ "), "+": (1, "➕ ")}
"""How deep a line of each sign stands in a list, and what it begins with there."""
_MARKUP = re.compile(r"([\\`*_\[\]<>#|~&])")


def as_text(changes: Iterable[Change], top: Iterable[str] = (), found: Remarks = MappingProxyType({})) -> str:
    """What is to be seen first, then the changes by record, each with what stood (`-`) and what stands (`+`)."""
    made = "".join(f"! {visible(line)}\n" for line in top)
    for record, group in groupby(changes, key=lambda change: change.record):
        lines = ((sign, visible(line)) for change in group for sign, line in _lines_of(change))
        made += f"{visible(record)}\n"
        made += "".join(f"    {sign} {line}\n" if sign else f"  {line}\n" for sign, line in lines)
        made += "".join(f"  ? {visible(line)}\n" for line in found.get(record, ()))
    return made or "nothing changed\n"


def as_markdown(changes: Iterable[Change], top: Iterable[str] = (), found: Remarks = MappingProxyType({})) -> str:
    """What is to be seen first, then the changes folded by record, in which no value can be markup.

    What is too long for a comment is counted.
    """
    made, rest = _cut("".join(f"- ⚠️ {_escaped(line)}\n" for line in top)), 0
    for record, group in groupby(changes, key=lambda change: change.record):
        own, asked = tuple(group), found.get(record, ())
        count = f"{len(own)} {'change' if len(own) == 1 else 'changes'}{f', {len(asked)} to look at' if asked else ''}"
        head = f"<details><summary><code>{escape(visible(record))}</code>: {count}</summary>\n\n"
        lines = (*(_bullet(*line) for change in own for line in _lines_of(change)), *(_asked(line) for line in asked))
        part = f"{head}{''.join(lines)}\n</details>\n"
        if len((made + part).encode()) <= LONGEST:
            made += part
        else:
            rest += 1
    if rest:
        made += f"\n{rest} more records do not fit in here; `fihrist diff` shows them.\n"
    return made or "Nothing changed.\n"


def _cut(lines: str) -> str:
    """Lines that leave half of a comment to what follows them."""
    kept = lines.encode()[: LONGEST // 2].decode(errors="ignore")
    return lines and (f"{lines}\n" if kept == lines else f"{kept.rpartition(chr(10))[0]}\n- …\n\n")


def _asked(line: str) -> str:
    return f"- ❓ {_escaped(line)}\n"


def _escaped(line: str) -> str:
    """A line in which nothing is markup, and nothing is obeyed that is not seen."""
    return _MARKUP.sub(r"\\\1", visible(line))


def _lines_of(change: Change) -> Iterator[tuple[str, str]]:
    """The lines of a change, each with its sign: what changed (none), then what stays, went (`-`) and came (`+`)."""
    what = f"{_SORTS.get(change.sort, change.sort)} {_WHATS.get(change.what, change.what)}".lstrip()
    keys = f" ({', '.join(change.keys)})" if change.keys and change.sort != "envelope" else ""
    yield "", f"{change.part}{': ' if change.part else ''}{what}{keys}"
    before, after = ([line for line in fact.lines if line] if fact else [] for fact in (change.before, change.after))
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        yield from ((" " if tag == "equal" else "-", line) for line in before[i:j])
        yield from (("+", line) for line in after[k:m] if tag != "equal")


def _bullet(sign: str, line: str) -> str:
    """A line as an item of a list, as deep as it is indented, its passage in bold."""
    text, (deep, mark) = line.lstrip(), _BULLETS[sign]
    deep += (len(line) - len(text)) // 2
    plain = _escaped(text).replace(MARKS[0], "<b>").replace(MARKS[1], "</b>")
    return f"{'  ' * min(deep, 4)}- {mark}{plain}\n"


FORMS: Mapping[str, Callable[[Iterable[Change], Iterable[str], Remarks], str]] = {
    "text": as_text,
    "markdown": as_markdown,
}
"""The forms in which a difference is told."""
