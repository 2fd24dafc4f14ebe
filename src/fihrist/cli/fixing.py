"""Fixing: the safe mends of all findings, round by round, and then the canonical form."""

from collections.abc import Iterator
from pathlib import Path

from fihrist.checking.engine import diagnose
from fihrist.cli.files import replace, texts
from fihrist.editing.formatting import formatted
from fihrist.editing.mending import safe_edits
from fihrist.text.edits import apply

ROUNDS = 5
"""A mend may uncover the next fault; more than so many rounds are not needed."""


def fix(root: Path, only: frozenset[str] | None) -> tuple[str, ...]:
    """Mends what is safe in the files of a catalogue and says which files were changed."""
    changed: set[str] = set()
    for _ in range(ROUNDS):
        made = list(_mended(root, only))
        for path, before, text in made:
            replace(root / path, before, text)
            changed.add(path)
        if not made:
            break
    for path, text in texts(root, only):
        made_text = formatted(path, text)
        if made_text is not None and made_text != text:
            replace(root / path, text, made_text)
            changed.add(path)
    return tuple(sorted(changed))


def _mended(root: Path, only: frozenset[str] | None) -> Iterator[tuple[str, str, str]]:
    """The files that safe mends change, each with its text before and after."""
    outcome = diagnose(root, only=only)
    faulty = frozenset(diagnostic.path for diagnostic in outcome.diagnostics)
    for path, text in texts(root, faulty):
        own = (diagnostic for diagnostic in outcome.diagnostics if diagnostic.path == path)
        made = apply(text, safe_edits(own, text, outcome.documents.get(path), outcome.catalogue))
        if made != text:
            yield path, text, made
