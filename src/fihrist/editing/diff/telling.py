"""A difference told as text, as the comment on a pull request, or as JSON."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from html import escape
from itertools import groupby

from fihrist.editing.diff.comparing import Change
from fihrist.editing.diff.facts import MARKS

LONGEST = 58_000
"""So many bytes a comment may have on GitHub, with some room for what is put around it and escaped in it."""

SORTS = {
    "record": "record",
    "envelope": "",
    "claim": "value",
    "unknown": "reason why it is unknown",
    "passage": "passage",
    "statement": "statement",
    "set_aside": "piece set aside",
    "allowance": "allowance",
}
_WHATS = {"unreadable": "cannot be read, see the check", "readable": "can be read again"}
_SIGNS = {"- ": "➖ ", "+ ": "➕ "}
_MARKUP = re.compile(r"([\\`*_\[\]<>#|~&])")


def as_text(changes: Iterable[Change]) -> str:
    """The changes, grouped by record, each with what stood there (`-`) and what stands there (`+`)."""
    lines = []
    for record, group in groupby(changes, key=lambda change: change.record):
        lines += [record, *(f"  {line}" for change in group for line in _lines_of(change))]
    return "".join(f"{line}\n" for line in lines) or "nothing changed\n"


def as_markdown(changes: Iterable[Change]) -> str:
    """The changes folded by record, in which no value can be markup; what is too long for a comment is counted."""
    made, rest = "", 0
    for record, group in groupby(changes, key=lambda change: change.record):
        own = tuple(group)
        count = f"{len(own)} {'change' if len(own) == 1 else 'changes'}"
        head = f"<details><summary><code>{escape(record)}</code>: {count}</summary>\n\n"
        part = f"{head}{''.join(_bullet(line) for change in own for line in _lines_of(change))}\n</details>\n"
        if len((made + part).encode()) <= LONGEST:
            made += part
        else:
            rest += 1
    if rest:
        made += f"\n{rest} more records do not fit in here; `fihrist diff` shows them.\n"
    return made or "Nothing changed.\n"


def as_json(changes: Iterable[Change]) -> str:
    """The changes, for programs."""
    rows = [
        {"record": c.record, "sort": c.sort, "what": c.what, "part": c.part, "keys": list(c.keys)}
        | {side: fact.own for side in ("before", "after") if (fact := getattr(c, side))}
        for c in changes
    ]
    return json.dumps({"changes": rows}, ensure_ascii=False, indent=2) + "\n"


def _lines_of(change: Change) -> Iterator[str]:
    """The lines of a change: what changed, then what is said, with the lines that went (`-`) and came (`+`)."""
    parts = (change.part, " ".join(filter(None, (SORTS[change.sort], _WHATS.get(change.what, change.what)))))
    keys = f" ({', '.join(change.keys)})" if change.keys and change.sort != "envelope" else ""
    yield f"{': '.join(filter(None, parts))}{keys}"
    sides = (change.before, change.after)
    before, after = ([line for line in fact.lines if line] if fact else [] for fact in sides)
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        sign = " " if tag == "equal" else "-"
        yield from (f"  {sign} {line}" for line in before[i:j])
        yield from (f"  + {line}" for line in after[k:m] if tag != "equal")


def _bullet(line: str) -> str:
    """A line as an item of a list, as deep as it is indented, its passage in bold."""
    text = line.lstrip()
    deep = (len(line) - len(text)) // 2
    sign = _SIGNS.get(text[:2], "")
    if sign:
        deep += (len(text[2:]) - len(text[2:].lstrip())) // 2
        text = text[2:].lstrip()
    plain = _MARKUP.sub(r"\\\1", text).replace(MARKS[0], "<b>").replace(MARKS[1], "</b>")
    return f"{'  ' * min(deep, 4)}- {sign}{plain}\n"


FORMS: Mapping[str, Callable[[Iterable[Change]], str]] = {"text": as_text, "markdown": as_markdown, "json": as_json}
"""The forms in which a difference is told."""
