"""A difference told as text, as Markdown or as JSON."""

import json
import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from fihrist.editing.diff.claims import REASONS, Change
from fihrist.editing.diff.comparing import Difference

LONG = 160
"""So many letters of a value are told."""
_MARKUP = re.compile(r"([\\`*_\[\]<>#|~&])")


def as_text(difference: Difference) -> str:
    """The changes, one a line, grouped by record."""
    lines = []
    for record, changes in groupby(difference.changes, key=lambda c: c.record):
        lines.append(f"{record}\n")
        lines += [f"  {_head(change)}{_told(change)}\n" for change in changes]
    return "".join(lines) or "nothing changed\n"


def as_markdown(difference: Difference) -> str:
    """The changes as a list for each record, with nothing in it that a value could use as markup."""
    lines = []
    for record, changes in groupby(difference.changes, key=lambda c: c.record):
        lines.append(f"### `{record}`\n\n")
        lines += [f"- {_head(change, mark='`')}{_plain(_told(change))}\n" for change in changes]
        lines.append("\n")
    return "".join(lines) or "Nothing changed.\n"


def _plain(text: str) -> str:
    return _MARKUP.sub(r"\\\1", text.replace("\n", " "))


def as_json(difference: Difference) -> str:
    """The changes, for programs."""
    changes = [
        {name: value for name in Change.__slots__ if (value := getattr(change, name)) is not None}
        for change in difference.changes
    ]
    return json.dumps({"changes": changes}, ensure_ascii=False, indent=2) + "\n"


def _head(change: Change, mark: str = "") -> str:
    field = f"{mark}{change.field}{mark}: " if change.field else ""
    return f"{field}{REASONS[change.reason]}"


def _told(change: Change) -> str:
    parts = [_words(part, change.reason) for part in (change.before, change.after) if part is not None]
    if len(parts) == 2 and parts[0] != parts[1]:
        return f": {parts[0]} → {parts[1]}"
    return f": {parts[-1]}" if parts else ""


def _words(part: Any, reason: str) -> str:
    if isinstance(part, dict) and ("denies" in part or "mode" in part):
        return "; ".join(_claim(part, reason))
    if isinstance(part, dict) and "source" in part and "text" in part:
        return _short(str(part["en"] if reason == "translation_corrected" else part["text"]))
    return _short(part if isinstance(part, str) else json.dumps(part, ensure_ascii=False))


def _claim(claim: dict[str, Any], reason: str) -> Iterator[str]:
    value = claim.get("value")
    said = f"denies {claim['denies']}" if "denies" in claim else value
    if isinstance(value, dict) and "en" in value:
        said = value["en"]
    yield _short(said if isinstance(said, str) else json.dumps(said, ensure_ascii=False))
    if "said_by" in claim or "speaker" in claim:
        yield f"said by {', '.join(claim.get('said_by', ())) or claim['speaker']['en']}"
    if claim.get("mode", "stated") != "stated":
        yield str(claim["mode"])
    if reason == "evidence_changed":
        yield f"quote {', '.join((claim['quote'], *claim.get('also', ())))}"
    if reason == "derivation_changed":
        yield f"derived: {claim['derived']['how'] if 'derived' in claim else 'no'}"


def _short(text: str) -> str:
    return text if len(text) <= LONG else f"{text[:LONG].rstrip()}…"
